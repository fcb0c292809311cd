import { distance as editDistance } from 'fastest-levenshtein';
import type { Detector, Passage } from '../detectors/detector.ts';
import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { foldTerm } from '../normalize/fold-term.ts';
import type { Lexicon } from './lexicon.ts';

/** A part of a near term: within the allowed distance, at least one part of the term stands unchanged. */
interface Piece {
  readonly term: number;
  readonly offset: number;
}

/** Terms shorter than this have no near matches: a quarter of their length is nothing. */
const SHORTEST = 4;

/**
 * Finds terms that were mistyped or altered, up to a quarter of their length
 * (Levenshtein distance). A term is cut into one piece more than the distance
 * allows; some piece must then stand unchanged (Wu and Manber 1992), wakes the
 * detector, and only the windows around it are compared.
 */
export function nearDetector(lexicon: Lexicon): Detector {
  const pieces = piecesOf(lexicon);
  return {
    id: 'near-term',
    title: { zh: '与词条近似的写法', en: 'near match of a dictionary term' },
    category: 'term',
    wakes: { cues: [...pieces.keys()] },
    competes: false,
    examples: { finds: [], ignores: [] },
    *detect(passage: Passage, woken: Span): Iterable<Match> {
      const piece = foldTerm(passage.text.slice(woken.start, woken.end));
      for (const { term, offset } of pieces.get(piece) ?? []) {
        const match = closest(passage, lexicon, term, woken.start - offset);
        if (match !== undefined) yield match;
      }
    },
  };
}

function piecesOf(lexicon: Lexicon): ReadonlyMap<string, readonly Piece[]> {
  const pieces = new Map<string, Piece[]>();
  lexicon.terms.forEach((text, term) => {
    const folded = foldTerm(text);
    if (lexicon.qualification(term)?.near !== true || folded.length < SHORTEST) return;
    const count = allowance(folded) + 1;
    for (let i = 0; i < count; i++) {
      const offset = Math.floor((i * folded.length) / count);
      const piece = folded.slice(offset, Math.floor(((i + 1) * folded.length) / count));
      const list = pieces.get(piece);
      if (list === undefined) pieces.set(piece, [{ term, offset }]);
      else list.push({ term, offset });
    }
  });
  return pieces;
}

function allowance(term: string): number {
  return Math.floor(term.length / 4);
}

/** How many characters of the term do not occur in the text. */
function missing(term: string, text: string): number {
  let count = 0;
  for (let i = 0; i < term.length; i++) if (!text.includes(term.charAt(i))) count++;
  return count;
}

/** The closest window near a start, if it is within the allowed distance and not the term itself. */
function closest(passage: Passage, lexicon: Lexicon, term: number, start: number): Match | undefined {
  const wanted = foldTerm(lexicon.terms[term] ?? '');
  const allowed = allowance(wanted);
  const around = foldTerm(passage.text.slice(Math.max(0, start - allowed), start + wanted.length + 2 * allowed));
  // The term itself is found as such; and most windows do not even hold enough of its characters.
  if (around.includes(wanted) || missing(wanted, around) > allowed) return undefined;
  let best: (Span & { readonly distance: number; readonly shift: number }) | undefined;
  for (let from = Math.max(0, start - allowed); from <= start + allowed; from++) {
    for (let length = wanted.length - allowed; length <= wanted.length + allowed; length++) {
      const window = foldTerm(passage.text.slice(from, from + length));
      const distance = editDistance(wanted, window);
      if (distance === 0) return undefined;
      // Of windows equally close, the one of the term's own length and place.
      const shift = Math.abs(length - wanted.length) + Math.abs(from - start);
      const isCloser =
        best === undefined || distance < best.distance || (distance === best.distance && shift < best.shift);
      if (distance <= allowed && isCloser) {
        best = { start: from, end: Math.min(passage.text.length, from + length), distance, shift };
      }
    }
  }
  if (best === undefined || isQuoted(passage.text, best)) return undefined;
  const dictionary = lexicon.dictionaryOf(term);
  return {
    start: best.start,
    end: best.end,
    category: dictionary.category,
    value: wanted,
    evidence: [
      { kind: 'term', weight: lexicon.qualification(term)?.weight ?? 10, params: { dictionary: dictionary.id } },
      { kind: 'near', weight: -4 * best.distance, params: { distance: best.distance } },
    ],
  };
}

/** Whether quotation marks close around the span: talk about the term, as the excuses of its own spelling say. */
function isQuoted(text: string, { start, end }: Span): boolean {
  return '“‘「『"'.includes(text.charAt(start - 1) || ' ') && '”’」』"'.includes(text.charAt(end) || ' ');
}
