import path from 'node:path';
import { createCrossing, createNaming, hasPronoun } from './alter.ts';
import type { LexiconSource } from './lexicon.ts';
import { type Lists, readTexts } from './lists.ts';
import { type Random, weighted } from './random.ts';
import { createRephrase } from './rephrase.ts';
import { createSampler } from './sampler.ts';
import { readLabelled, renamed, type Sample } from './samples.ts';
import { createTemplates } from './templates.ts';

/** How often each line of our own text is filled at least; one with more alternatives is filled more often. */
const FILLS = 14;
const MOST_FILLS = 90;

/** How much more often the lines of some files are filled: those without names, and those made of slots alone. */
const REPEATED: ReadonlyMap<string, number> = new Map([
  ['law.txt', 2],
  ['plain.txt', 2],
  ['sides.txt', 18],
]);
/** How often names stand in for the pronouns of each labelled sentence that has some. */
const NAMINGS = 7;
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
  const cross = createCrossing(lists);
  const nameThem = createNaming(sampler);
  const samples: Sample[] = [];
  for (const [name, copies] of [
    ['uner-gsdsimp-train', 2],
    ['weibo-train', 2],
  ] as const) {
    const labelled = readLabelled(path.join(folder, 'train', `${name}.jsonl`));
    samples.push(...labelled, ...labelled);
    for (let copy = 0; copy < copies; copy++) {
      samples.push(...labelled.map((s) => cross(renamed(s, sampler, random, surnames), random)));
      samples.push(...labelled.map((s) => rephrase(cross(renamed(s, sampler, random, surnames), random), random)));
    }
    const pronouns = labelled.filter(hasPronoun);
    for (let copy = 0; copy < NAMINGS; copy++) {
      samples.push(...pronouns.map((s) => cross(nameThem(s, random), random)));
      samples.push(...pronouns.map((s) => rephrase(cross(nameThem(s, random), random), random)));
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
      const fills = Math.min(MOST_FILLS, FILLS + 3 * (line.split('|').length - 1));
      for (let n = 0; n < fills * (REPEATED.get(name) ?? 1); n++) {
        const sample = cross(templates.fill(line, random), random);
        samples.push(n % 2 === 0 ? sample : rephrase(sample, random));
      }
    }
  }
  log(`${lines} lines of our own`);
  const salad = createSalad(lists);
  for (let n = 0; n < SALADS; n++) samples.push({ text: salad(random), names: [] });
  return samples;
}

/** What words for people end in: 教练员, 化学家, 射手. */
const PEOPLE = /[员师家手长者生星将匠商客友帅徒士官人工兵民]$/u;

/**
 * Slots from the dictionary: 外地 places abroad, 地 places, 组 organisations, 称谓 what people are, 外物 things spelled
 * like foreign names, 词语 words, 动 副 介 连 by part of speech.
 */
function wordSlots(lists: Lists): Map<string, string[]> {
  const pieces = new Set(lists.foreign.get('pieces'));
  const places = lists.dictionary
    .filter((d) => d.part === 'ns' && d.word.length >= 2 && d.word.length <= 6)
    .map((d) => d.word);
  const abroad = places.filter((word) => word.length >= 2 && [...word].every((c) => pieces.has(c)));
  const things = lists.dictionary
    .filter((d) => /^(?:n|nz|nt)$/u.test(d.part) && d.word.length >= 2 && [...d.word].every((c) => pieces.has(c)))
    .map((d) => d.word)
    .concat(lists.foreign.get('things') ?? []);
  const people = lists.dictionary
    .filter((d) => d.part === 'n' && d.count >= 30 && d.word.length >= 2 && d.word.length <= 5 && PEOPLE.test(d.word))
    .map((d) => d.word);
  const often = (part: RegExp, least: number): string[] =>
    lists.dictionary.filter((d) => part.test(d.part) && d.count >= least && d.word.length <= 2).map((d) => d.word);
  return new Map([
    ['外地', abroad],
    ['外物', things],
    ['称谓', people],
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
