import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { parseXml } from '../../src/readers/package/xml.ts';
import { DEFAULT_LIMITS } from '../../src/readers/reader.ts';

/** Pieces of which well-formed and other XML is put together. */
const PIECES = [
  ...['<a>', '</a>', '<b/>', '<p:c d="1" e=\'2\'>', '</p:c>', '<甲/>', '< a>', '</a >', '<a', '/>', '>', '<'],
  ...['x', ' ', '\t', '\r\n', '\r', '甲', '\u{20000}', '\u0000', '\ufffe', '\ufeff', ']]>', '--', '=', '"', "'"],
  ...['&amp;', '&lt;', '&#65;', '&#x41;', '&#X41;', '&#13;', '&#0;', '&#xd800;', '&x;', '&'],
  ...[' d="a&quot;\r\n\tb"', ' d="1"', ' d="<"', ' d=1', ' xmlns="urn:x"', ' __proto__="1"'],
  ...['<!-- c -->', '<!-- a--b -->', '<![CDATA[<]]>', '<![CDATA[', '<?p i?>', '<!DOCTYPE a>', '<?xml version="1.0"?>'],
];

it('any text is told as a parser of all of XML tells it', () => {
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, fc.boolean(), (inner, isWrapped) => {
      const text = isWrapped ? `<a>${inner}</a>` : inner;
      expect(told(text)).toEqual(saxesTells(text));
    }),
    { numRuns: 3000 },
  );
});

function told(text: string): unknown {
  const seen: unknown[] = [];
  const gap = parseXml(
    new TextEncoder().encode(text),
    { limits: DEFAULT_LIMITS },
    {
      open: (name, attributes, at) => seen.push([name, Object.entries(attributes), at]),
      close: () => seen.push('close'),
      text: (data) => seen.push(...visible(data)),
      comment: (data) => seen.push(['comment', data]),
    },
  );
  return { seen, isWhole: gap === undefined };
}

function saxesTells(text: string): unknown {
  const seen: unknown[] = [];
  const parser = new SaxesParser();
  let isWhole = true;
  let open = 0;
  parser.on('error', () => {
    isWhole = false;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open += 1;
    seen.push([name, Object.entries(attributes), parser.position]);
  });
  parser.on('closetag', () => {
    open -= 1;
    seen.push('close');
  });
  parser.on('text', (data) => seen.push(...visible(data)));
  parser.on('cdata', (data) => seen.push(...visible(data)));
  parser.on('comment', (data) => seen.push(['comment', data]));
  parser.on('doctype', (data) => seen.push(['comment', data]));
  parser.on('processinginstruction', ({ body }) => seen.push(['comment', body]));
  // The decoder takes the mark at the start away.
  parser.write(text.replace(/^\ufeff/u, '')).close();
  while (open-- > 0) seen.push('close');
  return { seen, isWhole };
}

/** White space beside the root element is nothing that anybody wrote. */
function visible(text: string): readonly unknown[] {
  return text.trim() === '' ? [] : [text.trim()];
}
