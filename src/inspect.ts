import type { Detector, Passage, Word } from './detectors/detector.ts';
import type { Lexicon } from './dictionary/lexicon.ts';
import { matchTerm } from './dictionary/match-term.ts';
import type { Fingerprinter } from './model/digest.ts';
import type { Block, Gap } from './model/document.ts';
import { excerptOf } from './model/excerpt.ts';
import { confidenceOf, type Finding, type Match } from './model/finding.ts';
import { type SourceMap, toSource } from './model/source-map.ts';
import type { Span } from './model/span.ts';
import { normalizeUnits, textOf } from './normalize/normalize.ts';
import { type Claim, resolve } from './resolve.ts';
import { createBudget } from './scan/budget.ts';
import { planScan } from './scan/plan.ts';
import { type Listener, scan } from './scan/scan.ts';
import type { Segmenter } from './segment/segmenter.ts';

/** The parts that an inspection is made of. */
export interface InspectorParts {
  readonly detectors: readonly Detector[];
  readonly lexicon: Lexicon;
  /** For doubtful matches only. */
  readonly segmenter: Segmenter;
  readonly fingerprint: Fingerprinter;
}

/** Finds what there is in one block. Pure: the same block in the same zone gives the same findings. */
export type Inspect = (block: Block, index: number, zone: Passage['zone']) => readonly (Finding | Gap)[];

/** Less likely than one in twenty, a match is not worth mentioning. */
const WORTH_MENTIONING = 0.05;

const NOTHING: readonly Finding[] = [];

/** Sets up the single scan for all detectors and terms, and gives the function that inspects a block by it. */
export function createInspect(parts: InspectorParts): Inspect {
  const plan = planScan(parts.detectors, parts.lexicon.terms);
  // Three numbers a call: detector (or, below zero, term), start, end. The room is kept between blocks: most wake nobody.
  const calls: number[] = [];
  let called = 0;
  const wake = (index: number, start: number, end: number): void => {
    calls[called++] = index;
    calls[called++] = start;
    calls[called++] = end;
  };
  const budget = createBudget(parts.detectors.length);
  const listener: Listener = {
    wake,
    cue: (index, start, end) => {
      if (budget.spend(index)) wake(index, start, end);
    },
    term: (term, start, end) => {
      if (budget.spend(parts.detectors.length)) wake(-1 - term, start, end);
    },
  };

  const wokenByLabel = new Map<string, readonly number[]>();

  return (block, index, zone) => {
    called = 0;
    const normalized = normalizeUnits(block.text);
    budget.open(normalized.length);
    scan(normalized, plan, listener);
    wakeByBlock(normalized.length, block.label);
    if (called === 0) return NOTHING;
    const text = textOf(normalized);
    const passage = passageOf(block, text, zone, parts.segmenter);
    const gaps: Gap[] = budget.isOverdrawn() ? [tooDense(block)] : [];
    const claims = collectClaims(passage, gaps);
    if (claims.length === 0) return gaps;
    const found: (Finding | Gap)[] = gaps;
    for (const claim of resolve(claims)) found.push(findingOf(claim, block, index, passage, normalized.map));
    return found;
  };

  function wakeByBlock(length: number, label: string | undefined): void {
    if (length === 0) return;
    for (const detector of plan.wokenByBlock) wake(detector, 0, length);
    if (label === undefined) return;
    for (const detector of detectorsOf(label)) wake(detector, 0, length);
  }

  /** A table has the same few labels in every row. */
  function detectorsOf(label: string): readonly number[] {
    let woken = wokenByLabel.get(label);
    if (woken === undefined) {
      if (wokenByLabel.size >= MOST_LABELS) wokenByLabel.clear();
      woken = plan.labels.flatMap(({ detector, words }) =>
        words.some((word) => label.includes(word)) ? [detector] : [],
      );
      wokenByLabel.set(label, woken);
    }
    return woken;
  }

  function collectClaims(passage: Passage, gaps: Gap[]): readonly Candidate[] {
    const claims: Candidate[] = [];
    for (let i = 0; i < called; i += 3) {
      const index = calls[i] ?? 0;
      const woken = { start: calls[i + 1] ?? 0, end: calls[i + 2] ?? 0 };
      if (index < 0) {
        const match = matchTerm(passage, parts.lexicon, -1 - index, woken);
        if (match !== undefined) claims.push(claimOf(TERM, confidenceOf(match.evidence), match));
        continue;
      }
      const detector = plan.detectors[index];
      if (detector === undefined) continue;
      try {
        const found = detector.detect(passage, woken);
        // Most detectors give a list, and mostly an empty one, which is told by its length alone.
        const matches = Array.isArray(found) ? (found as readonly Match[]) : [...found];
        for (let at = 0; at < matches.length; at++) {
          const match = matches[at] as Match;
          const confidence = confidenceOf(match.evidence);
          if (confidence >= WORTH_MENTIONING) claims.push(claimOf(detector, confidence, match));
        }
      } catch {
        // The error may quote the text; its name and the place must do.
        gaps.push({ code: 'detector-failed', place: passage.place, note: `检测器 ${detector.id} 出错，此处未查` });
      }
    }
    return claims;
  }

  function findingOf(claim: Candidate, block: Block, index: number, passage: Passage, map: SourceMap): Finding {
    const { detector, match, confidence } = claim;
    const category = match.category ?? claim.category;
    const value = match.value ?? passage.text.slice(match.start, match.end);
    return {
      detector,
      category,
      block: index,
      span: toSource(map, match),
      place: block.place,
      layer: block.layer,
      evidence: match.evidence,
      confidence,
      excerpt: excerptOf(value, category),
      fingerprint: parts.fingerprint(value),
    };
  }
}

/** A claim with what becomes of it if it stands. */
interface Candidate extends Claim {
  /** Of a match that names none. */
  readonly category: string;
  readonly confidence: number;
}

/** Who makes the claims of dictionaries. */
const TERM = { id: 'term', competes: false, category: 'term' } as const;

function claimOf(
  { id, competes, category }: Pick<Detector, 'id' | 'competes' | 'category'>,
  confidence: number,
  match: Match,
): Candidate {
  return { detector: id, competes, category, confidence, match };
}

/** Cues beyond the budget were not looked at. */
function tooDense({ place }: Block): Gap {
  return { code: 'over-limit', place, note: '此处同类字词异常密集，超过上限的部分未检查。' };
}

/** Labels are remembered up to this many, so that no flood of them fills the memory. */
const MOST_LABELS = 1000;

function passageOf(block: Block, text: string, zone: Passage['zone'], segmenter: Segmenter): Passage {
  return {
    text,
    label: block.label,
    layer: block.layer,
    place: block.place,
    zone,
    words: (window: Span) => wordsOf(text, window, segmenter),
  };
}

function wordsOf(text: string, window: Span, segmenter: Segmenter): readonly Word[] {
  const words: Word[] = [];
  let start = window.start;
  for (const word of segmenter.cut(text.slice(window.start, window.end))) {
    words.push({ text: word, start, end: start + word.length });
    start += word.length;
  }
  return words;
}
