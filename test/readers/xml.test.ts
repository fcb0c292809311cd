import { describe, expect, it } from 'vitest';
import { parseXml } from '../../src/readers/package/xml.ts';
import { DEFAULT_LIMITS } from '../../src/readers/reader.ts';

const PREFIXES = new Map([
  ['urn:known', 'k'],
  ['urn:plain', ''],
]);

function walk(xml: string | Uint8Array, depth = DEFAULT_LIMITS.depth) {
  const seen: string[] = [];
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  const gap = parseXml(
    bytes,
    { limits: { ...DEFAULT_LIMITS, depth }, prefixes: PREFIXES },
    {
      open: (name, attributes, at) =>
        seen.push(
          `<${name}${Object.entries(attributes)
            .map(([key, value]) => ` ${key}=${value}`)
            .join('')}>@${at}`,
        ),
      close: (name) => seen.push(`</${name}>`),
      text: (text) => seen.push(text),
    },
  );
  return { seen, code: gap?.code };
}

describe('a part', () => {
  it('is told element by element, with the offsets of what is in them', () => {
    expect(walk('<a b="&lt;"><c/>x&amp;y<![CDATA[<z>]]></a>')).toEqual({
      seen: ['<a b=<>@12', '<c>@16', '</c>', 'x&y', '<z>', '</a>'],
      code: undefined,
    });
  });

  it('has the usual prefixes, whatever prefixes it uses and wherever it declares them', () => {
    const xml = '<p:a xmlns:p="urn:known"><b xmlns="urn:known" p:c="1"><q:d xmlns:q="urn:plain"/></b><b/></p:a>';
    expect(walk(xml).seen.map((line) => line.replace(/(?: xmlns\S*)*(>@\d+)?$/u, ''))).toEqual([
      '<k:a',
      '<k:b xmlns=urn:known k:c=1',
      '<d',
      '</d>',
      '</k:b>',
      '<b',
      '</b>',
      '</k:a>',
    ]);
  });

  it.each([
    [
      'UTF-16 with its mark',
      Uint8Array.from([0xff, 0xfe, ...[...'<a>甲</a>'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]),
    ],
    [
      'GB18030 that says so',
      Uint8Array.from(
        [...'<?xml version="1.0" encoding="gb18030"?><a>']
          .map((c) => c.charCodeAt(0))
          .concat(0xbc, 0xd7, ...[...'</a>'].map((c) => c.charCodeAt(0))),
      ),
    ],
  ])('may be in %s', (_, bytes) => {
    expect(walk(bytes)).toMatchObject({ seen: [expect.any(String), '甲', '</a>'], code: undefined });
  });

  it('that breaks off is closed, with a gap', () => {
    expect(walk('<a><b>x')).toEqual({ seen: ['<a>@3', '<b>@6', 'x', '</b>', '</a>'], code: 'unreadable' });
  });

  it('nested too deep is given up there, with a gap', () => {
    const { seen, code } = walk('<a>'.repeat(9), 3);
    expect(seen.filter((line) => line.startsWith('<a'))).toHaveLength(3);
    expect(code).toBe('over-limit');
  });

  it('expands no entities of its own', () => {
    const { seen, code } = walk('<!DOCTYPE a [<!ENTITY e "秘">]><a>&e;</a>');
    expect(seen.join('')).not.toContain('秘');
    expect(code).toBe('unreadable');
  });

  it('longer than a chunk has its texts and offsets whole', () => {
    const text = '甲'.repeat(100_000);
    const { seen } = walk(`<a><b>${text}</b><c>z</c></a>`);
    expect(seen[2]).toBe(text);
    expect(seen[4]).toBe(`<c>@${6 + text.length + 4 + 3}`);
  });
});
