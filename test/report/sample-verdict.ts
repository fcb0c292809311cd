import type { Document } from '../../src/model/document.ts';
import { confidenceOf, type Evidence, type Finding } from '../../src/model/finding.ts';
import type { Outcome, Ruling, Verdict } from '../../src/model/verdict.ts';

/** The document that {@link sampleVerdict} is about; its telling words must not appear in reports. */
export const sampleDocument: Document = {
  name: 'roster.txt',
  mediaType: 'text/plain',
  digest: 'ab'.repeat(32),
  blocks: [
    { place: { kind: 'line', line: 1, offset: 0 }, layer: 'body', text: '机密★5年' },
    { place: { kind: 'line', line: 3, offset: 40 }, layer: 'body', text: '联系人手机13912340001，请勿外传' },
  ],
  gaps: [],
};

function ruling(outcome: Outcome, rule: string, finding: Partial<Finding> & Pick<Finding, 'category'>): Ruling {
  const evidence: readonly Evidence[] = finding.evidence ?? [
    { kind: 'segment', weight: 8 },
    { kind: 'context', weight: 15 },
  ];
  return {
    outcome,
    rule,
    finding: {
      detector: 'test',
      block: 1,
      span: { start: 5, end: 16 },
      place: { kind: 'line', line: 3, offset: 40 },
      layer: 'body',
      confidence: confidenceOf(evidence),
      excerpt: '139********',
      fingerprint: 'abcdefghijklmnopabcdefgh',
      ...finding,
      evidence,
    },
  };
}

/** A verdict with one of everything a report has to show. */
export const sampleVerdict: Verdict = {
  version: 1,
  outcome: 'block',
  document: { mediaType: 'text/plain', digest: sampleDocument.digest },
  rulings: [
    ruling('block', 'state-secret', {
      category: 'secret.state-mark',
      block: 0,
      span: { start: 0, end: 5 },
      place: { kind: 'line', line: 1, offset: 0 },
      excerpt: '*****',
      evidence: [{ kind: 'term', weight: 25, params: { dictionary: 'state-secret' } }],
    }),
    ruling('redact', 'personal', { category: 'personal.mobile-phone' }),
    ruling('redact', 'personal', {
      category: 'personal.id-card',
      place: { kind: 'line', line: 4, offset: 60, cell: { table: 1, row: 2, column: 3 } },
      layer: 'hidden',
      excerpt: '53**********',
      evidence: [
        { kind: 'heading', weight: 15 },
        { kind: 'checksum', weight: -10 },
      ],
    }),
    ruling('pass', 'public', { category: 'public.hotline' }),
    ruling('pass', 'doubtful', { category: 'personal.name', evidence: [{ kind: 'name', weight: -5 }] }),
    ruling('pass', 'exemption:ex-1', { category: 'personal.mobile-phone' }),
  ],
  gaps: [
    {
      gap: { code: 'image-only', place: { kind: 'page', page: 2, block: 1 }, note: '此页只有图像' },
      outcome: 'refer',
    },
  ],
  basis: {
    library: 'xianshen@0.0.0',
    policy: 'government-site#0',
    profiles: '0#0',
    segmenter: 'none',
    detectors: [],
    dictionaries: [],
  },
};
