import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const HERE = import.meta.dirname;

/** The hand-written lists and what jieba's dictionary (MIT) adds to them. */
export interface Lists {
  /** Surname → share per hundred thousand; two characters are compound surnames. */
  readonly surnames: ReadonlyMap<string, number>;
  /** `male-first`, `male-second`, `female-first`, `female-second`, `single`, `modern`. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly minority: ReadonlyMap<string, readonly string[]>;
  readonly foreign: ReadonlyMap<string, readonly string[]>;
  /** `title`, `person`, `speech`, `kin`: words that stand beside names. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  /** Full names that are everyday words. */
  readonly words: readonly string[];
  readonly traditional: string;
  readonly dictionary: readonly DictionaryWord[];
}

export interface DictionaryWord {
  readonly word: string;
  readonly count: number;
  readonly part: string;
}

/** Reads all lists. */
export function readLists(): Lists {
  const roots = lines('surnames.txt').flatMap((line) => line.split(' '));
  const surnames = new Map<string, number>();
  for (const entry of roots) {
    const match = /^(\p{Script=Han}{1,2})(\d+)$/u.exec(entry);
    if (match?.[1] !== undefined && !surnames.has(match[1])) surnames.set(match[1], Math.max(0.3, Number(match[2])));
  }
  return {
    surnames,
    given: keyed('given.txt'),
    minority: keyed('minority.txt'),
    foreign: keyed('foreign.txt'),
    roles: keyed('roles.txt'),
    words: [...new Set(lines('words.txt').flatMap((line) => line.split(' ')))],
    traditional: lines('traditional.txt').join(''),
    dictionary: readDictionary(),
  };
}

/** The lines of every file of our own training text, by file name. */
export function readTexts(): ReadonlyMap<string, readonly string[]> {
  const folder = path.join(HERE, 'text');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(names.sort().map((name) => [name, split(path.join(folder, name))]));
}

function lines(name: string): string[] {
  return split(path.join(HERE, 'lists', name));
}

function split(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

function keyed(name: string): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const line of lines(name)) {
    const at = line.indexOf(': ');
    const key = line.slice(0, at);
    map.set(key, [
      ...(map.get(key) ?? []),
      ...line
        .slice(at + 2)
        .split(' ')
        .filter(Boolean),
    ]);
  }
  return map;
}

function readDictionary(): DictionaryWord[] {
  const home = path.dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'));
  const file = path.join(home, 'submodules/cppjieba/dict/jieba.dict.utf8');
  return split(file).map((line) => {
    const [word = '', count = '0', part = ''] = line.split(' ');
    return { word, count: Number(count), part };
  });
}
