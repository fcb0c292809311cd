import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { imageReader } from '../../src/readers/image/index.ts';
import { layerOf, readAll } from '../support/read.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

function be(value: number, bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, at) => (value >>> (8 * (bytes - 1 - at))) & 0xff);
}

const jpeg = (marker: number, ...data: readonly Uint8Array[]): Uint8Array => {
  const body = join(...data);
  return join(latin('\xff\xd8'), be(marker, 2), be(body.length + 2, 2), body, latin('\xff\xda\x00\x02'));
};
const png = (type: string, ...data: readonly Uint8Array[]): Uint8Array => {
  const body = join(...data);
  return join(latin('\x89PNG\r\n\x1a\n'), be(body.length, 4), latin(type), body, be(0, 4));
};

type Field = readonly [tag: number, type: number, count: number, value: Uint8Array];

/** A TIFF structure, big-endian, with one directory and, if given, one of positions. */
function tiff(fields: readonly Field[], gps: readonly Field[] = []): Uint8Array {
  const all =
    gps.length > 0 ? [...fields, [34853, 4, 1, be(8 + 2 + (fields.length + 1) * 12 + 4, 4)] as const] : fields;
  const directories = [all, ...(gps.length > 0 ? [gps] : [])];
  let data = 8 + directories.reduce((sum, { length }) => sum + 6 + length * 12, 0);
  const heads: Uint8Array[] = [];
  const values: Uint8Array[] = [];
  for (const directory of directories) {
    heads.push(be(directory.length, 2));
    for (const [tag, type, count, value] of directory) {
      heads.push(
        be(tag, 2),
        be(type, 2),
        be(count, 4),
        value.length <= 4 ? join(value, new Uint8Array(4 - value.length)) : be(data, 4),
      );
      if (value.length <= 4) continue;
      values.push(value);
      data += value.length;
    }
    heads.push(be(0, 4));
  }
  return join(latin('MM\0*'), be(8, 4), ...heads, ...values);
}

const ascii = (tag: number, text: string): Field => [tag, 2, utf8(text).length + 1, join(utf8(text), be(0, 1))];
const rational = (...values: readonly number[]): Uint8Array =>
  join(...values.flatMap((value) => [be(value, 4), be(1, 4)]));
const xmp = (inner: string): Uint8Array =>
  utf8(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r" xmlns:dc="d">${inner}</rdf:RDF></x:xmpmeta>`);
const EXIF = latin('Exif\0\0');

const PLANTED: readonly (readonly [place: string, bytes: Uint8Array])[] = [
  ['a description in Exif', jpeg(0xffe1, EXIF, tiff([ascii(270, 'TOKEN')]))],
  [
    'an author as Windows writes it',
    jpeg(0xffe1, EXIF, tiff([[40093, 1, 12, join(...[...'TOKEN'].map((letter) => latin(`${letter}\0`)), be(0, 2))]])),
  ],
  ['a comment of the camera user', jpeg(0xffe1, EXIF, tiff([[37510, 7, 13, latin('ASCII\0\0\0TOKEN')]]))],
  ['a JPEG comment', jpeg(0xfffe, utf8('TOKEN'))],
  ['XMP in JPEG', jpeg(0xffe1, latin('http://ns.adobe.com/xap/1.0/\0'), xmp('<rdf:Description dc:creator="TOKEN"/>'))],
  [
    'a list in XMP',
    jpeg(
      0xffe1,
      latin('http://ns.adobe.com/xap/1.0/\0'),
      xmp('<dc:creator><rdf:Seq><rdf:li>TOKEN</rdf:li></rdf:Seq></dc:creator>'),
    ),
  ],
  ['IPTC', jpeg(0xffed, latin('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0a\x1c\x02\x78\0\x05TOKEN'))],
  ['PNG text', png('tEXt', latin('Author\0TOKEN'))],
  ['packed PNG text', png('zTXt', latin('Author\0\0'), zlibSync(utf8('TOKEN')))],
  ['international PNG text', png('iTXt', latin('Title\0\0\0zh\0\0'), utf8('甲TOKEN'))],
  ['packed international PNG text', png('iTXt', latin('Title\0\x01\0zh\0\0'), zlibSync(utf8('甲TOKEN')))],
  ['XMP in PNG', png('iTXt', latin('XML:com.adobe.xmp\0\0\0\0\0'), xmp('<dc:title>TOKEN</dc:title>'))],
  ['Exif in PNG', png('eXIf', tiff([ascii(315, 'TOKEN')]))],
  ['Exif in WebP', join(latin('RIFF\0\0\0\0WEBPEXIF'), latin('\x28\0\0\0'), tiff([ascii(315, 'TOKEN')]))],
  ['a GIF comment', latin('GIF89a\x01\0\x01\0\0\0\0\x21\xfe\x05TOKEN\0\x3b')],
  ['a TIFF artist', tiff([ascii(315, 'TOKEN')])],
];

describe('reading pictures', () => {
  it.each(PLANTED)('finds %s as metadata, and leaves the picture itself a gap', async (_, bytes) => {
    const { blocks, gaps } = await readAll(imageReader, bytes);
    expect(imageReader.accepts({ name: 'x', bytes })).toBe(true);
    expect(layerOf(blocks, 'TOKEN')).toBe('metadata');
    expect(gaps.map(({ code }) => code)).toEqual(['image-only']);
  });

  it('says where a picture was taken, in degrees', async () => {
    const gps: Field[] = [
      [1, 2, 2, latin('N\0')],
      [2, 5, 3, rational(39, 54, 36)],
      [3, 2, 2, latin('W\0')],
      [4, 5, 3, rational(116, 30, 0)],
    ];
    const { blocks } = await readAll(imageReader, jpeg(0xffe1, EXIF, tiff([], gps)));
    expect(blocks.map(({ text, label }) => [label, text])).toEqual([['GPS', '39.910000,-116.500000']]);
  });

  it('is not led in circles or out of the file by offsets', async () => {
    const circle = join(latin('MM\0*'), be(8, 4), be(1, 2), be(34665, 2), be(4, 2), be(1, 4), be(8, 4), be(8, 4));
    const beyond = join(latin('MM\0*'), be(8, 4), be(1, 2), be(315, 2), be(2, 2), be(0xffffffff, 4), be(0xfffffff0, 4));
    for (const bytes of [circle, beyond])
      expect((await readAll(imageReader, jpeg(0xffe1, EXIF, bytes))).blocks).toEqual([]);
  });

  it('does not inflate packed text without end', async () => {
    const bomb = png('zTXt', latin('Author\0\0'), zlibSync(new Uint8Array(64 * 1024 * 1024)));
    expect((await readAll(imageReader, bomb)).gaps.map(({ code }) => code)).toEqual(['image-only']);
  });
});
