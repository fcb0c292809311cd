import {
  appendFileSync,
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import * as z from 'zod';
import type { SigningKey, VerifyingKey } from '../clearance/index.ts';
import { ReviewError } from '../errors.ts';
import { openHead, sealHead } from '../record/head.ts';
import { checkLog, EMPTY_LOG, type LogCheck, type LogHead, logHeadSchema, nextEntry } from '../record/log.ts';
import type { ReviewRecord } from '../record/record.ts';

/** What is kept beside a log: where it ends, its length, and the same sealed, where there is a key. */
interface HeadFile {
  readonly head: LogHead;
  readonly bytes: number;
  readonly seal?: string | undefined;
}

const headFileSchema: z.ZodType<HeadFile> = z.strictObject({
  head: logHeadSchema,
  bytes: z.number().int().nonnegative(),
  seal: z.string().optional(),
});

/**
 * Appends a record to a log (JSON Lines), which is made where it does not
 * exist, and moves its head, kept beside it as `FILE.head`. Throws a
 * `config-invalid` where log and head do not belong together, so that a change
 * is never covered up by what comes after it.
 */
export async function appendRecord(file: string, record: ReviewRecord, key: SigningKey | undefined): Promise<LogHead> {
  const lock = `${file}.lock`;
  try {
    closeSync(openSync(lock, 'wx'));
  } catch (cause) {
    throw new ReviewError('config-invalid', `${file}：另一个程序正在写入。如果没有，请删去 ${lock} 后再试。`, {
      cause,
    });
  }
  try {
    const { head: last, bytes } = currentHead(file);
    const { line, head } = nextEntry(last, record);
    const seal = key && (await sealHead(head, key));
    const text = `${line}\n`;
    appendFileSync(file, text);
    writeHead(file, { head, bytes: bytes + Buffer.byteLength(text), ...(seal === undefined ? {} : { seal }) });
    return head;
  } catch (cause) {
    if (cause instanceof ReviewError) throw cause;
    throw new ReviewError('config-invalid', `${file}：无法写入审查记录，请检查路径和权限。`, { cause });
  } finally {
    unlinkSync(lock);
  }
}

function currentHead(file: string): HeadFile {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const kept = readHead(file);
  if (kept === undefined && size === 0) return { head: EMPTY_LOG, bytes: 0 };
  if (kept?.bytes === size) return kept;
  throw new ReviewError(
    'config-invalid',
    `${file}：审查记录与 ${file}.head 不相符，可能被改动或者缺失，未再写入。请用 xianshen records verify 核查。`,
  );
}

function readHead(file: string): HeadFile | undefined {
  let text: string;
  try {
    text = readFileSync(`${file}.head`, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return headFileSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function writeHead(file: string, head: HeadFile): void {
  const temporary = `${file}.head.tmp`;
  writeFileSync(temporary, `${JSON.stringify(head)}\n`);
  renameSync(temporary, `${file}.head`);
}

/** What {@link verifyRecords} finds beside what is wrong with the log itself. */
export type RecordsCheck =
  | LogCheck
  | { readonly whole: false; readonly fault: 'headless' | 'unsealed' | 'foreign'; readonly entry: 0 };

/** Whether a log is whole and ends where its head says; with a key, the head must be sealed with it. */
export async function verifyRecords(
  file: string,
  { key, expected }: { readonly key?: VerifyingKey | undefined; readonly expected?: string | undefined },
): Promise<RecordsCheck> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ReviewError('config-invalid', `${file}：无法读取审查记录，请检查路径和权限。`, { cause });
  }
  const kept = readHead(file);
  if (kept === undefined) return { whole: false, fault: 'headless', entry: 0 };
  if (key === undefined) return checkLog(text, kept.head, expected);
  if (kept.seal === undefined) return { whole: false, fault: 'unsealed', entry: 0 };
  const head = await openHead(kept.seal, key);
  return head === undefined ? { whole: false, fault: 'foreign', entry: 0 } : checkLog(text, head, expected);
}
