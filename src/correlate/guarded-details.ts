import { isWithin } from '../model/categories.ts';
import { type Block, cellOf } from '../model/document.ts';
import type { Evidence, Finding } from '../model/finding.ts';
import { toSource } from '../model/source-map.ts';
import { overlaps, type Span } from '../model/span.ts';
import { normalize } from '../normalize/normalize.ts';
import type { Correlation, Correlator } from './correlator.ts';
import { BLANKS, BUSINESS, GUARDED_PLACES, PLANS, type Topic } from './guarded-topics.ts';

const ID = 'guarded-details';
const LIKELY = 0.5;
const WORTH_A_THOUGHT = 0.2;
/** Longer blocks are looked at up to here. */
const LONGEST = 4000;
const LONGEST_CELL = 60;
const MOST_PER_BLOCK = 24;
const SHORTEST = 3;
const DETAIL: readonly Evidence[] = [
  { kind: 'context', weight: 6 },
  { kind: 'structure', weight: 2 },
];

/**
 * Once a paper has shown that it is under control, by its marks or by several
 * details that no public paper has, what else it says of the same matter is a
 * detail as well: the clause that would be harmless in the news is what the
 * mark protects. It makes no outcome stricter; it shows what would have to go.
 */
export const guardedDetails: Correlator = {
  id: ID,
  correlate(findings, correlation) {
    const topics = topicsOf(findings);
    if (topics.length === 0) return findings;
    const byBlock = new Map<number, Finding[]>();
    for (const finding of findings) {
      if (finding.confidence < LIKELY) continue;
      const known = byBlock.get(finding.block);
      if (known === undefined) byBlock.set(finding.block, [finding]);
      else known.push(finding);
    }
    const added: Finding[] = [];
    correlation.document.blocks.forEach((block, index) => {
      if (block.layer !== 'body' && block.layer !== 'header') return;
      added.push(...detailsIn(block, index, topics, byBlock.get(index) ?? [], correlation));
    });
    return [...findings, ...added];
  },
};

/** What the paper is shown to keep to itself. */
function topicsOf(findings: readonly Finding[]): readonly Topic[] {
  const likely = findings.filter(
    ({ category, confidence }) =>
      confidence >= LIKELY && (isWithin(category, 'secret') || isWithin(category, 'security')),
  );
  if (likely.length === 0) return [];
  const has = (...categories: readonly string[]): number =>
    likely.filter(({ category }) => categories.some((each) => isWithin(category, each))).length;
  const security = has('security');
  const trade = has('secret.trade');
  const isMarked = likely.some(({ category, evidence }) => category === 'secret.trade' && evidence.some(isOfMarking));
  const marks = has('secret.state-mark', 'secret.cipher-number', 'secret.work', 'secret.internal', 'secret.withheld');
  const control = marks + has('secret.handling', 'secret.controlled', 'secret.draft');
  return [
    ...(security >= 2 || (control > 0 && findings.some(isHint)) ? [GUARDED_PLACES] : []),
    ...(trade >= 2 || isMarked || (trade > 0 && control > 0) ? [BUSINESS] : []),
    ...(marks > 0 ? [PLANS] : []),
    ...(has('secret.draft', 'secret.internal') > 0 ? [BLANKS] : []),
  ];
}

/** 核心商密★3年: the form of a marking, or its place. */
function isOfMarking({ kind }: Evidence): boolean {
  return kind === 'format' || kind === 'position';
}

/** A detail that only the paper's mark makes one. */
function isHint({ category, confidence }: Finding): boolean {
  return isWithin(category, 'security') && confidence >= WORTH_A_THOUGHT;
}

function* detailsIn(
  block: Block,
  index: number,
  topics: readonly Topic[],
  known: readonly Finding[],
  { compose }: Correlation,
): Iterable<Finding> {
  const { text, map } = normalize(block.text.slice(0, LONGEST));
  const taken: Span[] = known.map(({ span }) => span);
  for (const topic of topics) {
    for (const detail of spansOf(topic, block, text)) {
      const span = toSource(map, detail);
      for (const { start, end } of without(span, taken)) {
        if (taken.length - known.length >= MOST_PER_BLOCK) return;
        const isWhole = start === span.start && end === span.end;
        if (!isWhole && !says(topic, block.text.slice(start, end))) continue;
        taken.push({ start, end });
        yield compose({ detector: ID, category: topic.category, block: index, span: { start, end }, evidence: DETAIL });
      }
    }
  }
}

/** What is left of a span beside what is known to stand in it, such as a name: that is reported for itself. */
function without(span: Span, taken: readonly Span[]): readonly Span[] {
  if (!taken.some((other) => overlaps(other, span))) return [span];
  let free = [span];
  for (const other of taken) {
    if (!overlaps(other, span)) continue;
    free = free
      .flatMap(({ start, end }) => [
        { start, end: Math.min(end, other.start) },
        { start: Math.max(start, other.end), end },
      ])
      // At once, or every finding in the span would double what is left.
      .filter(({ start, end }) => end - start >= SHORTEST);
  }
  return free;
}

function says({ matter, figure, unless }: Topic, words: string): boolean {
  return matter.test(words) && unless?.test(words) !== true && (figure === undefined || figure.test(words));
}

function* spansOf(topic: Topic, { label, place, text: whole }: Block, text: string): Iterable<Span> {
  if (label !== undefined && cellOf(place) !== undefined && topic.column?.test(label) === true && whole !== label) {
    if (text.length <= LONGEST_CELL && /[\p{L}\d]/u.test(text)) yield { start: 0, end: text.length };
    return;
  }
  for (const clause of clausesOf(text)) {
    const words = text.slice(clause.start, clause.end);
    if (!says(topic, words)) continue;
    if (topic.detail === undefined) yield clause;
    else for (const { index, 0: exact } of words.matchAll(topic.detail)) yield at(clause.start + index, exact.length);
  }
}

function at(start: number, length: number): Span {
  return { start, end: start + length };
}

/** The number of a paragraph or a list: no figure. */
const ORDINAL =
  /^[\s\u3000]*(?:[([]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)\]、.](?!\d)|[①-⑳]|图\d{1,2}[:.])?[\s\u3000]*/u;

/** Clauses, without their numbers: as far as the next comma, so that a name in the next one stays out of it. */
function* clausesOf(text: string): Iterable<Span> {
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !',，。;；!！?？\n()（）'.includes(text.charAt(i))) continue;
    const own = start + (ORDINAL.exec(text.slice(start, i))?.[0].length ?? 0);
    if (i - own >= SHORTEST) yield { start: own, end: i };
    start = i + 1;
  }
}
