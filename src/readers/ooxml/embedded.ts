import type { Block, Gap, Place } from '../../model/document.ts';
import { isGap, type ReadOptions } from '../reader.ts';
import type { NamedPart } from './loose.ts';

/**
 * Reads a file inside the document by its own reader. Its blocks come out in
 * the layer `embedded`, their places under the name of the part; what nobody
 * can read, or lies too deep, is a gap.
 */
export async function* readEmbeddedFile(part: NamedPart, options: ReadOptions): AsyncGenerator<Block | Gap> {
  for await (const item of readInner(part, options)) {
    yield isGap(item) ? item : { ...item, layer: 'embedded' };
  }
}

/** As {@link readEmbeddedFile}, but for a file whose content is shown as part of the page (`w:altChunk`). */
export async function* readInner(part: NamedPart, options: ReadOptions): AsyncGenerator<Block | Gap> {
  const place: Place = { kind: 'paragraph', part: part.name, paragraph: 1 };
  if (options.limits.nesting <= 0) {
    yield { code: 'over-limit', place, note: '嵌入文件的层数超过上限，未检查。' };
    return;
  }
  let count = 0;
  for await (const item of options.readEmbedded?.({ name: part.name, bytes: part.bytes }) ?? []) {
    count++;
    yield item.place === undefined ? { ...item, place } : { ...item, place: within(part.name, item.place) };
  }
  if (count === 0) yield { code: 'embedded-object', place, note: '文件内嵌有其他文件，未检查。' };
}

/** A place of the inner file, told apart from the places of the outer one. */
function within(outer: string, place: Place): Place {
  return 'part' in place ? { ...place, part: `${outer}!${place.part}` } : place;
}
