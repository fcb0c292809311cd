import { readFile } from 'node:fs/promises';
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { createPublishHook, type PublishHookOptions } from 'xianshen/hook';
import { refusalOf } from './refusal.ts';

/** How an upload collection is guarded. */
export type UploadReviewOptions = Pick<
  PublishHookOptions<unknown, PayloadRequest['user']>,
  'reviewer' | 'onOutcome' | 'locale'
>;

/**
 * The hook that lets a file in only if it passes: for `hooks.beforeOperation`
 * of an upload collection, whose files anybody can fetch as soon as they are there.
 */
export function reviewUploads(options: UploadReviewOptions): CollectionBeforeOperationHook {
  return async ({ operation, req }) => {
    const { file, user } = req;
    if (file === undefined || !WRITES.has(operation)) return;
    const ask = createPublishHook<unknown, PayloadRequest['user']>({
      ...options,
      fields: { file: 'file' },
      fetchFiles: async () => [{ name: file.name, bytes: await bytesOf(file) }],
    });
    const decision = await ask({ after: { file: file.name }, user });
    // A copy of the file is nothing that could be put in its place here.
    if (decision.action === 'refuse') throw refusalOf(decision, req);
  };
}

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'updateByID']);

/** Large files are kept on disk until they are stored. */
async function bytesOf({ data, tempFilePath }: NonNullable<PayloadRequest['file']>): Promise<Uint8Array> {
  return tempFilePath === undefined || tempFilePath === '' ? data : readFile(tempFilePath);
}
