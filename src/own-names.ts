import { ReviewError } from './errors.ts';
import type { OwnName, OwnNames } from './model/own-names.ts';
import { foldTerm } from './normalize/fold-term.ts';

const NAME = /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z·•‧・．. -]{0,38}[\p{Script=Han}A-Za-z.]$/u;
/** What stands behind a name in its line: why it is in the list. */
const REMARK = /[ \t\u3000]#/u;

/**
 * Reads a list of names: one a line, empty lines and what follows `#` left out. `file` is what to call it.
 * Throws `config-invalid` with the lines that are no names, without quoting them, for an empty list, and for doubles.
 */
export function parseOwnNames(text: string, file: string): readonly OwnName[] {
  const names = new Map<string, OwnName>();
  const mistakes: string[] = [];
  text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .forEach((raw, index) => {
      const name = (raw.split(REMARK, 1)[0] ?? '').trim();
      if (name === '' || name.startsWith('#')) return;
      const key = foldTerm(name);
      const twin = names.get(key);
      if (!NAME.test(name))
        mistakes.push(`第 ${index + 1} 行不是姓名：一行只写一个全名（两个字以上），说明写在 # 后面。`);
      else if (twin !== undefined) mistakes.push(`第 ${index + 1} 行与 ${twin.origin} 重复，请删去一行。`);
      else names.set(key, { name, origin: `${file}:${index + 1}` });
    });
  if (mistakes.length === 0 && names.size === 0) mistakes.push('没有一个姓名。不用这份名单，就把它从配置中删去。');
  if (mistakes.length > 0) throw invalid(`姓名名单 ${file} 有误`, mistakes);
  return [...names.values()];
}

/** Throws `config-invalid` for a name that is to be both public and private, with both places. */
export function assertConsistent(names: OwnNames): void {
  const shown = new Map(names.public.map((each) => [foldTerm(each.name), each.origin] as const));
  const mistakes = names.private.flatMap(({ name, origin }) => {
    const other = shown.get(foldTerm(name));
    return other === undefined ? [] : [`${other} 与 ${origin} 是同一个姓名，请只留一处。`];
  });
  if (mistakes.length > 0) throw invalid('姓名名单互相矛盾，names.public 与 names.private 中', mistakes);
}

function invalid(what: string, mistakes: readonly string[]): ReviewError {
  return new ReviewError('config-invalid', `${what}：\n${mistakes.map((each) => `  - ${each}`).join('\n')}`);
}
