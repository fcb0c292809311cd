import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/readers/text-decoding.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean, mark = true): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((character) => character.split(''));
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (const [index, unit] of units.entries()) view.setUint16(index * 2, unit.charCodeAt(0), littleEndian);
  return new Uint8Array(view.buffer);
}

/** 关于公开王小明联系方式的说明，电话, in GBK. */
const GBK = Uint8Array.from(Buffer.from('b9d8d3dab9abbfaacdf5d0a1c3f7c1aacfb5b7bdcabdb5c4cbb5c3f7a3acb5e7bbb0', 'hex'));
/** 關於公開聯絡方式的說明，電話, in Big5. */
const BIG5 = Uint8Array.from(Buffer.from('c3f6a9f3a4bdb67dc170b5b8a4e8a6a1aababba1a9faa141b971b8dc', 'hex'));

describe('decoding a text file', () => {
  it('reads UTF-8 with and without its mark, and leaves the mark out', () => {
    expect(decodeText(utf8('张三 13800138000'))).toEqual({ text: '张三 13800138000', encoding: 'utf-8' });
    expect(decodeText(utf8('\ufeff张三'))).toEqual({ text: '张三', encoding: 'utf-8' });
  });

  it('reads UTF-16 of either order by its mark', () => {
    expect(decodeText(utf16('张三𠮷1', true))).toEqual({ text: '张三𠮷1', encoding: 'utf-16le' });
    expect(decodeText(utf16('张三𠮷1', false))).toEqual({ text: '张三𠮷1', encoding: 'utf-16be' });
  });

  it('reads GBK as GB18030, however short', () => {
    expect(decodeText(GBK)).toEqual({ text: '关于公开王小明联系方式的说明，电话', encoding: 'gb18030' });
    expect(decodeText(Uint8Array.of(0xd5, 0xc5))).toEqual({ text: '张', encoding: 'gb18030' });
  });

  it('reads a rare name and characters of four bytes in GB18030', () => {
    // 喆 is in GBK only; 㐂 takes four bytes.
    expect(decodeText(Uint8Array.from([0x86, 0xb4]))).toEqual({ text: '喆', encoding: 'gb18030' });
    expect(decodeText(Uint8Array.from([0x81, 0x39, 0xee, 0x39]))).toMatchObject({ encoding: 'gb18030' });
  });

  it('does not pass off Big5 as rare characters of GB18030', () => {
    expect(decodeText(BIG5)).toEqual({ problem: expect.stringContaining('Big5') });
  });

  it('says what is wrong with UTF-16 without a mark, UTF-32, and bytes of no encoding', () => {
    expect(decodeText(utf16('王小明 138', true, false))).toEqual({ problem: expect.stringContaining('UTF-16') });
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))).toEqual({
      problem: expect.stringContaining('二进制'),
    });
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8))).toEqual({ problem: expect.stringContaining('UTF-16LE') });
    expect(decodeText(Uint8Array.of(0x61, 0xff, 0xff, 0x20))).toEqual({ problem: expect.stringContaining('编码') });
  });

  it('takes data for data, whatever its name', () => {
    expect(decodeText(Uint8Array.of(0x41, 0x00, 0x42))).toEqual({ problem: expect.stringContaining('二进制') });
    expect(decodeText(utf8('\u0001\u0002\u0003ab'))).toEqual({ problem: expect.stringContaining('二进制') });
  });

  it('reads an empty file as empty text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  it('gives back any text without U+0000 and controls that was written as UTF-8', () => {
    const text = fc.string({ unit: 'grapheme' }).map((raw) => raw.replace(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(text, (written) => {
        fc.pre(!written.startsWith('\ufeff'));
        expect(decodeText(utf8(written))).toEqual({ text: written, encoding: 'utf-8' });
      }),
    );
  });

  it('ends in text or a problem on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decodeText(bytes);
        expect('text' in decoded ? decoded.text.includes('\0') : decoded.problem === '').toBe(false);
      }),
    );
  });
});
