import { ascii85, asciiHex } from './armour.ts';
import { flate, lzw, runLength } from './packings.ts';
import type { Unpack } from './unpacking.ts';

/** Filters that a dictionary says a stream was put through, the outermost first (ISO 32000-1, 7.4). */
export interface NamedFilters {
  /** Starts what undoes each, as far as the first that is for pictures only. */
  readonly chain: readonly (() => Unpack)[];
  /** Whether the data themselves tell how they are packed: by Deflate at most once, in armour or not. */
  readonly evident: boolean;
}

/** Reads the filters out of the source of a dictionary; `resolve` gives the source of an object by number. */
export function filtersIn(dictionary: string, resolve: (object: number) => string): NamedFilters {
  const source = named(dictionary);
  const value = FILTER.exec(source)?.[1] ?? '';
  const names = [...value.matchAll(NAME_OR_REFERENCE)].flatMap(([, name, object]) =>
    name === undefined ? [...named(resolve(Number(object))).matchAll(NAME)].map(([, inner]) => inner) : [name],
  );
  const early = /\/EarlyChange\s{0,8}0/u.test(source) ? 0 : 1;
  const chain: (() => Unpack)[] = [];
  let packings = 0;
  let evident = true;
  for (const name of names) {
    const kind = KINDS.get(name ?? '');
    if (kind === undefined) break;
    if (kind !== ascii85 && kind !== asciiHex) packings += 1;
    if (kind === lzw || kind === runLength || packings > 1) evident = false;
    chain.push(() => kind(early));
  }
  return { chain, evident };
}

const KINDS = new Map<string, (earlyChange: 0 | 1) => Unpack>([
  ['ASCII85Decode', ascii85],
  ['A85', ascii85],
  ['ASCIIHexDecode', asciiHex],
  ['AHx', asciiHex],
  ['FlateDecode', flate],
  ['Fl', flate],
  ['LZWDecode', lzw],
  ['LZW', lzw],
  ['RunLengthDecode', runLength],
  ['RL', runLength],
]);

/** pdfjs takes the short key as well, which is meant for pictures within content. */
const FILTER = /\/(?:Filter|F)\s{0,64}(\[[^\]]*|\/\w+|\d{1,8}\s{1,8}\d{1,5}\s{1,8}R)/u;
const NAME = /\/(\w+)/gu;
const NAME_OR_REFERENCE = /\/(\w+)|(\d{1,8})\s{1,8}\d{1,5}\s{1,8}R/gu;

/** Names with their characters as they are: `/#4cZW` is `/LZW` (7.3.5). */
function named(source: string): string {
  return source.replace(/#([\dA-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
