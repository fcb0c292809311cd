import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { csv } from '../../src/readers/csv/index.ts';
import { docx } from '../../src/readers/docx/index.ts';
import { DEFAULT_LIMITS, type Reader } from '../../src/readers/reader.ts';
import { xlsx } from '../../src/readers/xlsx/index.ts';
import { plantDocx } from '../support/planted-docx.ts';
import { plantXlsx } from '../support/planted-xlsx.ts';
import { zipOf } from '../support/zip.ts';

async function givesSomething(reader: Reader, bytes: Uint8Array, name: string): Promise<boolean> {
  let count = 0;
  for await (const item of reader.read({ name, bytes }, { limits: DEFAULT_LIMITS }))
    count += item === undefined ? 0 : 1;
  return count > 0;
}

describe('whatever the bytes', () => {
  it.each([
    ['x.docx', docx],
    ['x.xlsx', xlsx],
  ] as const)('the reader of %s gives text or a gap and does not throw', (name, reader) =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => givesSomething(reader, bytes, name))),
  );

  it('a text of values does not throw', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await givesSomething(csv, bytes, 'x.csv');
      }),
    ));
});

describe('whatever was changed in a sound document', () => {
  const change = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) });

  it.each([
    ['docx', docx, plantDocx().bytes],
    ['xlsx', xlsx, plantXlsx().bytes],
  ] as const)('the reader of %s gives text or a gap and does not throw', (_, reader, sound) =>
    fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
        const bytes = sound.slice();
        for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
        return givesSomething(reader, bytes, 'x');
      }),
      { numRuns: 60 },
    ),
  );

  it('a part of any text that looks like markup does not throw', () => {
    const word = fc.constantFrom(
      ...'<w:p> </w:p> <w:r> </w:r> <w:t> </w:t> <w:tbl> </w:tbl> <w:tr> </w:tr> <w:tc> </w:tc> 甲 &amp; & < > <w:del> </w:del>'.split(
        ' ',
      ),
      ...'<w:rt> </w:rt> <mc:AlternateContent> </mc:AlternateContent> <mc:Choice> <mc:Fallback> <w:txbxContent>'.split(
        ' ',
      ),
      '<w:vMerge/>',
      '<w:gridSpan w:val="9"/>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="end"/>',
    );
    const part = fc
      .array(word, { maxLength: 60 })
      .map((words) => zipOf({ 'word/document.xml': words.join(''), '[Content_Types].xml': TYPES }));
    return fc.assert(fc.asyncProperty(part, (bytes) => givesSomething(docx, bytes, 'x.docx')));
  });
});

const TYPES =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
