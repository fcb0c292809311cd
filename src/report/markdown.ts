import type { GapRuling, Verdict } from '../model/verdict.ts';
import { articlesOf, genreSentence, reasonsOf, titleOf } from './explain.ts';
import { type Locale, MESSAGES } from './messages/index.ts';
import { nameOf } from './name.ts';
import { placeWords } from './place.ts';
import { quoteOf } from './quote.ts';
import type { Reporter, ReportItem, ReportOptions, ReportWriter } from './reporter.ts';
import { openRulings, passSentences, tasksOf, totalSentence } from './summary.ts';
import { printable } from './width.ts';

/** For tickets, merge requests and mail: the outcome, what to do, and a table of what was found (CommonMark with GFM tables). */
export const markdownReporter: Reporter = {
  id: 'markdown',
  mediaType: 'text/markdown',
  begin(options): ReportWriter {
    const outcomes: Verdict['outcome'][] = [];
    return {
      add(item) {
        const head = outcomes.length === 0 ? `# ${escaped(MESSAGES[options.locale].page.title)}\n\n` : '';
        outcomes.push(item.verdict.outcome);
        return `${head}${sectionOf(item, options)}\n\n`;
      },
      end: () => (outcomes.length === 1 ? '' : `${escaped(totalSentence(outcomes, options.locale))}\n`),
    };
  },
};

function sectionOf(item: ReportItem, options: ReportOptions): string {
  const { locale } = options;
  const { verdict } = item;
  const { outcome } = MESSAGES[locale];
  const { title, todo } = outcome[verdict.outcome];
  const genre = genreSentence(verdict, locale);
  const paragraphs = [
    `## ${escaped(`${title} · ${nameOf(item, options)}`)}`,
    `**${escaped(todo)}**`,
    ...(genre === undefined ? [] : [escaped(genre)]),
    ...tableOf(item, options),
    ...tasksIn(verdict, locale),
    ...gapsIn(verdict, locale),
    ...passSentences(verdict, locale).map(escaped),
    `\`sha256:${verdict.document.digest}\` · ${escaped(verdict.basis.library)} · ${escaped(verdict.basis.policy)}`,
  ];
  return paragraphs.join('\n\n');
}

function tableOf(item: ReportItem, options: ReportOptions): readonly string[] {
  const messages = MESSAGES[options.locale];
  const { page, outcome: outcomes } = messages;
  const rows = openRulings(item.verdict).map(({ finding, outcome }) => {
    const { row, column } = placeWords(finding.place, finding.layer, messages);
    const block = options.quote === true ? item.document?.blocks[finding.block] : undefined;
    const quote = block && quoteOf(block.text, finding.span);
    return [
      escaped([row, column].filter((part) => part !== undefined).join(' ')),
      escaped(titleOf(finding.category, options.locale)),
      quote === undefined
        ? escaped(finding.excerpt)
        : `${escaped(quote.before)}**${escaped(quote.found)}**${escaped(quote.after)}`,
      escaped(outcomes[outcome].title),
      escaped(
        [reasonsOf(finding, options.locale), articlesOf(finding.category, options.locale)[0] ?? '']
          .filter((part) => part !== '')
          .join(messages.separator),
      ),
    ];
  });
  if (rows.length === 0) return [];
  const heads = [page.where, page.what, page.found, page.ruling, page.why].map(escaped);
  return [[heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')];
}

function tasksIn(verdict: Verdict, locale: Locale): readonly string[] {
  const { text, separator, colon } = MESSAGES[locale];
  const items = tasksOf(openRulings(verdict), locale).map(({ titles, advice, gists }) =>
    [
      `- **${escaped(titles.join(separator))}**${colon}${escaped(advice)}`,
      ...gists.map((gist) => `  - ${escaped(gist)}`),
    ].join('\n'),
  );
  return items.length === 0 ? [] : [`### ${escaped(text.todo)}`, items.join('\n')];
}

function gapsIn({ gaps }: Verdict, locale: Locale): readonly string[] {
  if (gaps.length === 0) return [];
  const lines = gaps.map((ruling) => `- ${escaped(gapSentence(ruling, locale))}`);
  return [`### ${escaped(MESSAGES[locale].text.gaps)}`, lines.join('\n')];
}

function gapSentence({ gap }: GapRuling, locale: Locale): string {
  const messages = MESSAGES[locale];
  const { title, todo } = messages.gap[gap.code];
  const where = gap.place === undefined ? '' : placeWords(gap.place, 'body', messages).row + messages.colon;
  // The reader's note is in Chinese and says more than the code does.
  return `${where}${locale === 'zh' && gap.note !== '' ? gap.note : title}${messages.separator}${todo}`;
}

/** What Markdown, HTML in it, or a forge would take for markup, a mention or a link. */
const SIGNS = /[\\`*_[\]<>|&~#@$]|:(?=\/)|(?<=www)\./giu;

/** A text on one line that stands for itself, however hostile. */
export function escaped(text: string): string {
  return printable(text).replace(SIGNS, '\\$&');
}
