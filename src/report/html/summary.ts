import type { Basis, Verdict } from '../../model/verdict.ts';
import { articlesOf, genreSentence, reasonsOf, titleOf } from '../explain.ts';
import { fill, type Locale, MESSAGES } from '../messages/index.ts';
import { placeWords } from '../place.ts';
import { openRulings, passSentences, tasksOf } from '../summary.ts';
import { gapHtml } from './document-view.ts';
import { escapeHtml } from './escape.ts';
import { SIGNS } from './numbering.ts';

/** The outcome and what to do, before all else. */
export function verdictHtml(verdict: Verdict, name: string, locale: Locale): string {
  const { outcome, text, page } = MESSAGES[locale];
  const { title, todo } = outcome[verdict.outcome];
  const count = openRulings(verdict).length;
  const genre = genreSentence(verdict, locale);
  const facts = [
    ...(count === 0 ? [] : [fill(page.count, { count })]),
    ...(verdict.gaps.length === 0 ? [] : [`${text.gaps} ${verdict.gaps.length}`]),
    ...(genre === undefined ? [] : [genre]),
  ];
  return `<header class="verdict ${verdict.outcome}"><p class="outcome">${SIGNS[verdict.outcome]} ${escapeHtml(title)}</p><h2>${escapeHtml(name)}</h2><p>${escapeHtml(todo)}</p>${facts.length === 0 ? '' : `<p class="facts">${facts.map(escapeHtml).join(' · ')}</p>`}</header>`;
}

/** What to do about what was found, what could not be looked at, and what may be public. */
export function summaryHtml(verdict: Verdict, locale: Locale): string {
  const { text, page, separator } = MESSAGES[locale];
  const tasks = tasksOf(openRulings(verdict), locale).map(({ titles, advice, gists }) => {
    const laws = gists.map((gist) => `<p class="law">${escapeHtml(gist)}</p>`);
    return `<li><b>${escapeHtml(titles.join(separator))}</b><p>${escapeHtml(advice)}</p>${laws.join('')}</li>`;
  });
  const gaps = verdict.gaps.map((gap) => gapHtml(gap, locale));
  const passes = passSentences(verdict, locale).map((sentence) => `<p class="passes">${escapeHtml(sentence)}</p>`);
  return [
    tasks.length === 0 && gaps.length === 0 ? `<p>${escapeHtml(page.clean)}</p>` : '',
    tasks.length === 0 ? '' : `<h3>${escapeHtml(text.todo)}</h3><ul class="tasks">${tasks.join('')}</ul>`,
    gaps.length === 0 ? '' : `<h3>${escapeHtml(text.gaps)}</h3>${gaps.join('')}`,
    ...passes,
  ].join('');
}

/** Findings one by one, where there is no document to show them in. */
export function findingsHtml(verdict: Verdict, locale: Locale): string {
  const messages = MESSAGES[locale];
  const { page, outcome: outcomes } = messages;
  const rows = openRulings(verdict).map(({ finding, outcome }) => {
    const { row, column } = placeWords(finding.place, finding.layer, messages);
    const cells = [
      [row, column].filter((part) => part !== undefined).join(' '),
      titleOf(finding.category, locale),
      finding.excerpt,
      `${SIGNS[outcome]} ${outcomes[outcome].title}`,
      [reasonsOf(finding, locale), articlesOf(finding.category, locale)[0]].join(messages.separator),
    ];
    return `<tr class="${outcome}">${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  });
  if (rows.length === 0) return '';
  const heads = [page.where, page.what, page.found, page.ruling, page.why];
  const head = heads.map((each) => `<th scope="col">${escapeHtml(each)}</th>`).join('');
  return `<p class="about">${escapeHtml(page.absent)}</p><div class="wide" tabindex="0" role="group" aria-label="${escapeHtml(page.content)}"><table><tr>${head}</tr>${rows.join('')}</table></div>`;
}

/** All that the verdict rests on, folded away. */
export function basisHtml({ basis, document }: Verdict, locale: Locale): string {
  const { page } = MESSAGES[locale];
  const facts: readonly (readonly [string, string])[] = [
    [page.digest, document.digest],
    ...(basis.asOf === undefined ? [] : [[page.asOf, basis.asOf] as const]),
    [page.library, basis.library],
    [page.policy, basis.policy],
    [page.profiles, basis.profiles],
    [page.dictionaries, listOf(basis.dictionaries)],
    [page.detectors, listOf(basis.detectors)],
  ];
  const lines = facts.map(([term, value]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<details><summary>${escapeHtml(page.basis)}</summary><dl>${lines.join('')}</dl></details>`;
}

function listOf(ids: Basis['detectors']): string {
  return ids.length === 0 ? '–' : ids.join(', ');
}
