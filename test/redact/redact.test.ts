import { describe, expect, test } from 'vitest';
import { redact } from '../../src/redact/redact-document.ts';
import { fileReviewer, textSource } from './support.ts';

const reviewer = fileReviewer();

const NOTICE = '联系人电话 13912340001，身份证号 532501190102030016。\n其余内容不变。\n';

describe('a redacted copy', () => {
  test('shows nothing that was to go, and leaves the rest as it was', async () => {
    const { bytes, review } = await redact(textSource(NOTICE), reviewer, { mask: 'label' });
    const text = new TextDecoder().decode(bytes);
    expect(text).toBe('联系人电话 【手机号】，身份证号 【身份证号】。\n其余内容不变。\n');
    expect(review.verdict.outcome).toBe('pass');
  });

  test('comes with a schedule that quotes nothing', async () => {
    const { schedule } = await redact(textSource(NOTICE), reviewer);
    expect(schedule.changes.map(({ category }) => category)).toEqual(['personal.mobile-phone', 'personal.id-card']);
    expect(JSON.stringify(schedule)).not.toMatch(/1391234|53250119/u);
  });

  test('is not given where a person must decide', async () => {
    const secret = textSource(`机密★10年\n${NOTICE}`);
    await expect(redact(secret, reviewer)).rejects.toMatchObject({ code: 'redaction-refused' });
  });

  test('is not given of a format that nobody redacts', async () => {
    const image = { name: 'x.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) };
    await expect(redact(image, reviewer)).rejects.toMatchObject({ code: 'redaction-unsupported' });
  });

  test('is not given where the redactor left something standing', async () => {
    const idle = {
      id: 'idle',
      accepts: () => true,
      redact: async ({ bytes }: { bytes: Uint8Array }) => ({ bytes, removals: [] }),
    };
    const made = redact(textSource(NOTICE), reviewer, { redactors: [idle] });
    await expect(made).rejects.toMatchObject({ code: 'redaction-incomplete' });
  });
});
