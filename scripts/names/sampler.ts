import type { Lists } from './lists.ts';
import { type Random, weighted } from './random.ts';

/** Makes up names. Every call draws from the random source that is given, so a seed fixes them all. */
export interface Sampler {
  han(random: Random): string;
  minority(random: Random): string;
  foreign(random: Random): string;
  japanese(random: Random): string;
  /** A full name that is an everyday word. */
  word(random: Random): string;
  startsWithSurname(name: string): boolean;
  surname(random: Random): string;
  given(random: Random): string;
}

/** Prepares the lists for drawing. `pairs` are given names of two characters known to occur. */
export function createSampler(lists: Lists, pairs: readonly string[]): Sampler {
  const simple = [...lists.surnames].filter(([name]) => name.length === 1);
  const compound = [...lists.surnames.keys()].filter((name) => name.length === 2);
  // Flattened, so that rare surnames are seen often enough to be learned.
  const surname = weighted(simple.map(([name, share]) => [name, share ** 0.72] as const));
  const ranked = (key: string): ((random: Random) => string) =>
    weighted((lists.given.get(key) ?? []).map((c, i) => [c, 1 / (i + 15)] as const));
  const [maleFirst, maleSecond, femaleFirst, femaleSecond, single] = [
    'male-first',
    'male-second',
    'female-first',
    'female-second',
    'single',
  ].map(ranked);
  if (!maleFirst || !maleSecond || !femaleFirst || !femaleSecond || !single)
    throw new RangeError('Lists of given names are missing.');
  const modern = lists.given.get('modern') ?? [];
  const unusual = unusualCharacters(lists);
  const list = (key: string): readonly string[] => lists.minority.get(key) ?? [];
  const abroad = (key: string): readonly string[] => lists.foreign.get(key) ?? [];
  const transliterated = foreignWords(lists);
  const nouns = lists.dictionary
    .filter((d) => d.word.length === 2 && d.count > 300 && /^[nva]/u.test(d.part) && !/^n[rst]/u.test(d.part))
    .map((d) => d.word);
  const longer = lists.dictionary
    .filter(
      (d) => d.word.length === 3 && d.count > 20 && /^[nil]$/u.test(d.part) && lists.surnames.has(d.word.charAt(0)),
    )
    .map((d) => d.word);
  const surnamed = nouns.filter((word) => lists.surnames.has(word.charAt(0)));
  const syllables = chain(transliterated);

  const known = lists.dictionary
    .filter(
      (d) =>
        d.part === 'nr' &&
        (d.word.length === 2 || d.word.length === 3) &&
        d.count >= 15 &&
        lists.surnames.has(d.word.charAt(0)),
    )
    .map((d) => d.word);

  const given = (random: Random): string => {
    const p = random.next();
    if (p < 0.28) return random.chance(0.15) ? random.pick(unusual) : single(random);
    if (p < 0.45) return random.pick(pairs);
    if (p < 0.55) return random.pick(modern);
    if (p < 0.6) return random.pick(unusual) + (random.chance(0.5) ? random.pick(unusual) : maleSecond(random));
    if (p < 0.64) return single(random).repeat(2);
    return p < 0.82 ? maleFirst(random) + maleSecond(random) : femaleFirst(random) + femaleSecond(random);
  };
  const han = (random: Random): string => {
    const p = random.next();
    if (p < 0.03) return random.pick(compound) + given(random);
    if (p < 0.035) return surname(random) + surname(random) + maleFirst(random) + femaleSecond(random);
    if (p < 0.05)
      return random.pick(lists.minority.get('korean-sur') ?? []).replace(/\d/, '') + random.pick(list('korean'));
    if (p < 0.13) return random.pick(known);
    if (p < 0.138) return random.pick(['马', '马', '韩', '妥', '撒', '哈', '丁']) + random.pick(list('hui'));
    return surname(random) + given(random);
  };
  const dot = (random: Random): string => (random.chance(0.9) ? '·' : random.pick(['•', '．', '‧', '・', '.']));
  const minority = (random: Random): string => {
    const p = random.next();
    const turkic = random.chance(0.5) ? 'uyghur-male' : random.chance(0.6) ? 'uyghur-female' : 'kazakh';
    if (p < 0.3)
      return random.pick(list(turkic)) + dot(random) + random.pick(list(random.chance(0.8) ? 'uyghur-male' : 'kazakh'));
    if (p < 0.38) return random.pick(list(turkic));
    if (p < 0.42) return random.pick(list(turkic)) + random.pick(list('uyghur-male'));
    if (p < 0.6) return random.pick(list('tibetan')) + random.pick(list('tibetan'));
    if (p < 0.66) return random.pick(list('tibetan-single'));
    if (p < 0.8) return random.pick(list('mongol'));
    if (p < 0.86)
      return random.pick(list('yi-clan')) + (random.chance(0.2) ? dot(random) : '') + random.pick(list('yi-name'));
    if (p < 0.89) return random.pick(list('yi-single'));
    if (p < 0.97) return random.pick(list('dai'));
    return random.pick(list('hani'));
  };
  const part = (random: Random): string => {
    const p = random.next();
    if (p < 0.3) return random.pick(abroad('given'));
    if (p < 0.5) return random.pick(abroad('family'));
    if (p < 0.8) return random.pick(transliterated);
    return syllables(random);
  };
  const initials = abroad('given').map((name) => name.charAt(0));
  const foreign = (random: Random): string => {
    const p = random.next();
    if (p < 0.34) return `${random.pick(abroad('given'))}${dot(random)}${part(random)}`;
    if (p < 0.4) return `${part(random)}${dot(random)}${part(random)}${dot(random)}${part(random)}`;
    if (p < 0.42) return `${random.pick(initials)}${dot(random)}${part(random)}`;
    let name = part(random);
    while (name.length < 2) name = part(random);
    return name;
  };
  return {
    han,
    minority,
    foreign,
    japanese: (random) =>
      random.pick(abroad('japan-family')) + (random.chance(0.8) ? random.pick(abroad('japan-given')) : ''),
    word: (random) =>
      random.pick(
        random.chance(0.45) ? lists.words : random.chance(0.7) ? surnamed : random.chance(0.3) ? longer : nouns,
      ),
    startsWithSurname: (name) => lists.surnames.has(name.charAt(0)),
    surname: (random) => (random.chance(0.03) ? random.pick(compound) : surname(random)),
    given,
  };
}

