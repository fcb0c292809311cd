import type { Dictionary, Term } from './dictionary.ts';

/** The terms of all dictionaries in one row, the more particular dictionaries first. */
export interface Lexicon {
  /** The terms as they were given; a term's number is its index here. */
  readonly terms: readonly string[];
  dictionaryOf(term: number): Dictionary;
  /** What qualifies a term; undefined for a plain one. */
  qualification(term: number): Term | undefined;
}

/** Lays the terms of the dictionaries out in one row. Of terms that two dictionaries share, the first counts. */
export function createLexicon(dictionaries: readonly Dictionary[]): Lexicon {
  const terms: string[] = [];
  const firstOf: number[] = [];
  const qualifications = new Map<number, Term>();
  for (const dictionary of dictionaries) {
    firstOf.push(terms.length);
    for (const term of dictionary.terms) {
      if (typeof term !== 'string') qualifications.set(terms.length, term);
      terms.push(typeof term === 'string' ? term : term.term);
    }
  }
  return {
    terms,
    dictionaryOf(term) {
      let index = firstOf.length - 1;
      while (index > 0 && (firstOf[index] ?? 0) > term) index--;
      const dictionary = dictionaries[index];
      if (dictionary === undefined) throw new RangeError(`no term ${term}`);
      return dictionary;
    },
    qualification: (term) => qualifications.get(term),
  };
}
