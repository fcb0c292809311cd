import type { Detector, Passage, Word } from './detectors/detector.ts';
import type { Lexicon } from './dictionary/lexicon.ts';
import { matchTerm } from './dictionary/match-term.ts';
import type { Fingerprinter } from './model/digest.ts';
import type { Block, Gap } from './model/document.ts';
import { excerptOf } from './model/excerpt.ts';
import { confidenceOf, type Finding } from './model/finding.ts';
import { type SourceMap, toSource } from './model/source-map.ts';
import type { Span } from './model/span.ts';
import { normalize } from './normalize/normalize.ts';
import { type Claim, resolve } from './resolve.ts';
import { planScan } from './scan/plan.ts';
import { scan } from './scan/scan.ts';
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
  // Three numbers a call: detector (or, below zero, term), start, end. Kept between blocks: most wake nobody.
  const calls: number[] = [];
  const wake = (index: number, start: number, end: number): void => void calls.push(index, start, end);
  const foundTerm = (term: number, start: number, end: number): void => void calls.push(-1 - term, start, end);

  return (block, index, zone) => {
    calls.length = 0;
    const plain = scan(block.text, plan, wake, foundTerm);
    wakeByBlock(block.text.length, block.label);
    if (plain && calls.length === 0) return NOTHING;
    const { text, map } = normalize(block.text);
    if (!plain) {
      calls.length = 0;
      scan(text, plan, wake, foundTerm);
      wakeByBlock(text.length, block.label);
    }
    if (calls.length === 0) return NOTHING;
    const passage = passageOf(block, text, zone, parts.segmenter);
    const { claims, gaps } = collectClaims(passage);
    return [...resolve(claims).map((claim) => findingOf(claim, block, index, passage, map)), ...gaps];
  };

  function wakeByBlock(length: number, label: string | undefined): void {
    if (length === 0) return;
    for (const detector of plan.wokenByBlock) wake(detector, 0, length);
    if (label === undefined) return;
    for (const { detector, words } of plan.labels) {
      if (words.some((word) => label.includes(word))) wake(detector, 0, length);
    }
  }

  function collectClaims(passage: Passage): { readonly claims: readonly Claim[]; readonly gaps: readonly Gap[] } {
    const claims: Claim[] = [];
    const gaps: Gap[] = [];
    for (let i = 0; i < calls.length; i += 3) {
      const called = calls[i] ?? 0;
      const woken = { start: calls[i + 1] ?? 0, end: calls[i + 2] ?? 0 };
      if (called < 0) {
        const match = matchTerm(passage, parts.lexicon, -1 - called, woken);
        if (match !== undefined) claims.push({ detector: 'term', competes: false, match });
        continue;
      }
      const detector = plan.detectors[called];
      if (detector === undefined) continue;
      try {
        for (const match of detector.detect(passage, woken)) {
          if (confidenceOf(match.evidence) >= WORTH_MENTIONING) {
            claims.push({ detector: detector.id, competes: detector.competes, match });
          }
        }
      } catch {
        // The error may quote the text; its name and the place must do.
        gaps.push({ code: 'detector-failed', place: passage.place, note: `检测器 ${detector.id} 出错，此处未查` });
      }
    }
    return { claims, gaps };
  }

  function findingOf(claim: Claim, block: Block, index: number, passage: Passage, map: SourceMap): Finding {
    const { match } = claim;
    const category = match.category ?? categoryOfDetector(claim.detector);
    const value = match.value ?? passage.text.slice(match.start, match.end);
    return {
      detector: claim.detector,
      category,
      block: index,
      span: toSource(map, match),
      place: block.place,
      layer: block.layer,
      evidence: match.evidence,
      confidence: confidenceOf(match.evidence),
      excerpt: excerptOf(value, category),
      fingerprint: parts.fingerprint(value),
    };
  }

  function categoryOfDetector(id: string): string {
    return parts.detectors.find((detector) => detector.id === id)?.category ?? 'term';
  }
}

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