/** Characters of middling frequency, for given names that no list has. */
function unusualCharacters(lists: Lists): string[] {
  const counts = new Map<string, number>();
  for (const { word, count, part } of lists.dictionary)
    if (part.startsWith('n') && word.length <= 3) for (const c of word) counts.set(c, (counts.get(c) ?? 0) + count);
  const han = [...counts].filter(([c, n]) => n > 30 && n < 20000 && /\p{Script=Han}/u.test(c)).map(([c]) => c);
  return han.sort();
}

/** The dictionary's foreign names, as far as they are spelled with the usual characters. */
function foreignWords(lists: Lists): string[] {
  const pieces = new Set(lists.foreign.get('pieces'));
  const words = lists.dictionary.filter(
    ({ word, part }) => (part === 'nrt' || part === 'nrfg') && word.length >= 3 && word.length <= 6,
  );
  return words.map(({ word }) => word).filter((word) => [...word].every((c) => pieces.has(c)));
}

/** Makes up transliterations, character by character, after the pairs that occur in `words`. */
function chain(words: readonly string[]): (random: Random) => string {
  const next = new Map<string, string[]>();
  for (const word of words) {
    let last = '';
    for (const c of `${word}$`) {
      next.set(last, [...(next.get(last) ?? []), c]);
      last = c;
    }
  }
  return (random) => {
    for (;;) {
      let name = '';
      let last = '';
      while (name.length < 6) {
        const c = random.pick(next.get(last) ?? ['$']);
        if (c === '$') break;
        name += c;
        last = c;
      }
      if (name.length >= 2) return name;
    }
  };
}
