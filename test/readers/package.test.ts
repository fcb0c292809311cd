import { deflateSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage, type Package, resolveName } from '../../src/readers/package/package.ts';
import { compoundKindOf, containerOf } from '../../src/readers/package/sniff.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/readers/reader.ts';
import { concat, zip, zipOf } from '../support/zip.ts';

const open = (bytes: Uint8Array, limits: Partial<Limits> = {}): Package =>
  openPackage(bytes, { ...DEFAULT_LIMITS, ...limits });

function partOf(pack: Package, name: string) {
  const entry = pack.find(name);
  if (entry === undefined) throw new Error(`no entry ${name}`);
  const { bytes, gap } = pack.read(entry);
  return { text: bytes === undefined ? undefined : new TextDecoder().decode(bytes), code: gap?.code };
}

describe('a sound package', () => {
  it('gives its parts back, deflated and stored, whatever the case of the name asked for', () => {
    const pack = open(
      zip(
        [
          { name: 'a/b.xml', data: '<甲/>' },
          { name: 'c.bin', data: 'x', stored: true },
        ],
        '附注',
      ),
    );
    expect(pack.gaps).toEqual([]);
    expect(pack.comment).toBe('附注');
    expect(partOf(pack, '/A/B.xml')).toEqual({ text: '<甲/>', code: undefined });
    expect(partOf(pack, 'c.bin')).toEqual({ text: 'x', code: undefined });
  });

  it('may be written by another program', () => {
    const pack = open(zipSync({ 'x.txt': new TextEncoder().encode('内容') }));
    expect(pack.gaps).toEqual([]);
    expect(partOf(pack, 'x.txt').text).toBe('内容');
  });

  it('inflates parts of several mebibytes whole', () => {
    const text = Array.from({ length: 400_000 }, (_, index) => `${index * 7919}`).join();
    expect(partOf(open(zipOf({ big: text })), 'big')).toEqual({ text, code: undefined });
  });
});

describe('a package that lies', () => {
  it('about a size is read in full and reported', () => {
    const pack = open(zip([{ name: 'a', data: '公开内容，其后是秘密', claimedSize: 12 }]));
    expect(partOf(pack, 'a')).toEqual({ text: '公开内容，其后是秘密', code: 'unreadable' });
  });

  it.each([
    [
      'two files of one name',
      zip([
        { name: 'a', data: '1' },
        { name: 'A', data: '2' },
      ]),
    ],
    ['a local header with another name', zip([{ name: 'a', data: '1', localName: 'b' }])],
    ['a name that climbs out', zip([{ name: '../a', data: '1' }])],
    [
      'a file that the directory leaves out',
      zip([
        { name: 'a', data: 'x'.repeat(99), stored: true, unlisted: true },
        { name: 'b', data: '' },
      ]),
    ],
    ['bytes after its end', concat([zipOf({ a: '1' }), new Uint8Array(100).fill(65)])],
    ['bytes before its start', concat([new Uint8Array(100).fill(65), zipOf({ a: '1' })])],
    ['only its first half', zipOf({ a: 'x'.repeat(1000) }).subarray(0, 30)],
    ['no bytes at all', new Uint8Array(0)],
  ])('by having %s has a gap', (_, bytes) => {
    expect(open(bytes).gaps.map((gap) => gap.code)).toContain('unreadable');
  });

  it('about a checksum keeps what came out beside the gap', () => {
    const bytes = zip([{ name: 'a', data: '甲', stored: true }]);
    bytes[31] = (bytes[31] ?? 0) ^ 1;
    expect(partOf(open(bytes), 'a').code).toBe('unreadable');
  });

  it('cannot hide an encrypted file', () => {
    expect(open(zip([{ name: 'a', data: '1', encrypted: true }])).gaps.map((gap) => gap.code)).toEqual(['encrypted']);
  });
});

describe('limits', () => {
  const zeros = deflateSync(new Uint8Array(40_000_000), { level: 9 });
  const bomb = zip([{ name: 'bomb', data: '', packed: zeros, claimedSize: 10 }]);

  it('stop a bomb by its ratio, by its size and by the sum of all parts', () => {
    expect(partOf(open(bomb), 'bomb')).toEqual({ text: undefined, code: 'over-limit' });
    expect(partOf(open(bomb, { ratio: 2000, partBytes: 1e6 }), 'bomb').code).toBe('over-limit');
    const pack = open(zipOf({ a: 'x'.repeat(600), b: 'y'.repeat(600) }), { inflatedBytes: 1000 });
    expect(partOf(pack, 'a').code).toBeUndefined();
    expect(partOf(pack, 'b').code).toBe('over-limit');
  });

  it('count what was inflated in vain', () => {
    const files = [
      { name: 'bomb', data: '', packed: zeros, claimedSize: 10 },
      { name: 'after', data: 'x' },
    ];
    const pack = open(zip(files), { inflatedBytes: 8_000_000, ratio: 2000 });
    expect(partOf(pack, 'bomb').code).toBe('over-limit');
    expect(partOf(pack, 'after').code).toBe('over-limit');
  });

  it('stop a package of too many files', () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`f${index}`, '']));
    const pack = open(zipOf(files), { entries: 10 });
    expect(pack.entries).toHaveLength(10);
    expect(pack.gaps.map((gap) => gap.code)).toContain('over-limit');
  });
});

it('a target is resolved against the folder of the part that names it', () => {
  expect(resolveName('word/document.xml', 'media/a.png')).toBe('word/media/a.png');
  expect(resolveName('word/document.xml', '../customXml/item1.xml')).toBe('customXml/item1.xml');
  expect(resolveName('word/document.xml', '/docProps/core.xml')).toBe('docProps/core.xml');
  expect(resolveName('a.xml', '../../../x')).toBe('x');
});

it('containers are told by their first bytes, and compound files by their streams', () => {
  expect(containerOf(zipOf({ a: '1' }))).toBe('zip');
  expect(containerOf(new TextEncoder().encode('PK? no'))).toBeUndefined();
  const compound = new Uint8Array(2048);
  compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(containerOf(compound)).toBe('cfb');
  expect(compoundKindOf(compound)).toBe('other');
  const name = 'EncryptedPackage';
  for (let index = 0; index < name.length; index++) compound[1024 + 2 * index] = name.charCodeAt(index);
  compound[1024 + 64] = 2 * (name.length + 1);
  expect(compoundKindOf(compound)).toBe('encrypted');
});
