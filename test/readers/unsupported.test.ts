import { describe, expect, it } from 'vitest';
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
});
