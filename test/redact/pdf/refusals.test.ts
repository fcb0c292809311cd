import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { buildPdf, textAt } from '../../support/pdf.ts';
import { copyWithout } from './support.ts';

async function encrypted(password: string | undefined): Promise<Uint8Array> {
  const document = await PDFDocument.load(buildPdf({ pages: [{ content: textAt(72, 700, '正文') }] }));
  document.encrypt({ ownerPassword: 'owner', ...(password === undefined ? {} : { userPassword: password }) });
  return document.save();
}

describe('no copy is made', { timeout: 60_000 }, () => {
  test.each([['a password to open it', 'user'] as const, ['a password for its owner only', undefined] as const])(
    'of a file with %s',
    async (_, password) => {
      const made = copyWithout(await encrypted(password), {});
      await expect(made).rejects.toMatchObject({
        code: 'redaction-incomplete',
        message: expect.stringContaining('密码'),
      });
    },
  );

  test('of a file that cannot be read', async () => {
    const made = copyWithout(new TextEncoder().encode('%PDF-1.7\nnothing of the kind'), {});
    await expect(made).rejects.toMatchObject({
      code: 'redaction-incomplete',
      message: expect.stringContaining('损坏'),
    });
  });

  test('of a file that unpacks without end', async () => {
    const kids = '9 0 R '.repeat(30_000);
    const made = copyWithout(new TextEncoder().encode(`%PDF-1.7\n1 0 obj << /Kids [${kids}] >> endobj`), {});
    await expect(made).rejects.toMatchObject({ message: expect.stringContaining('恶意') });
  });
});
