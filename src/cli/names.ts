import picocolors from 'picocolors';
import type { Ruling } from '../model/verdict.ts';
import { reasonsOf, titleOf } from '../report/explain.ts';
import { fill, type Locale, MESSAGES } from '../report/messages/index.ts';
import { placeWords } from '../report/place.ts';
import { quoteOf } from '../report/quote.ts';
import { printable, wrap } from '../report/width.ts';
import type { Review } from '../reviewer.ts';
import { EXIT, type Io } from './io.ts';
import { NAMES_TEXTS } from './names-texts.ts';
import { configuredReviewer, type ReviewerArguments } from './reviewer.ts';
import { sourceOf } from './source.ts';
import type { Texts } from './texts.ts';

/** The options of `xianshen names`, as they were typed. */
export interface NamesArguments extends ReviewerArguments {
  readonly quote?: boolean;
}

interface Surroundings {
  readonly io: Io;
  readonly locale: Locale;
  readonly texts: Texts;
}

/** Lists the names of a file, masked unless it is to quote: where each is, why it is taken for one, whose, and what becomes of it. */
export async function listNames(file: string, given: NamesArguments, around: Surroundings): Promise<number> {
  const { io, locale, texts } = around;
  const words = NAMES_TEXTS[locale];
  const reviewer = await configuredReviewer(given, io);
  const review = await reviewer.review(await sourceOf(file, io, texts));
  const rulings = review.verdict.rulings.filter(({ finding }) => finding.detector === 'person-name').toSorted(byPlace);
  const open = rulings.filter(({ outcome }) => outcome !== 'pass').length;
  const heading = rulings.length === 0 ? words.none : words.heading;
  const lines = [fill(heading, { file: printable(file), count: rulings.length, open })];
  for (const ruling of rulings) lines.push(...nameLines(ruling, review, given, around));
  const gaps = review.verdict.gaps.length;
  if (gaps > 0) lines.push(fill(words.gaps, { count: gaps }));
  await io.out(`${lines.join('\n')}\n`);
  return EXIT.pass;
}

function byPlace({ finding: a }: Ruling, { finding: b }: Ruling): number {
  return a.block - b.block || a.span.start - b.span.start;
}

function nameLines(
  { finding, outcome }: Ruling,
  { document }: Review,
  { quote }: NamesArguments,
  { io, locale }: Surroundings,
): string[] {
  const messages = MESSAGES[locale];
  const paint = picocolors.createColors(io.colour);
  const { row, column } = placeWords(finding.place, finding.layer, messages);
  const around = quoteOf(document.blocks[finding.block]?.text ?? '', finding.span);
  const shown = quote === true ? around.found : printable(finding.excerpt);
  const percent = Math.min(99, Math.round(finding.confidence * 100));
  const heading = [
    [row, column].filter((part) => part !== undefined).join(messages.comma),
    paint.bold(shown),
    titleOf(finding.category, locale),
    messages.outcome[outcome].title,
    fill(messages.text.confidence, { percent }),
  ];
  return [
    `  ${heading.join('  ')}`,
    ...(quote === true ? [`    ${around.before}${paint.inverse(around.found)}${around.after}`] : []),
    ...wrap(reasonsOf(finding, locale), Math.min(io.columns ?? 80, 100), 4).map(paint.dim),
  ];
}
