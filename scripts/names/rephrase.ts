import type { Lists } from './lists.ts';
import { type Random, weighted } from './random.ts';
import type { Sample, SampleName } from './samples.ts';

/** Says a sentence with other words: content words give way to words of the same part of speech, names stay. */
export type Rephrase = (sample: Sample, random: Random) => Sample;

const LONGEST = 4;
const CONTENT = new Set(['n', 'v', 'vn', 'a', 'ns', 'd', 'i', 'l', 'b', 'nz', 'z', 't', 'm', 's', 'nt', 'j', 'ad']);

/** `rate` is the share of content words to replace. */
export function createRephrase(lists: Lists, rate: number): Rephrase {
  const cost = new Map<string, number>();
  const part = new Map<string, string>();
  const total = lists.dictionary.reduce((n, d) => n + d.count, 0);
  const groups = new Map<string, [string, number][]>();
  for (const d of lists.dictionary) {
    if (d.word.length > LONGEST || d.count < 5 || d.part.startsWith('nr')) continue;
    cost.set(d.word, Math.log(total / d.count));
    part.set(d.word, d.part);
    if (!CONTENT.has(d.part) || d.count < 20 || d.word.length < 2) continue;
    const group = groups.get(d.part + d.word.length) ?? [];
    group.push([d.word, d.count ** 0.55]);
    groups.set(d.part + d.word.length, group);
  }
  const draw = new Map([...groups].map(([key, words]) => [key, weighted(words)] as const));

  const segment = (text: string): string[] => {
    const best = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(text.length + 1);
    best[0] = 0;
    for (let i = 0; i < text.length; i++) {
      for (let length = 1; length <= LONGEST && i + length <= text.length; length++) {
        const step = cost.get(text.slice(i, i + length)) ?? (length === 1 ? 16 : undefined);
        if (step === undefined || (best[i] ?? 0) + step >= (best[i + length] ?? 0)) continue;
        best[i + length] = (best[i] ?? 0) + step;
        from[i + length] = i;
      }
    }
    const words: string[] = [];
    for (let end = text.length; end > 0; end = from[end] ?? 0) words.push(text.slice(from[end] ?? 0, end));
    return words.reverse();
  };
  const say = (text: string, random: Random): string =>
    segment(text)
      .map((word) => {
        const other = draw.get((part.get(word) ?? '') + word.length);
        return word.length > 1 && other !== undefined && random.chance(rate) ? other(random) : word;
      })
      .join('');

  return (sample, random) => {
    let text = '';
    let last = 0;
    const names: SampleName[] = [];
    for (const name of sample.names) {
      text += say(sample.text.slice(last, name.start), random);
      names.push({ ...name, start: text.length, end: text.length + name.end - name.start });
      text += sample.text.slice(name.start, name.end);
      last = name.end;
    }
    return { text: text + say(sample.text.slice(last), random), names };
  };
}
