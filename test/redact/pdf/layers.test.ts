import { expect, test } from 'vitest';
import { tracesIn } from '../../support/pdf-traces.ts';
import { PLACES, plantedPdf } from '../../support/planted-pdf.ts';
import { copyWithout, textsOf } from './support.ts';

test('a copy holds what the pages show, and no other layer', async () => {
  const original = plantedPdf();
  const copy = await copyWithout(original, {});
  expect(new Set(copy.blocks.map(({ layer }) => layer))).toEqual(new Set(['body']));
  const seen = textsOf(copy).join(' ').split(' ');
  expect(seen.toSorted()).toEqual(['TOK-body', 'TOK-field-value', 'TOK-form-xobject', 'TOK-rotated', 'one']);
  expect(copy.gaps).toEqual([]);
  const gone = PLACES.map(([token]) => token).filter((token) => !seen.includes(token));
  expect(await tracesIn(copy.bytes, gone)).toEqual([]);
  expect(copy.removals.map(({ kind, layer }) => [kind, layer])).toEqual(
    ['hidden', 'comment', 'metadata', 'revision'].map((layer) => ['layer', layer]),
  );
}, 60_000);
