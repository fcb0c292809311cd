import type { Block, Gap, Place } from '../../model/document.ts';
import { readInner } from '../embedded.ts';
import { isGap, type ReadOptions } from '../reader.ts';
import type { NamedPart } from './loose.ts';

/** Reads a file inside the document by its own reader. Its places stand under the name of the part. */
export async function* readEmbeddedFile(part: NamedPart, options: ReadOptions): AsyncGenerator<Block | Gap> {
  for await (const item of readInner(part, options)) {
    const place: Place = item.place ?? { kind: 'paragraph', part: part.name, paragraph: 1 };
    yield { ...item, place: 'part' in place && item.place !== undefined ? under(part.name, place) : place };
  }
}

/** Reads a file that is shown as part of the page (`w:altChunk`, ECMA-376-1, 17.17.2.1). */
export async function* readAltChunk(part: NamedPart, options: ReadOptions): AsyncGenerator<Block | Gap> {
  for await (const item of readEmbeddedFile(part, options)) {
    yield isGap(item) || item.layer !== 'embedded' ? item : { ...item, layer: 'body' };
  }
}

function under(outer: string, place: Extract<Place, { readonly part: string }>): Place {
  return { ...place, part: `${outer}!${place.part}` };
}
