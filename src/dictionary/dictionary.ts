import { ReviewError } from '../errors.ts';

/** A word or phrase that is a finding wherever it stands, with what qualifies it. */
export interface Term {
  readonly term: string;
  /** Also find it with one character in four wrong, missing or added. Never for two or three characters. */
  readonly near?: boolean | undefined;
  /** Only where it begins and ends at word boundaries; always so for terms of two characters. */
  readonly boundary?: boolean | undefined;
  /** Longer phrases around it in which it means nothing: `不设标底` for `标底`. */
  readonly excuse?: readonly string[] | undefined;
  /** Weight of the evidence in decibans; 10 unless said. */
  readonly weight?: number | undefined;
}

/** A list of terms of one category (词典). A plain string is a term without qualifications. */
export interface Dictionary {
  readonly id: string;
  readonly version: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly category: string;
  /** Where the list comes from. */
  readonly source: string;
  readonly licence: string;
  readonly terms: readonly (string | Term)[];
}

/** Reads a dictionary of the library's own, which a test holds to the schema: at every start it would take too long. */
export function parseShipped(source: string, file: string): Dictionary {
  const value = contentOf(source, file);
  if (isDictionary(value)) return value;
  throw new ReviewError('dictionary-invalid', `词典 ${file} 不符合格式`);
}

function isDictionary(value: unknown): value is Dictionary {
  return typeof value === 'object' && value !== null && 'terms' in value && 'id' in value;
}

/** What the text of a dictionary's file says, unchecked. Throws `dictionary-invalid` for JSON that is none. */
export function contentOf(source: string, file: string): unknown {
  return source.trimStart().startsWith('{') ? parseJson(source, file) : parseLines(source);
}

function parseJson(source: string, file: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new ReviewError('dictionary-invalid', `词典 ${file} 不是正确的 JSON`, { cause });
  }
}

function parseLines(source: string): unknown {
  const header = new Map<string, string>();
  const terms: string[] = [];
  for (const raw of source.split('\n')) {
    const line = raw.trim();
    const field = /^#\s{0,8}([a-z.]{2,16})\s{0,8}[:：](.{1,500})$/u.exec(line);
    if (field !== null) header.set(field[1] ?? '', (field[2] ?? '').trim());
    else if (line !== '' && !line.startsWith('#')) terms.push(line);
  }
  const zh = header.get('title');
  return {
    id: header.get('id'),
    version: header.get('version'),
    title: { zh, en: header.get('title.en') ?? zh },
    category: header.get('category'),
    source: header.get('source'),
    licence: header.get('licence'),
    terms,
  };
}

/** Throws `dictionary-invalid` if two dictionaries share an id. */
export function assertDistinct(dictionaries: readonly Dictionary[]): void {
  const seen = new Set<string>();
  for (const { id } of dictionaries) {
    if (seen.has(id)) throw new ReviewError('dictionary-invalid', `两部词典使用同一个 id：${id}。请改其中一个。`);
    seen.add(id);
  }
}
