import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';

/** How a value may be spelled in a file: in bytes, as text or in hexadecimal. */
function spellingsOf(value: string): readonly string[] {
  const units = Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));
  const utf8 = [...new TextEncoder().encode(value)];
  const big = units.flatMap((unit) => [unit >> 8, unit & 0xff]);
  const little = units.flatMap((unit) => [unit & 0xff, unit >> 8]);
  const text = (codes: readonly number[]): string => String.fromCharCode(...codes).toLowerCase();
  const hex = (codes: readonly number[]): string => codes.map((code) => code.toString(16).padStart(2, '0')).join('');
  return [utf8, big, little].flatMap((codes) => [text(codes), hex(codes)]);
}

/** Which values a file still has somewhere: in its bytes, or in those of any stream once unpacked. */
export async function tracesIn(bytes: Uint8Array, values: readonly string[]): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const places = [bytes];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    places.push(object.contents, unpacked(object));
  }
  const texts = places.map((place) => new TextDecoder('latin1').decode(place).toLowerCase());
  const squeezed = texts.map((text) => text.replace(/\s|><|[<>()[\]]/gu, ''));
  return values.filter((value) =>
    spellingsOf(value).some((spelling) => [...texts, ...squeezed].some((text) => text.includes(spelling))),
  );
}

function unpacked(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    // A picture: its bytes are looked at as they are.
    return stream.contents;
  }
}
