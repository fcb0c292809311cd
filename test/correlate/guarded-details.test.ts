import { expect, it } from 'vitest';
import type { Correlation } from '../../src/correlate/correlator.ts';
import { guardedDetails } from '../../src/correlate/guarded-details.ts';
import type { Document } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';

const place = { kind: 'line', line: 1, offset: 0 } as const;

it('cuts findings out of a clause in a time that does not double with each of them', () => {
  const text = `地下机房网段直通外网${'甲乙丙丁'.repeat(60)}摄像断线`;
  const findings = Array.from({ length: 60 }, (_, i): Finding => {
    const span = { start: 10 + 4 * i, end: 11 + 4 * i };
    const evidence = [{ kind: 'format', weight: 20 }] as const;
    const value = { excerpt: '*', fingerprint: String(i), confidence: 0.9 };
    return { detector: 'd', category: 'security.network', block: 0, span, place, layer: 'body', evidence, ...value };
  });
  const document: Document = {
    name: '',
    mediaType: '',
    digest: '',
    blocks: [{ place, layer: 'body', text }],
    gaps: [],
  };
  const compose: Correlation['compose'] = (sighting) => ({ ...findings[0], ...sighting }) as Finding;
  const found = guardedDetails.correlate(findings, { document, genre: undefined, rows: [], compose });
  expect(found.slice(60).map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '地下机房网段直通外网',
    '乙丙丁摄像断线',
  ]);
});
