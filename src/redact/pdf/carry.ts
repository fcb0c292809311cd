import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { cleanJpeg } from './clean-jpeg.ts';
import { entryOf, nameAt } from './source-objects.ts';

/** Takes objects over from one file to another, each once, with all that they need and nothing that they merely carry. */
export interface Carrier {
  /** Of the copy. */
  readonly context: PDFContext;
  carry(object: PDFObject): PDFObject;
  /** Takes over all of a dictionary but one entry, for another to be put there. */
  without(dict: PDFDict, key: string): PDFDict;
  /** Where an object went, if it was taken over. */
  placeOf(object: PDFObject): PDFObject | undefined;
}

/** What is said about a thing beside the thing: notes, earlier states, ways back to where it was used. */
const BESIDE: ReadonlySet<string> = new Set(
  'Metadata PieceInfo LastModified StructParent StructParents OC AF OPI Alternates Thumb Ref Measure PtData Parent CIDSet'.split(
    ' ',
  ),
);
/** Text of dictionaries that pages are drawn by; other text is notes. */
const NEEDED_TEXT: ReadonlySet<string> = new Set(['Registry', 'Ordering', 'Panose']);
/** All that a picture is drawn by (ISO 32000-1, table 89). */
const IMAGE_KEYS: ReadonlySet<string> = new Set(
  (
    'Type Subtype Width Height ColorSpace BitsPerComponent Intent ImageMask Mask Decode Interpolate SMask SMaskInData ' +
    'Matte Filter DecodeParms'
  ).split(' '),
);
/** Objects that lead to the rest of the file. */
const ROOTS: ReadonlySet<string> = new Set([
  'Catalog',
  'Pages',
  'Page',
  'Annot',
  'StructElem',
  'StructTreeRoot',
  'Filespec',
]);

/** Makes a carrier into the context of a copy. */
export function createCarrier(source: PDFContext, context: PDFContext): Carrier {
  const places = new Map<PDFObject, PDFObject>();

  function carry(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return carryRef(object);
    const known = places.get(object);
    if (known) return known;
    if (object instanceof PDFArray) return carryArray(object);
    if (object instanceof PDFDict) return carryDict(object);
    if (object instanceof PDFRawStream) return carryStream(object);
    return object;
  }

  function carryRef(ref: PDFRef): PDFObject {
    const known = places.get(ref);
    if (known) return known;
    const target = context.nextRef();
    places.set(ref, target);
    const object = source.lookup(ref);
    context.assign(target, object === undefined ? PDFNull : carry(object));
    return target;
  }

  function carryArray(array: PDFArray): PDFObject {
    const copy = PDFArray.withContext(context);
    places.set(array, copy);
    for (const item of array.asArray()) copy.push(carry(item));
    return copy;
  }

  function carryDict(dict: PDFDict): PDFObject {
    if (ROOTS.has(nameAt(dict, 'Type'))) return PDFNull;
    const copy = PDFDict.withContext(context);
    places.set(dict, copy);
    fill(copy, dict, (key) => !BESIDE.has(key));
    return copy;
  }

  function carryStream({ dict, contents }: PDFRawStream): PDFObject {
    const copy = PDFDict.withContext(context);
    const isImage = nameAt(dict, 'Subtype') === 'Image';
    fill(copy, dict, (key) => (isImage ? IMAGE_KEYS.has(key) : key !== 'Length' && !BESIDE.has(key)));
    return PDFRawStream.of(copy, isJpeg(dict) ? cleanJpeg(contents) : contents);
  }

  function fill(copy: PDFDict, dict: PDFDict, isKept: (key: string) => boolean): void {
    for (const [key, value] of dict.entries()) {
      const name = key.decodeText();
      const isText = value instanceof PDFString || value instanceof PDFHexString;
      if (isKept(name) && (!isText || NEEDED_TEXT.has(name))) copy.set(key, carry(value));
    }
  }

  function without(dict: PDFDict, key: string): PDFDict {
    const copy = PDFDict.withContext(context);
    fill(copy, dict, (name) => name !== key && !BESIDE.has(name));
    return copy;
  }

  return { context, carry, without, placeOf: (object) => places.get(object) };
}

function isJpeg(dict: PDFDict): boolean {
  const filter = entryOf(dict, 'Filter');
  const first = filter instanceof PDFArray ? filter.lookup(0) : filter;
  return first === PDFName.of('DCTDecode');
}
