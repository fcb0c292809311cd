import type { Gap } from '../../model/document.ts';
import { openPackage, type Package } from '../package/package.ts';
import type { XmlOptions } from '../package/xml.ts';
import type { Limits } from '../reader.ts';
import type { NamedPart } from './loose.ts';
import { OOXML_PREFIXES } from './namespaces.ts';
import { type OfficePackage, readOffice } from './opc.ts';

/** An opened office document. Reading a part marks it as read; what is left over is for `readRest`. */
export interface OpenDocument {
  readonly pack: Package;
  readonly office: OfficePackage;
  readonly xml: XmlOptions;
  /** Names of the parts that have been read, lower case. */
  readonly done: Set<string>;
  /** The first part that a part, or the package where that is empty, has such a link to. */
  linked(from: string | undefined, type: string): string | undefined;
  /** What went wrong since this was last asked. */
  takeGaps(): readonly Gap[];
  /** A part's bytes; undefined where it is missing, or could not be read, which is then a gap. */
  take(name: string | undefined): NamedPart | undefined;
}

/** Opens a package of Office Open XML. Never throws; what is wrong with it is in the gaps. */
export function openDocument(bytes: Uint8Array, limits: Limits): OpenDocument {
  const pack = openPackage(bytes, limits);
  const xml = { limits, prefixes: OOXML_PREFIXES };
  const office = readOffice(pack, xml);
  const gaps: Gap[] = [...pack.gaps, ...office.gaps];
  const done = new Set<string>();
  return {
    pack,
    office,
    xml,
    done,
    linked: (from, type) =>
      office.relationships.find((link) => link.from === from && link.type === type && !link.external)?.target,
    takeGaps: () => gaps.splice(0),
    take: (name) => {
      const entry = name === undefined ? undefined : pack.find(name);
      if (entry === undefined) return undefined;
      done.add(entry.name.toLowerCase());
      const { bytes: content, gap } = pack.read(entry);
      if (gap !== undefined) gaps.push({ ...gap, place: { kind: 'paragraph', part: entry.name, paragraph: 1 } });
      return content === undefined ? undefined : { name: entry.name, bytes: content };
    },
  };
}
