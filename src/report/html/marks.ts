import { stricter } from '../../model/verdict.ts';
import { type Conceal, showsNoValue } from '../conceal.ts';
import { escapeHtml } from './escape.ts';
import type { Numbered } from './numbering.ts';

/** How the text of a document is shown. */
export interface Showing {
  /** `quoted`: as it is. `masked`: what was found is masked. `withheld`: none of it is readable. */
  readonly mode: 'quoted' | 'masked' | 'withheld';
  readonly conceal: Conceal;
  /** Starts the ids of this document's elements. */
  readonly prefix: string;
}

/** A text in HTML, each finding in it a link to its note. */
export function markedText(text: string, rulings: readonly Numbered[], showing: Showing): string {
  let html = '';
  let done = 0;
  for (const cluster of clustersOf(rulings)) {
    html += escapeHtml(plainText(text.slice(done, cluster.start), showing)) + markOf(cluster, text, showing);
    done = cluster.end;
  }
  return html + escapeHtml(plainText(text.slice(done), showing));
}

/** A text in which nothing was found, or that stands around the document: a label, the name of a sheet. */
export function plainText(text: string, { mode, conceal }: Showing): string {
  if (mode === 'quoted') return text;
  return mode === 'masked' ? conceal(text) : text.replace(/\S/gu, '█');
}

/** Findings that share text, and the text that they cover together. */
interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly members: readonly Numbered[];
}

/** The rulings are sorted by where they start. */
function clustersOf(rulings: readonly Numbered[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const ruling of rulings) {
    const { start, end } = ruling.finding.span;
    const last = clusters.at(-1);
    if (last === undefined || start >= last.end) clusters.push({ start, end, members: [ruling] });
    else clusters.splice(-1, 1, { ...last, end: Math.max(end, last.end), members: [...last.members, ruling] });
  }
  return clusters;
}

function markOf(cluster: Cluster, text: string, showing: Showing): string {
  const { members } = cluster;
  const own = text.slice(cluster.start, cluster.end);
  const isPlain = showing.mode === 'quoted' || members.every(({ finding }) => showsNoValue(finding.category));
  const shown = escapeHtml(isPlain ? plainText(own, showing) : maskOf(cluster));
  const [first, ...others] = members.filter(({ number }) => number !== undefined);
  if (first === undefined) return `<span class="k">${shown}</span>`;
  const outcome = members.reduce((worst, each) => stricter(worst, each.outcome), first.outcome);
  const numbers = [first, ...others].map(({ number }) => number).join();
  // The other findings of the same text are reached by their notes: their ids stand in the same mark.
  const ids = others.map(({ number }) => `<i id="${showing.prefix}f${number}"></i>`).join('');
  const id = `${showing.prefix}f${first.number}`;
  return `<a class="m ${outcome}" id="${id}" href="#${showing.prefix}n${first.number}">${ids}${shown}<sup>${numbers}</sup></a>`;
}

/** The excerpt, where one value fills the cluster; of values that overlap, nothing. */
function maskOf({ start, end, members }: Cluster): string {
  const [first] = members;
  const isOne = members.every(({ finding: { span } }) => span.start === start && span.end === end);
  return first !== undefined && isOne ? first.finding.excerpt : '*'.repeat(Math.min(end - start, 12));
}
