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

/** Prepares the inference for a set of profiles. Of equally likely ones the first is taken. */
export function createInference(profiles: readonly Profile[]): InferGenre {
  const weigh = createWeighing(profiles);
  return (document) => {
    const outline = outlineOf(document);
    let best: Genre | undefined;
    for (const [index, evidence] of weigh(outline).entries()) {
      const profile = profiles[index];
      const confidence = confidenceOf(evidence);
      if (profile === undefined || confidence < 0.5 || confidence <= (best?.confidence ?? 0)) continue;
      best = { profile, evidence, confidence };
    }
    return best;
  };
}

/** A word that a sign looks for. */
interface Sought {
  readonly word: string;
  readonly profile: number;
  readonly sign: number;
}

/** Weighs all profiles at once: each text is walked once, and words are looked up by their first two characters. */
function createWeighing(profiles: readonly Profile[]): (outline: Outline) => readonly (readonly Evidence[])[] {
  const words = {
    title: wordsIn(profiles, 'title'),
    heading: wordsIn(profiles, 'heading'),
    text: wordsIn(profiles, 'text'),
  };
  return (outline) => {
    const found = new Set<string>();
    for (const place of ['title', 'heading', 'text'] as const) {
      for (const { profile, sign } of wordsOf(outline[place], words[place])) found.add(`${profile}.${sign}`);
    }
    return profiles.map(({ signs }, profile) => [
      PRIOR,
      ...signs.flatMap((sign, index) =>
        ('shape' in sign ? outline.shapes.has(sign.shape) : found.has(`${profile}.${index}`)) ? [evidenceOf(sign)] : [],
      ),
    ]);
  };
}

/** Words by their first two characters. */
type Index = ReadonlyMap<number, readonly Sought[]>;

function wordsIn(profiles: readonly Profile[], place: 'title' | 'heading' | 'text'): Index {
  const index = new Map<number, Sought[]>();
  for (const [profile, { signs }] of profiles.entries()) {
    for (const [sign, each] of signs.entries()) {
      if (!('in' in each) || each.in !== place) continue;
      for (const word of each.words) {
        const key = pairAt(word, 0);
        const known = index.get(key);
        if (known === undefined) index.set(key, [{ word, profile, sign }]);
        else known.push({ word, profile, sign });
      }
    }
  }
  return index;
}

function* wordsOf(text: string, index: Index): Iterable<Sought> {
  for (let i = 0; i + 1 < text.length; i++) {
    const candidates = index.get(pairAt(text, i));
    if (candidates === undefined) continue;
    for (const candidate of candidates) if (text.startsWith(candidate.word, i)) yield candidate;
  }
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
}

function evidenceOf(sign: Sign): Evidence {
  if ('shape' in sign) return { kind: 'structure', weight: sign.weight, params: { sign: sign.shape } };
  return { kind: sign.in === 'text' ? 'context' : 'heading', weight: sign.weight, params: { sign: sign.in } };
}
