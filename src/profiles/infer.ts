import type { Document } from '../model/document.ts';
import { confidenceOf, type Evidence } from '../model/finding.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { Profile, Sign } from './profile.ts';

/** The kind of a document, and what shows it. */
export interface Genre {
  readonly profile: Profile;
  readonly evidence: readonly Evidence[];
  /** Between 0 and 1; 1 where the caller named it. */
  readonly confidence: number;
}

/** Tells the genre of a document; undefined where no profile is likelier than not. */
export type InferGenre = (document: Document) => Genre | undefined;

/** Before anything is read, a document is more likely of some other kind. */
const PRIOR: Evidence = { kind: 'genre', weight: -14 };

/** By so much, in decibans, a kind that is not for publication is preferred to one that looks like it: a vetting to its notice. */
const CAUTION = 8;
/** From here up the kind of a paper is no guess. */
export const SURE = 0.8;

/** Prepares the inference for a set of profiles. Of equally likely ones the first is taken. */
export function createInference(profiles: readonly Profile[]): InferGenre {
  const weigh = createWeighing(profiles);
  return (document) => {
    const outline = outlineOf(document);
    let best: (Genre & { readonly rank: number }) | undefined;
    for (const { profile, evidence } of weigh(outline)) {
      const confidence = confidenceOf(evidence);
      if (confidence < (profile.release === 'decide' ? SURE : 0.5)) continue;
      const caution = profile.release === 'decide' ? CAUTION : 0;
      const rank = evidence.reduce((sum, { weight }) => sum + weight, caution);
      if (rank > (best?.rank ?? 0)) best = { profile, evidence, confidence, rank };
    }
    if (best === undefined) return undefined;
    const { profile, evidence, confidence } = best;
    return { profile, evidence, confidence };
  };
}

/** A sign of a profile, which is given by its index. */
interface OwnSign {
  readonly sign: Sign;
  readonly profile: number;
}

/** A word that a sign looks for. */
interface Sought {
  readonly word: string;
  readonly own: OwnSign;
}

/** A profile that is no less likely than not, and why. */
type Weighed = Pick<Genre, 'profile' | 'evidence'>;

/** Even odds, give or take the rounding of a sum: most profiles are far below, and need no list of reasons. */
const LEAST = -0.001;

/** Weighs all profiles at once: each text is walked once, and words are looked up by their first two characters. */
function createWeighing(profiles: readonly Profile[]): (outline: Outline) => readonly Weighed[] {
  const signsOf = profiles.map(({ signs }, profile) => signs.map((sign): OwnSign => ({ sign, profile })));
  const all = signsOf.flat();
  const words = { title: wordsIn(all, 'title'), heading: wordsIn(all, 'heading'), text: wordsIn(all, 'text') };
  return (outline) => {
    const held = new Set<OwnSign>();
    for (const place of ['title', 'heading', 'text'] as const) addSigns(held, outline[place], words[place]);
    for (const own of all) if ('shape' in own.sign && outline.shapes.has(own.sign.shape)) held.add(own);
    const sums = new Float64Array(profiles.length).fill(PRIOR.weight);
    for (const { sign, profile } of held) sums[profile] = (sums[profile] ?? 0) + sign.weight;
    return profiles.flatMap((profile, index) => {
      if ((sums[index] ?? 0) < LEAST) return [];
      const reasons = (signsOf[index] ?? []).filter((own) => held.has(own));
      return [{ profile, evidence: [PRIOR, ...reasons.map(({ sign }) => evidenceOf(sign))] }];
    });
  };
}

/** Words by their first two characters. */
interface Index {
  /** One bit per hash of such a pair: nearly all places of a text have none of them. */
  readonly pairs: Uint32Array;
  readonly words: ReadonlyMap<number, readonly Sought[]>;
}

const PAIR_BITS = 1 << 16;

function wordsIn(signs: readonly OwnSign[], place: 'title' | 'heading' | 'text'): Index {
  const pairs = new Uint32Array(PAIR_BITS >> 5);
  const words = new Map<number, Sought[]>();
  for (const own of signs) {
    const { sign } = own;
    if (!('in' in sign) || sign.in !== place) continue;
    for (const word of sign.words) {
      const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
      const bit = bitOf(first, second);
      pairs[bit >> 5] = (pairs[bit >> 5] ?? 0) | (1 << (bit & 31));
      const key = keyOf(first, second);
      const known = words.get(key);
      if (known === undefined) words.set(key, [{ word, own }]);
      else known.push({ word, own });
    }
  }
  return { pairs, words };
}

/** Adds the signs whose words the text has. */
function addSigns(found: Set<OwnSign>, text: string, { pairs, words }: Index): void {
  let first = text.charCodeAt(0);
  for (let i = 1; i < text.length; i++) {
    const second = text.charCodeAt(i);
    const bit = bitOf(first, second);
    if (((pairs[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0) {
      for (const { word, own } of words.get(keyOf(first, second)) ?? [])
        if (text.startsWith(word, i - 1)) found.add(own);
    }
    first = second;
  }
}

function bitOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ second) & (PAIR_BITS - 1);
}

function keyOf(first: number, second: number): number {
  return first * 65_536 + second;
}

function evidenceOf(sign: Sign): Evidence {
  if ('shape' in sign) return { kind: 'structure', weight: sign.weight, params: { sign: sign.shape } };
  return { kind: sign.in === 'text' ? 'context' : 'heading', weight: sign.weight, params: { sign: sign.in } };
}
