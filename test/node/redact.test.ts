import { afterAll, describe, expect, test } from 'vitest';
import { createReviewer } from '../../src/create-reviewer.ts';
import { createContainment } from '../../src/node/contain.ts';
import { readInNode } from '../../src/node/read.ts';
import { redact } from '../../src/node/redact.ts';
import { noSegmenter } from '../../src/segment/none.ts';
import { buildPdf, textAt } from '../support/pdf.ts';
import { tracesIn } from '../support/pdf-traces.ts';

const ID = '532501190102030016';
const BYTES = buildPdf({
  pages: [{ content: textAt(72, 700, `联系人电话 13912340001，身份证号 ${ID}。`) + textAt(72, 650, '其余内容不变。') }],
  trailer: '/Info 100 0 R',
  objects: { 100: `<< /Title (${ID}) >>` },
});

describe('a copy of a PDF, made in a process of its own', { timeout: 120_000 }, () => {
  const childModule = new URL('../../src/node/read-child.ts', import.meta.url);
  const hasty = createContainment({ childModule, execArgv: ['--import', 'tsx'], time: 0 });
  afterAll(() => hasty.close());

  test('is reviewed again, and passes without the values', async () => {
    const reviewer = createReviewer({
      segmenter: noSegmenter,
      key: new Uint8Array(32).fill(7),
      read: readInNode(),
    });
    const { bytes, review } = await redact({ name: 'x.pdf', bytes: BYTES }, reviewer, { mask: 'label' });
    expect(review.verdict.outcome).toBe('pass');
    const texts = review.document.blocks.filter(({ place }) => place.kind === 'page').map(({ text }) => text);
    expect(texts).toEqual(['联系人电话 【手机号】，身份证号 【身份证号】。', '其余内容不变。']);
    expect(await tracesIn(bytes, [ID, '13912340001'])).toEqual([]);
  });

  test('is refused where it takes too long', async () => {
    const source = { name: 'x.pdf', bytes: BYTES };
    const document = { name: 'x.pdf', mediaType: 'application/pdf', digest: '', blocks: [], gaps: [] };
    const made = hasty.redact(source, document, { redactions: [], keep: new Set() });
    await expect(made).rejects.toMatchObject({
      code: 'redaction-incomplete',
      message: expect.stringContaining('上限'),
    });
  });

  test('is refused with the sentence of the redactor', async () => {
    const patient = createContainment({ childModule, execArgv: ['--import', 'tsx'] });
    const source = { name: 'x.pdf', bytes: new TextEncoder().encode('%PDF-1.7 nothing') };
    const document = { name: 'x.pdf', mediaType: 'application/pdf', digest: '', blocks: [], gaps: [] };
    const made = patient.redact(source, document, { redactions: [], keep: new Set() });
    await expect(made).rejects.toMatchObject({
      code: 'redaction-incomplete',
      message: expect.stringContaining('损坏'),
    });
    patient.close();
  });
});
