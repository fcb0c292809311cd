import { decodePDFRawStream, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';

/** An entry of a dictionary, looked up where it is a reference; undefined where there is none. */
export function entryOf(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key));
}

/** An entry that is a dictionary. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = entryOf(dict, key);
  return value instanceof PDFDict ? value : undefined;
}

/** An entry that is a name, without its slash; empty where it is none. */
export function nameAt(dict: PDFDict | undefined, key: string): string {
  const value = entryOf(dict, key);
  return value instanceof PDFName ? value.decodeText() : '';
}

/** A finite number out of an object; undefined for anything else. */
export function numberOf(value: PDFObject | undefined): number | undefined {
  const number = value instanceof PDFNumber ? value.asNumber() : undefined;
  return Number.isFinite(number) ? number : undefined;
}

/** What a stream unpacks to; undefined where this cannot be done, so that a page can be pictured instead. */
export function unpacked(stream: PDFObject | undefined): Uint8Array | undefined {
  if (!(stream instanceof PDFRawStream) || hasPredictor(stream.dict)) return undefined;
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    // Damaged, or packed in a way for pictures only.
    return undefined;
  }
}

/** Predictors are for pictures, and pdf-lib does not undo them. */
function hasPredictor(dict: PDFDict): boolean {
  const predictor = numberOf(entryOf(dictAt(dict, 'DecodeParms'), 'Predictor'));
  return predictor !== undefined && predictor > 1;
}
