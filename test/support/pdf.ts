/** A small PDF writer for tests: objects in, a file with a correct cross-reference table out. */

/** An object's source, as it stands between `obj` and `endobj`; streams carry their bytes apart. */
export type PdfObject = string | { readonly dict: string; readonly data: string | Uint8Array };

export interface PdfPageSpec {
  /** Content stream, in PDF operators; fonts are /F1 (Helvetica) and /F2 (STSong-Light, UniGB-UCS2-H). */
  readonly content: string;
  /** Further entries of the page dictionary, such as `/Rotate 90` or `/Annots [20 0 R]`. */
  readonly entries?: string;
  /** Further entries of its resources, such as `/XObject << /Im1 20 0 R >>`. */
  readonly resources?: string;
}

export interface PdfSpec {
  readonly pages: readonly PdfPageSpec[];
  /** Further objects by number; use 100 and above. */
  readonly objects?: Readonly<Record<number, PdfObject>>;
  /** Further entries of the catalog. */
  readonly catalog?: string;
  /** Further entries of the trailer, such as `/Info 100 0 R`. */
  readonly trailer?: string;
}

const A4 = '[0 0 595 842]';

/** Builds a file with one content stream per page, Helvetica, and a Chinese font that is not embedded. */
export function buildPdf(spec: PdfSpec): Uint8Array {
  const objects = new Map<number, PdfObject>();
  const kids = spec.pages.map((_, at) => `${10 + 2 * at} 0 R`);
  objects.set(1, `<< /Type /Catalog /Pages 2 0 R ${spec.catalog ?? ''} >>`);
  objects.set(2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`);
  objects.set(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  objects.set(
    4,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
  );
  objects.set(
    5,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 6 0 R /DW 1000 /W [1 95 500]' +
      ' /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
  );
  objects.set(
    6,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0' +
      ' /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  for (const [at, page] of spec.pages.entries()) {
    objects.set(
      10 + 2 * at,
      `<< /Type /Page /Parent 2 0 R /MediaBox ${A4} /Contents ${11 + 2 * at} 0 R` +
        ` /Resources << /Font << /F1 3 0 R /F2 4 0 R >> ${page.resources ?? ''} >> ${page.entries ?? ''} >>`,
    );
    objects.set(11 + 2 * at, { dict: '', data: page.content });
  }
  for (const [number, object] of Object.entries(spec.objects ?? {})) objects.set(Number(number), object);
  return writePdf(objects, `/Root 1 0 R ${spec.trailer ?? ''}`);
}

/** Writes objects one after the other with a cross-reference table. */
export function writePdf(objects: ReadonlyMap<number, PdfObject>, trailer: string): Uint8Array {
  const out = byteWriter();
  out.text('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
  writeObjects(out, objects, trailer, undefined);
  return out.bytes();
}

/** Appends changed objects, as an editor that saves incrementally does; the old ones stay in the file. */
export function appendRevision(
  before: Uint8Array,
  objects: Readonly<Record<number, PdfObject>>,
  trailer = '/Root 1 0 R',
): Uint8Array {
  const out = byteWriter();
  out.raw(before);
  const text = latin1(before);
  const previous = Number(text.slice(text.lastIndexOf('startxref') + 9).match(/\d+/u)?.[0] ?? 0);
  writeObjects(out, new Map(Object.entries(objects).map(([key, value]) => [Number(key), value])), trailer, previous);
  return out.bytes();
}

function writeObjects(
  out: ByteWriter,
  objects: ReadonlyMap<number, PdfObject>,
  trailer: string,
  previous: number | undefined,
): void {
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, out.length());
    out.text(`${number} 0 obj\n`);
    if (typeof object === 'string') {
      out.text(`${object}\nendobj\n`);
      continue;
    }
    const data = typeof object.data === 'string' ? binary(object.data) : object.data;
    out.text(`<< ${object.dict} /Length ${data.length} >>\nstream\n`);
    out.raw(data);
    out.text('\nendstream\nendobj\n');
  }
  const start = out.length();
  out.text('xref\n0 1\n0000000000 65535 f \n');
  for (const [number, offset] of offsets) out.text(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  const size = Math.max(...objects.keys(), 1000) + 1;
  const back = previous === undefined ? '' : `/Prev ${previous}`;
  out.text(`trailer\n<< /Size ${size} ${trailer} ${back} >>\nstartxref\n${start}\n%%EOF\n`);
}

/** One line of text in operators; Chinese, and whatever goes with it, in the Chinese font. */
export function textAt(
  x: number,
  y: number,
  text: string,
  { size = 12, colour = '' }: { readonly size?: number; readonly colour?: string } = {},
): string {
  return `${colour} BT /F2 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${ucs2(text)}> Tj ET\n`;
}

/** Text as the hexadecimal UCS-2 that UniGB-UCS2-H reads. */
export function ucs2(text: string): string {
  return [...text].map((char) => (char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
}

/** A PDF text string with a byte order mark, for dictionaries. */
export function textString(text: string): string {
  return `<feff${ucs2(text)}>`;
}

interface ByteWriter {
  text(value: string): void;
  raw(value: Uint8Array): void;
  length(): number;
  bytes(): Uint8Array;
}

function byteWriter(): ByteWriter {
  const parts: Uint8Array[] = [];
  let length = 0;
  const raw = (value: Uint8Array): void => {
    parts.push(value);
    length += value.length;
  };
  return {
    raw,
    text: (value) => raw(binary(value)),
    length: () => length,
    bytes: () => {
      const whole = new Uint8Array(length);
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      return whole;
    },
  };
}

function binary(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
