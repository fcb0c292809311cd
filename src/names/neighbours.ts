import { isSurname, type Model, wordClass } from './model.ts';
import { END, NOT_BARE } from './name-end.ts';
import type { NameSpan } from './name-span.ts';
import { surnameAt } from './surnames.ts';
import type { Lift } from './tagger.ts';

/** Decibans for the item beside a name in an enumeration: where it may begin earlier, where both ends show, between two names. */
const BESIDE = 12;
const WHOLE = 17;
const BETWEEN = 22;
/** How sure, in decibans, a name must be to speak for its neighbours. */
const SURE = 2;

const HAN = '\\p{Script=Han}';
/** What is said of an item in brackets belongs to it: 水灵、计然（孕28周）、旺堆. */
const ASIDE = '(?:[（(][^（）()\\n]{1,24}[）)])?';
const NEXT = new RegExp(`${ASIDE}、[ \\u3000]?(?<name>${HAN}{2,4}?)${END}`, 'uy');
const BEFORE = new RegExp(`(?<left>${HAN}?)(?<name>${HAN}{2,3})${ASIDE}、[ \\u3000]?$`, 'u');
const HAN_AT_END = /\p{Script=Han}$/u;
/** So many code units an item, what is said of it, and its 、 take before a name. */
const REACH = 34;

/**
 * The items beside names in enumerations (海霞、麻利、车大姐), as lifts for the tagger. Those that compete for a start
 * are in maps of their own.
 */
export function neighbours(model: Model, text: string, names: readonly NameSpan[]): readonly Map<number, Lift>[] {
  const taken = new Map(names.map((name) => [name.start, name] as const));
  const ends = new Set(names.map(({ end }) => end));
  const first = new Map<number, Lift>();
  const second = new Map<number, Lift>();
  const add = (start: number, name: string, decibans: number): void => {
    const end = start + name.length;
    if (ends.has(end) || taken.has(start) || NOT_BARE.includes(wordClass(model, name))) return;
    const surname = Math.max(surnameAt(name, 0), isSurname(model, name.charCodeAt(0)) ? 1 : 0);
    const kind = surname > 0 && name.length - surname <= 2 ? 'han' : 'other';
    const lifts = first.has(start) ? second : first;
    if (!lifts.has(start)) lifts.set(start, { end, decibans, kind });
  };
  for (const { start, end, score } of names) {
    if (score < SURE) continue;
    NEXT.lastIndex = end;
    const next = NEXT.exec(text);
    if (next !== null) {
      const { name = '' } = next.groups ?? {};
      const at = end + next[0].length - name.length;
      add(at, name, text[at + name.length] === '、' && taken.has(at + name.length + 1) ? BETWEEN : WHOLE);
    }
    const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start));
    if (before === null) continue;
    const { left = '', name = '' } = before.groups ?? {};
    const at = start - before[0].length + left.length;
    const isWhole = left === '' && !HAN_AT_END.test(text.slice(Math.max(0, at - 1), at));
    add(at, name, isWhole ? WHOLE : BESIDE);
    if (name.length === 3 && !isWhole) add(at + 1, name.slice(1), BESIDE);
  }
  return [first, second];
}
