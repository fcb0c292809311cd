import { describe, expect, it } from 'vitest';
import { READERS } from '../../src/node/readers.ts';
import { readSource } from '../../src/readers/read-source.ts';
import { DEFAULT_LIMITS } from '../../src/readers/reader.ts';
import { unsupportedReader } from '../../src/readers/unsupported.ts';
import { compoundFile } from '../support/compound-file.ts';
import { readAll } from '../support/read.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('explaining what is not read', () => {
  it.each([
    ['xls', compoundFile('Workbook'), 'unsupported', '.xls'],
    ['et', compoundFile('Workbook'), 'unsupported', '.et'],
    ['wps', compoundFile('WordDocument'), 'unsupported', '.wps'],
    ['ppt', compoundFile('PowerPoint Document'), 'unsupported', '.ppt'],
    ['docx', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'encrypted', '密码'],
    ['rar', latin('Rar!\x1a\x07\x01\0'), 'unsupported', '解压'],
    ['eml', latin('MIME-Version: 1.0\nContent-Type: text/html\n'), 'unsupported', '邮件'],
    ['mp4', latin('\0\0\0\x18ftypisom'), 'unsupported', '音像'],
    ['bin', latin('\x01\0\x02'), 'unsupported', '无法识别'],
  ])('says of a .%s what it is and what to do', async (extension, bytes, code, word) => {
    const { blocks, gaps } = await readAll(unsupportedReader, bytes, { name: `a.${extension}` });
    expect(blocks).toEqual([]);
    expect(gaps).toEqual([{ code, note: expect.stringContaining(word) }]);
  });

  it.each([
    ['docx', latin('PK\x03\x04 what came of a broken download'), 'Word'],
    ['docx', new TextEncoder().encode('一段文字'), 'Word'],
    ['docx', new Uint8Array(), 'Word'],
    ['xlsx', latin('\x01\0\x02'), 'Excel'],
    ['doc', compoundFile('Something'), 'Word'],
    ['pdf', latin('1 0 obj << /Type /Catalog >> endobj'), 'PDF'],
    ['ofd', latin('PK\x05\x06'), 'OFD'],
  ])('says of a .%s that is none that it is damaged, and reads nothing of it', async (extension, bytes, word) => {
    const { blocks, gaps } = await readSource({ name: `a.${extension}`, bytes }, READERS, { limits: DEFAULT_LIMITS });
    expect(blocks).toEqual([]);
    expect(gaps).toEqual([{ code: 'unreadable', note: expect.stringMatching(new RegExp(`${word}.*损坏`, 'u')) }]);
  });
});
