import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { nodePdfAssets } from '../../../src/node/pdf-assets.ts';
import { blankType1 } from '../../../src/redact/pdf/fonts/blank-type1.ts';
import { unpacked } from '../../../src/redact/pdf/source-objects.ts';
import { buildPdf } from '../../support/pdf.ts';
import { tracesIn } from '../../support/pdf-traces.ts';
import { copyWithout, textsOf } from './support.ts';

const LIBERATION = new Uint8Array(readFileSync(`${nodePdfAssets().standardFontDataUrl}LiberationSans-Regular.ttf`));

/** Capitals of Liberation Sans: A is glyph 36, and so on. */
function glyphs(text: string): string {
  return [...text].map((letter) => (letter.charCodeAt(0) - 29).toString(16).padStart(4, '0')).join('');
}

function embedded(text: string): Uint8Array {
  const lines = [...text].map((letter) => `<${glyphs(letter)}> <00${letter.charCodeAt(0).toString(16)}>`);
  return buildPdf({
    pages: [{ content: `BT /F3 12 Tf 72 700 Td <${glyphs(text)}> Tj ET`, resources: '/Font << /F3 100 0 R >>' }],
    objects: {
      100: '<< /Type /Font /Subtype /Type0 /BaseFont /A+L /Encoding /Identity-H /DescendantFonts [101 0 R] /ToUnicode 104 0 R >>',
      101: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A+L /FontDescriptor 102 0 R /DW 700 /CIDToGIDMap /Identity
        /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>`,
      102: `<< /Type /FontDescriptor /FontName /A+L /Flags 4 /FontBBox [-500 -300 1300 1000] /ItalicAngle 0 /Ascent 905
        /Descent -212 /CapHeight 700 /StemV 80 /FontFile2 103 0 R >>`,
      103: { dict: `/Length1 ${LIBERATION.length}`, data: LIBERATION },
      104: {
        dict: '',
        data: `begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange
          ${lines.length} beginbfchar ${lines.join('\n')} endbfchar endcmap`,
      },
    },
  });
}

async function programOf(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const streams = context.enumerateIndirectObjects().map(([, object]) => object);
  const descriptor = streams.find((object) => object instanceof PDFDict && object.has(PDFName.of('FontFile2')));
  const program = descriptor instanceof PDFDict ? descriptor.lookup(PDFName.of('FontFile2')) : undefined;
  return program instanceof PDFRawStream ? unpacked(program) : undefined;
}

describe('an embedded font', { timeout: 60_000 }, () => {
  test('keeps the characters that the copy shows, and none of a value that is gone', async () => {
    const copy = await copyWithout(embedded('ABCXYZ'), { XYZ: '***' });
    expect(textsOf(copy)).toEqual(['ABC***']);
    // Nor does its character map say what else there was.
    expect(await tracesIn(copy.bytes, ['<003b>', '<0058>'])).toEqual([]);
    const [whole, trimmed] = [await programOf(embedded('ABCXYZ')), await programOf(copy.bytes)];
    expect(trimmed?.length).toBe(whole?.length);
    const inked = (bytes: Uint8Array | undefined): number => bytes?.filter((byte) => byte !== 0).length ?? 0;
    expect(inked(trimmed)).toBeLessThan(0.3 * inked(whole));
    // Another value would have left the same font.
    expect(trimmed).toEqual(await programOf((await copyWithout(embedded('ABCUVW'), { UVW: '***' })).bytes));
  });
});

describe('a font of Type 1', () => {
  const cipher = (bytes: Uint8Array, key: number): Uint8Array => {
    let state = key;
    return bytes.map((byte) => {
      const coded = byte ^ (state >> 8);
      state = ((coded + state) * 52_845 + 22_719) & 0xffff;
      return coded;
    });
  };
  const plain = (bytes: Uint8Array, key: number): string => {
    let state = key;
    return String.fromCharCode(
      ...bytes.map((coded) => {
        const byte = coded ^ (state >> 8);
        state = ((coded + state) * 52_845 + 22_719) & 0xffff;
        return byte;
      }),
    );
  };
  const binary = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const glyph = (name: string, outline: string): string => {
    const coded = cipher(binary(`....${outline}`), 4330);
    return `/${name} ${coded.length} RD ${String.fromCharCode(...coded)} ND\n`;
  };
  const clear =
    '%!FontType1\n/Encoding 256 array\ndup 1 /cid9553 put\ndup 2 /cid23073 put\ndup 3 /A put\ndef currentfile eexec\n';
  const program = `1234/Private dup begin ${glyph('cid9553', 'outline of one')}${glyph('cid23073', 'outline of two')}${glyph('A', 'letter')}end`;
  const font = binary(clear + String.fromCharCode(...cipher(binary(program), 55_665)));

  test('loses the outlines and the names of what is not shown', () => {
    const trimmed = blankType1(font, clear.length, (code) => code === 1);
    expect(trimmed?.length).toBe(font.length);
    const [head, body] = [trimmed?.subarray(0, clear.length), trimmed?.subarray(clear.length)];
    expect(String.fromCharCode(...(head ?? []))).toBe(clear.replace('cid23073', 'c0000000'));
    const inner = plain(body ?? binary(''), 55_665);
    expect(inner).toContain(glyph('cid9553', 'outline of one'));
    expect(inner).toContain(glyph('A', 'letter'));
    expect(inner).not.toContain('cid23073');
    expect(inner).toContain('/c0000000 18 RD ');
  });

  test('stays as it is where it is made in another way', () => {
    expect(blankType1(binary(`${clear}nothing of the kind`), clear.length, (code) => code === 1)).toBeUndefined();
  });
});
