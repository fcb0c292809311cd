import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sniff } from '../../src/readers/sniff.ts';
import { compoundFile } from '../support/compound-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('x')])));
const sniffed = (bytes: Uint8Array, name = 'x'): string => sniff({ name, bytes });

describe('telling formats by content', () => {
  it('tells the packages in zip files apart, whatever their name', () => {
    expect(sniffed(zip('OFD.xml', 'Doc_0/Document.xml'), 'a.txt')).toBe('application/ofd');
    expect(sniffed(zip('[Content_Types].xml', 'word/document.xml'), 'a.pdf')).toContain('wordprocessingml');
    expect(sniffed(zip('[Content_Types].xml', 'Word\\Document2.xml'))).toContain('wordprocessingml');
    expect(sniffed(zip('[Content_Types].xml', 'xl/workbook.xml'))).toContain('spreadsheetml');
    expect(sniffed(zip('[Content_Types].xml', 'ppt/presentation.xml'))).toContain('presentationml');
    expect(sniffed(zip('mimetype', 'content.xml'))).toContain('opendocument');
    expect(sniffed(zip('a.docx'))).toBe('application/zip');
  });

  it('takes a DOCX that carries an OFD.xml for the DOCX it is', () => {
    expect(sniffed(zip('OFD.xml', '[Content_Types].xml', 'word/document.xml'))).toContain('wordprocessingml');
  });

  it('finds the directory of a zip behind a comment and behind bytes put before it', () => {
    const plain = zip('OFD.xml');
    const commented = Uint8Array.of(...plain.slice(0, -2), 3, 0, 0x61, 0x62, 0x63);
    expect(sniffed(commented)).toBe('application/ofd');
    const shifted = Uint8Array.of(...latin('PK\x03\x04junk'), ...plain);
    expect(sniffed(shifted)).toBe('application/ofd');
  });

  it('tells what a zip without its end was a package of', () => {
    expect(sniffed(zip('OFD.xml', 'Doc_0/Document.xml').slice(0, 100))).toBe('application/ofd');
    expect(sniffed(zip('word/document.xml', 'word/styles.xml').slice(0, 100))).toContain('wordprocessingml');
  });

  it('tells what a compound file holds by its streams', () => {
    expect(sniffed(compoundFile('WordDocument', '1Table'))).toBe('application/msword');
    expect(sniffed(compoundFile('Workbook'))).toBe('application/vnd.ms-excel');
    expect(sniffed(compoundFile('EncryptionInfo', 'EncryptedPackage'), 'a.docx')).toContain('encrypted');
    expect(sniffed(compoundFile('PowerPoint Document'))).toBe('application/vnd.ms-powerpoint');
    expect(sniffed(compoundFile('Something'))).toBe('application/x-cfb');
  });

  it('takes the name for WPS formats, which have the container of Word', () => {
    expect(sniffed(compoundFile('WordDocument'), '通知.wps')).toBe('application/wps-office.wps');
    expect(sniffed(compoundFile('Workbook'), '名单.et')).toBe('application/wps-office.et');
    expect(sniffed(zip('[Content_Types].xml', 'word/document.xml'), '通知.wps')).toContain('wordprocessingml');
  });

  it('finds a PDF header within the first kilobyte', () => {
    expect(sniffed(latin('%PDF-1.7\n'), 'a.txt')).toBe('application/pdf');
    expect(sniffed(latin(`${' '.repeat(900)}%PDF-1.4`))).toBe('application/pdf');
  });

  it.each([
    ['image/png', '\x89PNG\r\n\x1a\n'],
    ['image/jpeg', '\xff\xd8\xff\xe1'],
    ['image/webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['application/rtf', '{\\rtf1'],
    ['application/vnd.rar', 'Rar!\x1a\x07\x01\0'],
    ['application/gzip', '\x1f\x8b\x08'],
    ['application/msword', '\xdb\xa5\x2d\0\0\0'],
  ])('knows %s by its first bytes', (mediaType, head) => {
    expect(sniffed(latin(head), 'a.txt')).toBe(mediaType);
  });

  it('does not take a text in GB18030 for an old Word file because it begins with the same bytes', () => {
    expect(sniffed(latin('\xdb\xa5\xb3\xc7'), 'a.txt')).toBe('text/plain');
  });

  it('knows HTML by its start, also as .xls and in UTF-16', () => {
    expect(sniffed(bytesOf('\ufeff <!DOCTYPE html><p>'), 'a.xls')).toBe('text/html');
    expect(sniffed(bytesOf('<?xml version="1.0"?>\n<html xmlns="x">'), 'a')).toBe('text/html');
    expect(sniffed(latin('\xff\xfe<\0h\0t\0m\0l\0>\0'), 'a')).toBe('text/html');
    expect(sniffed(bytesOf('<table border=1><tr><td>1'), '名单.xls')).toBe('text/html');
  });

  it('decides between plain texts by name alone', () => {
    expect(sniffed(bytesOf('# 标题'), 'a.MD')).toBe('text/markdown');
    expect(sniffed(bytesOf('a,b'), 'a.csv')).toBe('text/csv');
    expect(sniffed(bytesOf('<p>一段'), 'a.html')).toBe('text/html');
    expect(sniffed(bytesOf('# 标题'), 'a')).toBe('text/plain');
    expect(sniffed(new Uint8Array(), '')).toBe('text/plain');
  });

  it('does not take packed mail or the XML of Office for plain text', () => {
    expect(sniffed(bytesOf('MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'), 'a.doc')).toBe(
      'message/rfc822',
    );
    const word2003 = '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument>';
    expect(sniffed(bytesOf(word2003), 'a.xml')).toBe('application/vnd.ms-office.xml');
  });

  it.each([
    [
      'a letter whose subject comes first',
      'Subject: a\nMIME-Version: 1.0\nContent-Type: text/plain\n',
      'message/rfc822',
    ],
    ['a letter with nothing but its way', 'Received: from a by b\nSubject: c\n', 'message/rfc822'],
    ['RTF behind a mark', '\ufeff{\\rtf1 \\u23494?}', 'application/rtf'],
    ['PostScript', '%!PS-Adobe-3.0\n<5bc6> show', 'application/postscript'],
    ['a text that has a colon in its first line', '标题: 通知\n正文: 如下\n', 'text/plain'],
  ])('knows %s, whose text is not what it shows', (_, text, mediaType) => {
    expect(sniffed(bytesOf(text), 'a.txt')).toBe(mediaType);
  });

  it('leaves unknown data unknown', () => {
    expect(sniffed(latin('\x01\0\x02\0'), 'a.bin')).toBe('application/octet-stream');
  });
});
