import * as z from 'zod';
import { sha256Hex } from '../model/digest.ts';
import { type ReviewRecord, reviewRecordSchema } from './record.ts';

/**
 * A line of the log: a record, its number, and the digest of the line before
 * it, so that no line can be changed, taken out or put in without breaking
 * the chain.
 */
export interface LogEntry {
  /** From 1. */
  readonly number: number;
  /** SHA-256 in hex of the whole line before, without its line end; zeros for the first. */
  readonly previous: string;
  readonly record: ReviewRecord;
}

/** Where a log ends. Kept beside it, and best sealed: a chain alone does not show that its last lines are gone. */
export interface LogHead {
  readonly entries: number;
  /** SHA-256 in hex of the last line. */
  readonly digest: string;
}

/** What a log starts from. */
export const EMPTY_LOG: LogHead = { entries: 0, digest: '0'.repeat(64) };

const digest = z.string().regex(/^[0-9a-f]{64}$/u);

export const logHeadSchema: z.ZodType<LogHead> = z.strictObject({ entries: z.number().int().nonnegative(), digest });

const entrySchema: z.ZodType<LogEntry> = z.strictObject({
  number: z.number().int().positive(),
  previous: digest,
  record: reviewRecordSchema,
});

/** The line that a record becomes at the end of a log, and where the log ends then. */
export function nextEntry(head: LogHead, record: ReviewRecord): { readonly line: string; readonly head: LogHead } {
  const entry: LogEntry = { number: head.entries + 1, previous: head.digest, record };
  const line = JSON.stringify(entry);
  return { line, head: { entries: entry.number, digest: sha256Hex(line) } };
}

/** What can be wrong with a log. */
export const LOG_FAULTS = ['malformed', 'broken', 'cut', 'longer', 'changed', 'absent'] as const;
export type LogFault = (typeof LOG_FAULTS)[number];

export type LogCheck =
  | { readonly whole: true; readonly head: LogHead }
  /** `entry` is the number, from 1, of the first entry that does not fit. */
  | { readonly whole: false; readonly fault: LogFault; readonly entry: number };

/**
 * Whether a log is whole. Within it every change, loss, insertion and swap
 * shows (`malformed`, `broken`). Whether its last entries are all there, and as
 * they were, only its head tells (`cut`, `longer`, `changed`); `expected` is
 * the digest of an entry that must be in it, such as a paper form bears
 * (`absent`): it also uncovers a log that was put back together with its head.
 */
export function checkLog(text: string, head: LogHead, expected?: string): LogCheck {
  const lines = text.split('\n');
  // Every line has an end; what follows the last one is nothing, or a line that was not written whole.
  const rest = lines.pop();
  let at = EMPTY_LOG;
  let isThere = expected === undefined;
  for (const line of lines) {
    const number = at.entries + 1;
    const entry = entryOf(line);
    if (entry === undefined) return { whole: false, fault: 'malformed', entry: number };
    if (entry.number !== number || entry.previous !== at.digest)
      return { whole: false, fault: 'broken', entry: number };
    at = { entries: number, digest: sha256Hex(line) };
    isThere ||= at.digest === expected;
    if (number === head.entries && at.digest !== head.digest) return { whole: false, fault: 'changed', entry: number };
  }
  if (rest !== '') return { whole: false, fault: 'malformed', entry: at.entries + 1 };
  if (at.entries < head.entries) return { whole: false, fault: 'cut', entry: at.entries + 1 };
  if (at.entries > head.entries) return { whole: false, fault: 'longer', entry: head.entries + 1 };
  return isThere ? { whole: true, head: at } : { whole: false, fault: 'absent', entry: at.entries + 1 };
}

function entryOf(line: string): LogEntry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
