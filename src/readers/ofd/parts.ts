import type { Gap } from '../../model/document.ts';
import type { Entry } from '../package/directory.ts';
import { openPackage, resolveName } from '../package/package.ts';
import type { Limits } from '../reader.ts';
import { readTree, type Tree } from './tree.ts';

/** A part of the package that is an XML tree, under its own name. */
export interface NamedTree extends Tree {
  readonly part: string;
}

/** The parts of an OFD package, with a note of which were asked for. */
export interface Parts {
  /** What is wrong with the package and with the parts read so far; each is handed out once. */
  takeGaps(): readonly Gap[];
  /** A part by the location written in another (GB/T 33190-2016, 7.3: ST_Loc); undefined where there is none. */
  tree(base: string, location: string | undefined): NamedTree | undefined;
  bytes(base: string, location: string): Uint8Array | undefined;
  /** Marks a part as one that holds no text. */
  skip(base: string, location: string): void;
  /** Names of the parts that nobody has asked for. */
  unused(): readonly string[];
}

export function openParts(bytes: Uint8Array, limits: Limits): Parts {
  const pack = openPackage(bytes, limits);
  const gaps: Gap[] = [...pack.gaps];
  const used = new Set<string>();
  const find = (base: string, location: string): Entry | undefined => {
    const written = location.trim();
    // Some producers write locations from the root without the slash that says so.
    return pack.find(resolveName(base, written)) ?? pack.find(resolveName('', written));
  };
  const read = (entry: Entry): Uint8Array | undefined => {
    used.add(entry.name);
    const part = pack.read(entry);
    if (part.gap) gaps.push(part.gap);
    return part.bytes;
  };
  return {
    takeGaps: () => gaps.splice(0),
    tree: (base, location) => {
      const entry = location === undefined ? undefined : find(base, location);
      const content = entry && read(entry);
      if (!entry || !content) return undefined;
      const tree = readTree(content, limits);
      if (tree.gap) gaps.push(tree.gap);
      return { ...tree, part: entry.name };
    },
    bytes: (base, location) => {
      const entry = find(base, location);
      return entry && read(entry);
    },
    skip: (base, location) => {
      const entry = find(base, location);
      if (entry) used.add(entry.name);
    },
    unused: () => pack.entries.map(({ name }) => name).filter((name) => !used.has(name)),
  };
}
