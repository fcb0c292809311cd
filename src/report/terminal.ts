import type { Finding } from '../model/finding.ts';
import type { Outcome, Ruling, Verdict } from '../model/verdict.ts';
import { articlesOf, genreSentence, reasonsOf, titleOf } from './explain.ts';
import { fill, MESSAGES } from './messages/index.ts';
import { nameOf } from './name.ts';
import { placeWords } from './place.ts';
import { quoteOf } from './quote.ts';
import type { Paint, Reporter, ReportItem, ReportOptions, ReportWriter } from './reporter.ts';
import { openRulings, passSentences, tasksOf, totalSentence } from './summary.ts';
import { printable, wrap } from './width.ts';

/** Findings listed for one document; a roster has thousands, and nobody reads them one by one. */
const LISTED = 100;
const WIDTH = 80;
const same = (text: string): string => text;
const PLAIN: Paint = { bold: same, dim: same, inverse: same, red: same, yellow: same, magenta: same, green: same };
const COLOURS = { pass: 'green', redact: 'yellow', refer: 'magenta', block: 'red' } as const;
const MARKS: Readonly<Record<Outcome, string>> = { pass: '✓', redact: '△', refer: '?', block: '✗' };

/** What a clerk reads: the outcome and what to do, then each finding with its place and reason. */
export const terminalReporter: Reporter = {
  id: 'terminal',
  mediaType: 'text/plain',
  begin(options): ReportWriter {
    const outcomes: Outcome[] = [];
    return {
      add(item) {
        outcomes.push(item.verdict.outcome);
        return `${documentLines(item, options).join('\n')}\n\n`;
      },
      // Of one document all has been said.
      end: () => (outcomes.length === 1 ? '' : `${totalSentence(outcomes, options.locale)}\n`),
    };
  },
};

function documentLines(item: ReportItem, options: ReportOptions): string[] {
  const { verdict } = item;
  const messages = MESSAGES[options.locale];
  const { paint = PLAIN, width = WIDTH } = options;
  const { title, todo } = messages.outcome[verdict.outcome];
  const colour = paint[COLOURS[verdict.outcome]];
  const shown = openRulings(verdict);
  return [
    `${paint.inverse(paint.bold(colour(` ${title} `)))} ${paint.bold(nameOf(item, options))}`,
    ...wrap(todo, width, 2).map(colour),
    ...genreLines(verdict, options),
    ...findingLines(shown, item, options),
    ...taskLines(shown, options),
    ...gapLines(verdict, options),
    ...passLines(verdict, options),
  ];
}

function genreLines(verdict: Verdict, { locale, width = WIDTH }: ReportOptions): string[] {
  const sentence = genreSentence(verdict, locale);
  return sentence === undefined ? [] : wrap(sentence, width, 2);
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

function taskLines(rulings: readonly Ruling[], options: ReportOptions): string[] {
  if (rulings.length === 0) return [];
  const messages = MESSAGES[options.locale];
  const { paint = PLAIN, width = WIDTH } = options;
  const lines = ['', `  ${paint.bold(messages.text.todo)}`];
  for (const { titles, advice, gists } of tasksOf(rulings, options.locale)) {
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

function passLines(verdict: Verdict, { locale, paint = PLAIN, width = WIDTH }: ReportOptions): string[] {
  return passSentences(verdict, locale).flatMap((sentence) => ['', ...wrap(sentence, width, 2).map(paint.dim)]);
}
