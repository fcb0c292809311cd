import { PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { Carrier } from './carry.ts';
import { dictAt } from './source-objects.ts';

/** Kinds of resources that a content stream names (ISO 32000-1, table 33). */
export type ResourceKind = 'Font' | 'XObject' | 'ExtGState' | 'ColorSpace' | 'Pattern' | 'Shading';

/** The resources of a stream of the copy: what it uses, and nothing that merely lies there. */
export interface UsedResources {
  /** Takes over what the source has by a name. */
  use(kind: ResourceKind, name: string): void;
  /** Adds something under a name of its own, which it gives back. */
  add(kind: ResourceKind, value: PDFObject): string;
  readonly dict: PDFDict;
}

/** Colour spaces that are used without being named (8.6.5.6). */
const DEFAULTS = ['DefaultGray', 'DefaultRGB', 'DefaultCMYK'];

/** Starts the resources of a stream whose source has `resources`. */
export function createUsedResources(resources: PDFDict | undefined, carrier: Carrier): UsedResources {
  const { context } = carrier;
  const dict = PDFDict.withContext(context);
  const added = new Map<PDFObject, string>();

  function kindOf(kind: ResourceKind): PDFDict {
    const known = dict.get(PDFName.of(kind));
    if (known instanceof PDFDict) return known;
    const fresh = PDFDict.withContext(context);
    dict.set(PDFName.of(kind), fresh);
    return fresh;
  }

  function use(kind: ResourceKind, name: string): void {
    const value = dictAt(resources, kind)?.get(PDFName.of(name));
    if (value !== undefined) kindOf(kind).set(PDFName.of(name), carrier.carry(value));
  }

  function add(kind: ResourceKind, value: PDFObject): string {
    const known = added.get(value);
    if (known !== undefined) return known;
    const own = kindOf(kind);
    let number = added.size;
    while (own.has(PDFName.of(`Xs${number}`)) || dictAt(resources, kind)?.has(PDFName.of(`Xs${number}`))) number += 1;
    const name = `Xs${number}`;
    own.set(PDFName.of(name), value);
    added.set(value, name);
    return name;
  }

  for (const name of DEFAULTS) use('ColorSpace', name);
  return { use, add, dict };
}
