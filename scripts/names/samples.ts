import { readFileSync } from 'node:fs';
import type { Random } from './random.ts';
import type { Sampler } from './sampler.ts';

/** A sentence or line with its names. `kind` is known for names we made up ourselves. */
export interface Sample {
  readonly text: string;
  readonly names: readonly SampleName[];
}

export interface SampleName {
  readonly start: number;
  readonly end: number;
  readonly kind?: 'han' | 'other' | undefined;
}

/** Reads labelled sentences: JSON Lines of `{ text, persons: [[start, end], …] }`. */
export function readLabelled(file: string): Sample[] {
  const samples: Sample[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { text, persons }: { text: string; persons: [number, number][] } = JSON.parse(line);
    samples.push({ text, names: persons.map(([start, end]) => ({ start, end })).sort((a, b) => a.start - b.start) });
  }
  return samples;
}

/** The same sentence with other names in it: each name is replaced, with probability a half, by one of its kind. */
export function renamed(sample: Sample, sampler: Sampler, random: Random, surnames: ReadonlySet<string>): Sample {
  let text = '';
  let last = 0;
  const names: SampleName[] = [];
  for (const name of sample.names) {
    const old = sample.text.slice(name.start, name.end);
    text += sample.text.slice(last, name.start);
    last = name.end;
    let made: string | undefined;
    let kind: 'han' | 'other' | undefined;
    if (random.chance(0.5) && old.length > 1) {
      const chinese = old.length <= 3 && surnames.has(old.charAt(0)) && !/[A-Za-z·]/u.test(old);
      if (chinese) {
        const usual = random.chance(0.95);
        made = usual ? sampler.han(random) : sampler.minority(random);
        kind = usual ? 'han' : 'other';
      } else if (old.length >= 4 || old.includes('·')) {
        made = sampler.foreign(random);
        kind = 'other';
      }
    }
    const start = text.length;
    text += made ?? old;
    names.push({ start, end: text.length, kind });
  }
  return { text: text + sample.text.slice(last), names };
}
