import type { Finding } from '../model/finding.ts';
import { OUTCOMES, type Outcome, type Ruling, type Verdict } from '../model/verdict.ts';
import { adviceOf, articlesOf, genreTitle, gistsOf, reasonsOf, titleOf } from './explain.ts';
import { fill, MESSAGES } from './messages/index.ts';
import { placeWords } from './place.ts';
import { quoteOf } from './quote.ts';
import type { Paint, Reporter, ReportItem, ReportOptions, ReportWriter } from './reporter.ts';
import { printable, wrap } from './width.ts';

/** Findings listed for one document; a roster has thousands, and nobody reads them one by one. */
const LISTED = 100;
const WIDTH = 80;
const EXEMPTION = 'exemption:';
const same = (text: string): string => text;
const PLAIN: Paint = { bold: same, dim: same, inverse: same, red: same, yellow: same, magenta: same, green: same };
const COLOURS = { pass: 'green', redact: 'yellow', refer: 'magenta', block: 'red' } as const;
const MARKS: Readonly<Record<Outcome, string>> = { pass: '✓', redact: '△', refer: '?', block: '✗' };

/** What a clerk reads: the outcome and what to do, then each finding with its place and reason. */
export const terminalReporter: Reporter = {
  id: 'terminal',
  mediaType: 'text/plain',
  begin(options): ReportWriter {
    const counts = new Map<Outcome, number>();
    return {
      add(item) {
        counts.set(item.verdict.outcome, (counts.get(item.verdict.outcome) ?? 0) + 1);
        return `${documentLines(item, options).join('\n')}\n\n`;
      },
      end: () => totalLine(counts, options),
    };
  },
};

function documentLines(item: ReportItem, options: ReportOptions): string[] {
  const { verdict } = item;
  const messages = MESSAGES[options.locale];
  const { paint = PLAIN, width = WIDTH } = options;
  const { title, todo } = messages.outcome[verdict.outcome];
  const colour = paint[COLOURS[verdict.outcome]];
  const shown = verdict.rulings.filter((ruling) => ruling.outcome !== 'pass').toSorted(byPlace);
  return [
    `${paint.inverse(paint.bold(colour(` ${title} `)))} ${paint.bold(nameOf(item, options))}`,
    ...wrap(todo, width, 2).map(colour),
    ...genreLines(verdict, options),
    ...findingLines(shown, item, options),
    ...adviceLines(shown, options),
    ...gapLines(verdict, options),
    ...passLines(verdict, options),
  ];
}

function genreLines({ genre }: Verdict, { locale, width = WIDTH }: ReportOptions): string[] {
  if (genre === undefined) return [];
  const percent = Math.round(genre.confidence * 100);
  return wrap(
    fill(MESSAGES[locale].text.genre, { genre: genre.title?.[locale] ?? genreTitle(genre.id, locale), percent }),
    width,
    2,
  );
}

function nameOf({ name, verdict }: ReportItem, { locale }: ReportOptions): string {
  if (name !== undefined) return printable(name);
  return fill(MESSAGES[locale].text.unnamed, { digest: verdict.document.digest.slice(0, 12) });
}

function byPlace({ finding: a }: Ruling, { finding: b }: Ruling): number {
  return a.block - b.block || a.span.start - b.span.start;
}

function findingLines(rulings: readonly Ruling[], item: ReportItem, options: ReportOptions): string[] {
  const messages = MESSAGES[options.locale];
  const { paint = PLAIN } = options;
  const lines: string[] = [];
  let last = '';
  for (const ruling of rulings.slice(0, LISTED)) {
    const { row, column } = placeWords(ruling.finding.place, ruling.finding.layer, messages);
    if (row !== last) lines.push('', `  ${paint.bold(row)}`);
    last = row;
    lines.push(...rulingLines(ruling, column, item, options));
  }
  if (rulings.length > LISTED) lines.push('', `  ${fill(messages.text.more, { count: rulings.length - LISTED })}`);
  return lines;
}

function rulingLines(
  { finding, outcome }: Ruling,
  column: string | undefined,
  item: ReportItem,
  options: ReportOptions,
): string[] {
  const messages = MESSAGES[options.locale];
  const { paint = PLAIN, width = WIDTH } = options;
  const percent = Math.min(99, Math.round(finding.confidence * 100));
  const heading = [
    paint[COLOURS[outcome]](`${MARKS[outcome]} ${messages.outcome[outcome].title}`),
    paint.bold(titleOf(finding.category, options.locale)),
    printable(finding.excerpt),
    ...(column === undefined ? [] : [column]),
    paint.dim(fill(messages.text.confidence, { percent })),
    // Without a key the numbers are others in the next run, and of no use.
    ...(item.verdict.basis.key === undefined ? [] : [paint.dim(`#${finding.fingerprint.slice(0, 8)}`)]),
  ];
  const because = [reasonsOf(finding, options.locale), articlesOf(finding.category, options.locale)[0] ?? ''];
  return [
    `    ${heading.join('  ')}`,
    ...quotedLine(finding, item, options),
    ...wrap(because.filter((part) => part !== '').join(messages.separator), width, 6).map(paint.dim),
  ];
}

