import type { Outcome } from '../../model/verdict.ts';
import { adviceOf, articlesOf, reasonsOf, titleOf } from '../explain.ts';
import { type Locale, MESSAGES } from '../messages/index.ts';
import { isExempted } from '../summary.ts';
import { escapeHtml } from './escape.ts';
import { type Numbered, SIGNS } from './numbering.ts';

/** A note that speaks of more findings than this names the first of them. */
const NAMED = 30;

interface Note {
  readonly outcome: Outcome;
  readonly title: string;
  readonly reason: string;
  readonly article: string;
  readonly advice: string;
  readonly isExempted: boolean;
  readonly numbers: number[];
}

/** The notes beside a stretch of the document: one for all findings of a kind that are believed for the same reasons. */
export function notesHtml(rulings: readonly Numbered[], prefix: string, locale: Locale): string {
  const notes = notesOf(rulings, locale);
  if (notes.length === 0) return '';
  const { page } = MESSAGES[locale];
  return `<ul class="notes" aria-label="${escapeHtml(page.notes)}">${notes.map((note, at) => noteHtml(note, notes[at - 1], prefix, locale)).join('')}</ul>`;
}

function notesOf(rulings: readonly Numbered[], locale: Locale): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const ruling of rulings) {
    if (ruling.number === undefined) continue;
    const { finding, outcome } = ruling;
    const key = noteKey(ruling, locale);
    const known = notes.get(key);
    if (known !== undefined) known.numbers.push(ruling.number);
    else
      notes.set(key, {
        outcome,
        title: titleOf(finding.category, locale),
        reason: reasonsOf(finding, locale),
        article: articlesOf(finding.category, locale)[0] ?? '',
        advice: adviceOf(finding.category, MESSAGES[locale]),
        isExempted: isExempted(ruling),
        numbers: [ruling.number],
      });
  }
  return [...notes.values()];
}

/** Rulings of the same key share a note. */
export function noteKey({ finding, outcome, rule }: Numbered, locale: Locale): string {
  return [finding.category, outcome, rule, reasonsOf(finding, locale)].join('\n');
}

function noteHtml(note: Note, last: Note | undefined, prefix: string, locale: Locale): string {
  const { outcome, page } = MESSAGES[locale];
  const ruling = note.isExempted ? page.exempted : outcome[note.outcome].title;
  const links = note.numbers.slice(0, NAMED).map((number) => `<a href="#${prefix}f${number}">${number}</a>`);
  const more = note.numbers.length > NAMED ? ' …' : '';
  // Every mark leads to its note by the number of the finding.
  const ids = note.numbers.map((number) => `<i id="${prefix}n${number}"></i>`).join('');
  const lines = [note.reason, note.article].filter((line) => line !== '').map((line) => `<p>${escapeHtml(line)}</p>`);
  // Notes that follow each other often call for the same: it is said once.
  const advice = note.isExempted || note.advice === last?.advice ? '' : `<p class="do">${escapeHtml(note.advice)}</p>`;
  return `<li class="${note.outcome}">${ids}<p class="what"><b>${SIGNS[note.outcome]} ${escapeHtml(note.title)}</b> <span>${escapeHtml(ruling)}</span> <span class="nums">${links.join(' ')}${more}</span></p>${lines.join('')}${advice}</li>`;
}
