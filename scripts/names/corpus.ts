import path from 'node:path';
import type { LexiconSource } from './lexicon.ts';
import { type Lists, readTexts } from './lists.ts';
import { type Random, weighted } from './random.ts';
import { createRephrase } from './rephrase.ts';
import { createSampler } from './sampler.ts';
import { readLabelled, renamed, type Sample } from './samples.ts';
import { createTemplates } from './templates.ts';

/** How often each line of a kind of our own text is filled. */
const FILLS = 18;

/** Files of lines without names: repeated more, since most lines have few slots and are rephrased. */
const NAMELESS: ReadonlySet<string> = new Set(['law.txt', 'plain.txt']);
/** How many lines of words without names. */
const SALADS = 22000;

const PHRASES: readonly string[] = [
  'n v n',
  'v n',
  'd v n',
  'a n',
  'a 的 n',
  'n 的 n',
  'v n 的 n',
  'ns n',
  'ns 的 n',
  'n 和 n',
  'n 、 n 、 n',
  'v 、 v 、 v',
  'n 是 n',
  '对 n v',
  '在 ns v',
  '由 n v',
  '经 n v n',
  '向 n v n',
  '为 n v',
  '把 n v',
  'd v',
  'v 了 n',
  'n 已 v',
  'n 不 v',
  'i',
  'i ， v n',
  'vn n',
  'n vn',
  'ns ns n',
  '从 ns 到 ns',
  '与 n v',
  '和 n v',
  '于 n v',
  '及 n',
  '等 n',
  '将 n v',
  'n n',
  'n n v',
  'v v',
  'a',
  'n\tn\tn',
  'n n n',
  '（ n ）',
  '： n',
  '“ n ”',
  'w',
  'w v n',
  'w 的 n',
  'v w',
  'n v w',
  'w 和 w',
];

/** Puts the training corpus together: labelled sentences as they are and with other names, and our own text. */
export function buildCorpus(
  folder: string,
  lists: Lists,
  source: LexiconSource,
  random: Random,
  log: (line: string) => void,
): Sample[] {
  const sampler = createSampler(lists, source.pairs);
  const surnames = new Set(lists.surnames.keys());
  const rephrase = createRephrase(lists, 0.3);
  const samples: Sample[] = [];
  for (const [name, copies] of [
    ['uner-gsdsimp-train', 2],
    ['weibo-train', 2],
  ] as const) {
    const labelled = readLabelled(path.join(folder, 'train', `${name}.jsonl`));
    samples.push(...labelled, ...labelled);
    for (let copy = 0; copy < copies; copy++) {
      samples.push(...labelled.map((s) => renamed(s, sampler, random, surnames)));
      samples.push(...labelled.map((s) => rephrase(renamed(s, sampler, random, surnames), random)));
    }
  }
  log(`${samples.length} labelled sentences`);
  const texts = readTexts();
  const templates = createTemplates(texts.get('slots.txt') ?? [], wordSlots(lists), sampler);
  let lines = 0;
  for (const [name, text] of texts) {
    if (name === 'slots.txt') continue;
    lines += text.length;
    for (const line of text) {
      for (let n = 0; n < (NAMELESS.has(name) ? 2 * FILLS : FILLS); n++) {
        const sample = templates.fill(line, random);
        samples.push(n % 2 === 0 ? sample : rephrase(sample, random));
      }
    }
  }
  log(`${lines} lines of our own`);
  const salad = createSalad(lists);
  for (let n = 0; n < SALADS; n++) samples.push({ text: salad(random), names: [] });
  return samples;
}

/** Slots from the dictionary: 外地 places abroad, 地 places, 组 organisations, 词语 words, 动 副 介 连 by part of speech. */
function wordSlots(lists: Lists): Map<string, string[]> {
  const pieces = new Set(lists.foreign.get('pieces'));
  const places = lists.dictionary
    .filter((d) => d.part === 'ns' && d.word.length >= 2 && d.word.length <= 6)
    .map((d) => d.word);
  const abroad = places.filter((word) => word.length >= 2 && [...word].every((c) => pieces.has(c)));
  const often = (part: RegExp, least: number): string[] =>
    lists.dictionary.filter((d) => part.test(d.part) && d.count >= least && d.word.length <= 2).map((d) => d.word);
  return new Map([
    ['外地', abroad],
    ['地', places],
    ['组', lists.dictionary.filter((d) => d.part === 'nt' && d.word.length >= 3).map((d) => d.word)],
    ['动', often(/^v[nid]?$/u, 150)],
    ['副', often(/^(?:d|ad)$/u, 150)],
    ['介', often(/^p$/u, 100)],
    ['连', often(/^c$/u, 100)],
    [
      '词语',
      lists.dictionary
        .filter((d) => /^(?:n|v|a|vn)$/u.test(d.part) && d.word.length === 2 && d.count >= 50)
        .map((d) => d.word),
    ],
  ]);
}

/** Everyday words in the order of common phrases: they teach that words are words, though their first character may be a surname. */
function createSalad(lists: Lists): (random: Random) => string {
  const draw = new Map<string, (random: Random) => string>();
  for (const kind of ['n', 'v', 'a', 'd', 'ns', 'i', 'vn']) {
    const words = lists.dictionary.filter((d) => d.part === kind && d.word.length >= 2 && d.count >= 30);
    draw.set(kind, weighted(words.map((d) => [d.word, d.count ** 0.45] as const)));
  }
  const rare = lists.dictionary.filter(
    (d) =>
      (d.word.length === 3 || d.word.length === 4) &&
      lists.surnames.has(d.word.charAt(0)) &&
      !d.part.startsWith('nr') &&
      d.count >= 3,
  );
  const official = lists.roles.get('official') ?? [];
  draw.set('w', weighted([...rare.map((d) => [d.word, 1] as const), ...official.map((word) => [word, 40] as const)]));
  return (random) => {
    let text = '';
    for (let left = 2 + random.below(4); left > 0; left--) {
      for (const token of random.pick(PHRASES).split(' ')) text += draw.get(token)?.(random) ?? token;
      text += left > 1 ? random.pick(['，', '，', '、', '；', '和', '的']) : random.pick(['。', '', '；']);
    }
    return text;
  };
}
