import type { Anchor, Block, Gap, Place } from '../../model/document.ts';
import { readInner } from '../embedded.ts';
import { isGap, type ReadOptions } from '../reader.ts';
import type { NamedPart } from './loose.ts';
import { innerRef } from './refs.ts';

/** Reads a file inside the document by its own reader. Its places stand under the name of the part. */
export async function* readEmbeddedFile(part: NamedPart, options: ReadOptions): AsyncGenerator<Block | Gap> {
  for await (const item of readInner(part, options)) {
    const given: Place = item.place ?? { kind: 'paragraph', part: part.name, paragraph: 1 };
    const place = 'part' in given && item.place !== undefined ? under(part.name, given) : given;
    yield isGap(item) ? { ...item, place } : { ...item, place, anchors: anchorsUnder(part.name, item) };
  }
}

/** Reads a file that is shown as part of the page (`w:altChunk`, ECMA-376-1, 17.17.2.1). */
export async function* readAltChunk(part: NamedPart, options: ReadOptions): AsyncGenerator<Block | Gap> {
  for await (const item of readEmbeddedFile(part, options)) {
    yield isGap(item) || item.layer !== 'embedded' ? item : { ...item, layer: 'body' };
  }
}

/** A piece in a file within the file has no place in this one, but its part has. */
function anchorsUnder(outer: string, { anchors = [], text }: Block): readonly Anchor[] {
  if (anchors.length === 0) return [{ start: 0, end: text.length, ref: innerRef(outer, '') }];
  return anchors.map((anchor) => ({ ...anchor, ref: innerRef(outer, anchor.ref) }));
}

function under(outer: string, place: Extract<Place, { readonly part: string }>): Place {
  return { ...place, part: `${outer}!${place.part}` };
}
