import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readLabelled } from './samples.ts';

/** What a recogniser is, as far as measuring goes. */
export type Find = (text: string) => readonly FoundSpan[];

export interface FoundSpan {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** Exact spans of two characters and more, in percent; and what went wrong, for reading. */
export interface SetFigures {
  readonly set: string;
  readonly names: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Recall by length of the name, 5 meaning five and more. */
  readonly byLength: ReadonlyMap<number, number>;
  readonly errors: readonly string[];
}

/** How many labels of a kind in the labelled documents are covered by a finding, or for other labels touched by one. */
export interface LabelFigures {
  readonly label: string;
  readonly labels: number;
  readonly hit: number;
}

/** Measures on every set of labelled sentences in a folder. */
export function measureSets(folder: string, find: Find): SetFigures[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
  return files.sort().map((file) => measureSet(path.join(folder, file), find));
}

function measureSet(file: string, find: Find): SetFigures {
  let names = 0;
  let found = 0;
  let right = 0;
  const errors: string[] = [];
  const lengths = new Map<number, { all: number; right: number }>();
  for (const sample of readLabelled(file)) {
    const spans = find(sample.text).filter(({ start, end }) => end - start > 1);
    const want = sample.names.filter(({ start, end }) => end - start > 1);
    found += spans.length;
    names += want.length;
    for (const name of want) {
      const length = Math.min(5, name.end - name.start);
      const tally = lengths.get(length) ?? { all: 0, right: 0 };
      lengths.set(length, tally);
      tally.all++;
      if (spans.some((s) => s.start === name.start && s.end === name.end)) {
        right++;
        tally.right++;
      } else errors.push(`- ${excerpt(sample.text, name.start, name.end)}`);
    }
    for (const s of spans) {
      if (!want.some((w) => w.start === s.start && w.end === s.end))
        errors.push(`+ ${s.score.toFixed(0)} ${excerpt(sample.text, s.start, s.end)}`);
    }
  }
  const precision = (100 * right) / Math.max(1, found);
  const recall = (100 * right) / Math.max(1, names);
  const byLength = new Map(
    [...lengths].sort((a, b) => a[0] - b[0]).map(([n, t]) => [n, (100 * t.right) / t.all] as const),
  );
  return {
    set: path.basename(file, '.jsonl'),
    names,
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    byLength,
    errors,
  };
}

const LABEL = /⟦([a-z._]+):([^⟧]*)⟧/gu;

/** Measures on labelled documents: labels found, findings that touch no label of a person, and excerpts of both kinds of error. */
export function measureDocuments(
  folder: string,
  find: Find,
): { labels: LabelFigures[]; findings: number; outside: number; errors: string[] } {
  const tally = new Map<string, { labels: number; hit: number }>();
  const errors: string[] = [];
  let findings = 0;
  let outside = 0;
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const { text, labels } = unmark(readFileSync(path.join(folder, file), 'utf8').replace(/^(?:#.*\n)+\n?/u, ''));
    const spans = find(text);
    findings += spans.length;
    for (const { label, start, end } of labels) {
      const wanted = /person/u.test(label);
      const hit = spans.some((s) =>
        wanted
          ? s.start <= start && s.end >= end && s.end - s.start <= end - start + 2
          : s.start < end && s.end > start,
      );
      const counts = tally.get(label) ?? { labels: 0, hit: 0 };
      tally.set(label, counts);
      counts.labels++;
      if (hit) counts.hit++;
      if (wanted !== hit && (wanted || label.startsWith('ok.'))) errors.push(`${label} ${excerpt(text, start, end)}`);
    }
    for (const s of spans) {
      if (labels.some((l) => /person|minor/u.test(l.label) && s.start < l.end && s.end > l.start)) continue;
      outside++;
      errors.push(`outside ${s.score.toFixed(0)} ${excerpt(text, s.start, s.end)}`);
    }
  }
  return { labels: [...tally].map(([label, counts]) => ({ label, ...counts })), findings, outside, errors };
}

function unmark(body: string): { text: string; labels: { label: string; start: number; end: number }[] } {
  const labels: { label: string; start: number; end: number }[] = [];
  let text = '';
  let last = 0;
  for (const match of body.matchAll(LABEL)) {
    const [whole, label = '', inner = ''] = match;
    text += body.slice(last, match.index);
    labels.push({ label, start: text.length, end: text.length + inner.length });
    text += inner;
    last = match.index + whole.length;
  }
  return { text: text + body.slice(last), labels };
}

/** A span with ten characters of its surroundings on either side. */
export function excerpt(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - 10), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 10)}`.replaceAll(
    '\n',
    '⏎',
  );
}
