import type { Lists } from './lists.ts';
import type { Random } from './random.ts';
import type { Sampler } from './sampler.ts';
import type { Sample, SampleName } from './samples.ts';

/** Makes another sentence of a sentence; it may give back the same. */
export type Alter = (sample: Sample, random: Random) => Sample;

/** How often a name is made to run into the word behind it, and the word before it into the name. */
const CROSS_BEHIND = 0.1;
const CROSS_BEFORE = 0.05;

/**
 * Names whose last character makes a word with what follows (江泽民主席: 民主), or whose surname makes one with what
 * stands before (责令狐). Readers know better; so must the recogniser.
 */
export function createCrossing(lists: Lists): Alter {
  const second = [
    ...(lists.given.get('male-second') ?? []),
    ...(lists.given.get('female-second') ?? []),
    ...(lists.given.get('single') ?? []),
  ];
  const given = new Set(second);
  const behind = new Map<string, string[]>();
  const before = new Map<string, string[]>();
  for (const { word, count, part } of lists.dictionary) {
    if (word.length !== 2 || count < 60 || part.startsWith('nr')) continue;
    const [first = '', last = ''] = word;
    if (given.has(first)) behind.set(last, [...(behind.get(last) ?? []), first]);
    if ((lists.surnames.get(last) ?? 0) >= 5) before.set(first, [...(before.get(first) ?? []), last]);
  }
  return (sample, random) => {
    let { text } = sample;
    for (const { start, end, kind } of sample.names) {
      if (kind !== 'han' || end - start > 3) continue;
      const last = behind.get(text.charAt(end));
      if (last !== undefined && random.chance(CROSS_BEHIND))
        text = `${text.slice(0, end - 1)}${random.pick(last)}${text.slice(end)}`;
      const first = before.get(text.charAt(start - 1));
      if (first !== undefined && random.chance(CROSS_BEFORE))
        text = `${text.slice(0, start)}${random.pick(first)}${text.slice(start + 1)}`;
    }
    return { ...sample, text };
  };
}

const PRONOUN = /(?<![其吉排自唯无有非利])[他她我](?![们国方人日乡妈爸哥姐弟妹家军省市县厂校院行局司党俩信慕杀私])/gu;

/** Names in the place of pronouns: people do the same things under their names. */
export function createNaming(sampler: Sampler): Alter {
  return (sample, random) => {
    let text = '';
    let last = 0;
    const names: SampleName[] = [];
    const known = [...sample.names];
    const keepUntil = (end: number): void => {
      for (let next = known[0]; next !== undefined && next.start < end; next = known[0]) {
        known.shift();
        const shift = text.length - last;
        names.push({ ...next, start: next.start + shift, end: next.end + shift });
      }
      text += sample.text.slice(last, end);
      last = end;
    };
    for (const { index } of sample.text.matchAll(PRONOUN)) {
      if (random.chance(0.3) || sample.names.some(({ start, end }) => start <= index && index < end)) continue;
      keepUntil(index);
      const p = random.next();
      const kind = p < 0.8 ? 'han' : 'other';
      const name = p < 0.8 ? sampler.han(random) : p < 0.92 ? sampler.foreign(random) : sampler.minority(random);
      names.push({ start: text.length, end: text.length + name.length, kind });
      text += name;
      last = index + 1;
    }
    keepUntil(sample.text.length);
    return { text, names };
  };
}

/** Whether a sentence has a pronoun that {@link createNaming} gives a name to. */
export function hasPronoun({ text }: Sample): boolean {
  return text.search(PRONOUN) >= 0;
}