function quotedLine(finding: Finding, { document }: ReportItem, options: ReportOptions): string[] {
  const block = options.quote === true ? document?.blocks[finding.block] : undefined;
  if (block === undefined) return [];
  const { before, found, after } = quoteOf(block.text, finding.span);
  return [`      ${before}${(options.paint ?? PLAIN).inverse(found)}${after}`];
}

/** Once for all categories that call for the same: how often each was found, what to do, and what the law says. */
function adviceLines(rulings: readonly Ruling[], options: ReportOptions): string[] {
  if (rulings.length === 0) return [];
  const messages = MESSAGES[options.locale];
  const { paint = PLAIN, width = WIDTH } = options;
  const counts = countBy(rulings, ({ finding }) => finding.category);
  const shared = new Map<string, { readonly titles: string[]; readonly advice: string; readonly gists: string[] }>();
  for (const [category, count] of counts) {
    const advice = adviceOf(category, messages);
    const gists = gistsOf(category, options.locale);
    const key = [advice, ...gists].join('\n');
    const entry = shared.get(key) ?? { titles: [], advice, gists };
    entry.titles.push(fill(messages.text.times, { title: titleOf(category, options.locale), count }));
    shared.set(key, entry);
  }
  const lines = ['', `  ${paint.bold(messages.text.todo)}`];
  for (const { titles, advice, gists } of shared.values()) {
    lines.push(...wrap(titles.join(messages.separator) + messages.colon + advice, width, 4));
    for (const gist of gists) lines.push(...wrap(gist, width, 6).map(paint.dim));
  }
  return lines;
}

function gapLines({ gaps }: Verdict, options: ReportOptions): string[] {
  if (gaps.length === 0) return [];
  const messages = MESSAGES[options.locale];
  const { paint = PLAIN, width = WIDTH } = options;
  const lines = ['', `  ${paint.bold(messages.text.gaps)}`];
  for (const { gap, outcome } of gaps) {
    const { title, todo } = messages.gap[gap.code];
    const where = gap.place === undefined ? '' : placeWords(gap.place, 'body', messages).row + messages.colon;
    // The reader's note is in Chinese and says more than the code does.
    const what = options.locale === 'zh' && gap.note !== '' ? printable(gap.note) : title;
    const mark = paint[COLOURS[outcome]](`${MARKS[outcome]} ${messages.outcome[outcome].title}`);
    const [first = '', ...rest] = wrap(`${where}${what}`, width, 6);
    lines.push(`    ${mark}  ${first.trimStart()}`, ...rest, ...wrap(todo, width, 6).map(paint.dim));
  }
  return lines;
}

/** What was found and let pass stays visible, in sum: a reader sees that it was looked at. */
function passLines({ rulings }: Verdict, options: ReportOptions): string[] {
  const { text, separator } = MESSAGES[options.locale];
  const { paint = PLAIN, width = WIDTH } = options;
  const passed = rulings.filter(({ outcome }) => outcome === 'pass');
  const title = (ruling: Ruling): string => titleOf(ruling.finding.category, options.locale);
  const groups = [
    { template: text.passes, fits: (ruling: Ruling) => !isExempted(ruling) && !isDoubtful(ruling), name: title },
    { template: text.doubtful, fits: (ruling: Ruling) => !isExempted(ruling) && isDoubtful(ruling), name: title },
    {
      template: text.exempted,
      fits: isExempted,
      name: (ruling: Ruling) => fill(text.exemption, { title: title(ruling), id: ruling.rule.slice(EXEMPTION.length) }),
    },
  ];
  return groups.flatMap(({ template, fits, name }) => {
    const chosen = passed.filter(fits);
    if (chosen.length === 0) return [];
    const list = [...countBy(chosen, name)].map(([each, count]) => fill(text.times, { title: each, count }));
    return ['', ...wrap(fill(template, { count: chosen.length, list: list.join(separator) }), width, 2).map(paint.dim)];
  });
}

function isExempted({ rule }: Ruling): boolean {
  return rule.startsWith(EXEMPTION);
}

function isDoubtful({ finding }: Ruling): boolean {
  return finding.confidence < 0.5;
}

function totalLine(counts: ReadonlyMap<Outcome, number>, { locale }: ReportOptions): string {
  const { outcome, text, separator } = MESSAGES[locale];
  let count = 0;
  for (const each of counts.values()) count += each;
  if (count === 0) return `${text.nothing}\n`;
  if (count === 1) return '';
  const list = OUTCOMES.filter((each) => counts.has(each)).map((each) => `${outcome[each].title} ${counts.get(each)}`);
  return `${fill(text.total, { count, list: list.join(separator) })}\n`;
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
