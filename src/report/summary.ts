import { OUTCOMES, type Outcome, type Ruling, type Verdict } from '../model/verdict.ts';
import { adviceOf, gistsOf, titleOf } from './explain.ts';
import { fill, type Locale, MESSAGES } from './messages/index.ts';

const EXEMPTION = 'exemption:';

/** Whether a ruling passes by a decision of a person (豁免). */
export function isExempted({ rule }: Ruling): boolean {
  return rule.startsWith(EXEMPTION);
}

/** The rulings that keep a document from being published as it stands, in the order of the document. */
export function openRulings({ rulings }: Verdict): readonly Ruling[] {
  return rulings.filter(({ outcome }) => outcome !== 'pass').toSorted(byPlace);
}

/** From the beginning of the document to its end. */
export function byPlace({ finding: a }: Ruling, { finding: b }: Ruling): number {
  return a.block - b.block || a.span.start - b.span.start;
}

/** What was found of the same kind, and what is to be done about it. */
export interface Task {
  /** Each category by its title, and how often it was found. */
  readonly titles: readonly string[];
  readonly advice: string;
  /** What the law says. */
  readonly gists: readonly string[];
}

/** What is to be done: once for all categories that call for the same. */
export function tasksOf(rulings: readonly Ruling[], locale: Locale): readonly Task[] {
  const messages = MESSAGES[locale];
  const tasks = new Map<string, { readonly titles: string[]; readonly advice: string; readonly gists: string[] }>();
  for (const [category, count] of countBy(rulings, ({ finding }) => finding.category)) {
    const advice = adviceOf(category, messages);
    const gists = gistsOf(category, locale);
    const key = [advice, ...gists].join('\n');
    const task = tasks.get(key) ?? { titles: [], advice, gists };
    task.titles.push(fill(messages.text.times, { title: titleOf(category, locale), count }));
    tasks.set(key, task);
  }
  return [...tasks.values()];
}

/** What was found and let pass stays visible, in sum: a reader sees that it was looked at. A sentence for each reason. */
export function passSentences({ rulings }: Verdict, locale: Locale): readonly string[] {
  const { text, separator } = MESSAGES[locale];
  const passed = rulings.filter(({ outcome }) => outcome === 'pass');
  const title = (ruling: Ruling): string => titleOf(ruling.finding.category, locale);
  const groups = [
    { template: text.passes, fits: (ruling: Ruling) => !isExempted(ruling) && !isDoubtful(ruling), name: title },
    { template: text.doubtful, fits: (ruling: Ruling) => !isExempted(ruling) && isDoubtful(ruling), name: title },
    {
      template: text.exempted,
      fits: isExempted,
      name: (ruling: Ruling) => fill(text.exemption, { title: title(ruling), id: ruling.rule.slice(EXEMPTION.length) }),
    },
  ];
  return groups.flatMap(({ template, fits, name }) => {
    const chosen = passed.filter(fits);
    if (chosen.length === 0) return [];
    const list = [...countBy(chosen, name)].map(([each, count]) => fill(text.times, { title: each, count }));
    return [fill(template, { count: chosen.length, list: list.join(separator) })];
  });
}

/** How many documents were reviewed, and how they came out. */
export function totalSentence(outcomes: readonly Outcome[], locale: Locale): string {
  const { outcome, text, separator } = MESSAGES[locale];
  if (outcomes.length === 0) return text.nothing;
  const counts = countBy(outcomes, (each) => each);
  const list = OUTCOMES.filter((each) => counts.has(each)).map((each) => `${outcome[each].title} ${counts.get(each)}`);
  return fill(text.total, { count: outcomes.length, list: list.join(separator) });
}

/** How many items have each key, in the order in which the keys come up. */
export function countBy<T, Key>(items: readonly T[], key: (item: T) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

function isDoubtful({ finding }: Ruling): boolean {
  return finding.confidence < 0.5;
}
