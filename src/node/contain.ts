import { ReviewError } from '../errors.ts';
import type { Document, Gap } from '../model/document.ts';
import type { Reading } from '../readers/read-source.ts';
import { DEFAULT_LIMITS, type Limits, type Source } from '../readers/reader.ts';
import { sniff } from '../readers/sniff.ts';
import type { Copy, RedactionPlan } from '../redact/redaction.ts';
import type { OcrOptions } from './ocr/options.ts';
import type { Request } from './read-protocol.ts';
import {
  type Bounds,
  type ChildOptions,
  type Ending,
  type Failure,
  isFailure,
  type ReadingChild,
  startChild,
} from './reading-child.ts';

/** How files are read out of harm's way. Times are in milliseconds, memory in megabytes. */
export interface ContainmentOptions extends ChildOptions {
  /** Bounds for the readers themselves. */
  readonly limits?: Limits | undefined;
  /** How writing in pictures is read; its time and memory come on top of those below. */
  readonly ocr?: OcrOptions | undefined;
  /** How long a file of up to 4 MB may take; a larger one may take longer in proportion, up to four times. */
  readonly time?: number | undefined;
  /** What the process may hold while it reads one file. Needs `/proc`; elsewhere only `heap` holds. */
  readonly memory?: number | undefined;
}

/** Reads files in a process of their own, which is used again until it dies or has grown. */
export interface Containment {
  /**
   * Reads one file; files given at the same time wait for each other. A file that
   * takes too long, too much memory or the process down is a gap. Rejects with the
   * signal's reason when aborted, and with `config-invalid` where no process can be started.
   */
  read(source: Source, signal?: AbortSignal): Promise<Reading>;
  /**
   * Has the redacted copy of a file written, in its turn. Rejects with the
   * `ReviewError` of the redactor, or with `redaction-incomplete` where that takes
   * too long, too much memory or the process down.
   */
  redact(source: Source, document: Document, plan: RedactionPlan): Promise<Copy>;
  /** Ends the process. The containment can still be used, and then starts another. */
  close(): void;
}

/** With the start of a process, the answer to a file made to do harm is there within ten seconds. */
const DEFAULT_TIME = 9_000;
/** What is held between two looks at the process comes on top; together it stays below 600. */
const DEFAULT_MEMORY = 512;
/** So many bytes may take the time that is set. */
const TIMED_BYTES = 4_000_000;
/** A copy may take so many times as much as reading: the file is read, drawn where need be, and written. */
const COPYING = { time: 4, memory: 2 } as const;
/** Tesseract with its model takes 360 MB, and a page's pixels come to it. */
const OCR_MEMORY = 512;
/** A process that has grown to this share of its memory is not used for the next file. */
const WORN = 0.5;

/** Makes a place to read files of unknown origin in. Nothing starts before the first file. */
export function createContainment(options: ContainmentOptions): Containment {
  const { limits = DEFAULT_LIMITS, ocr } = options;
  const time = (options.time ?? DEFAULT_TIME) + (ocr?.seconds ?? 0) * 1000;
  const memory = (options.memory ?? DEFAULT_MEMORY) + (ocr === undefined ? 0 : OCR_MEMORY);
  let child: ReadingChild | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function askNext(request: Request, bounds: Bounds): Promise<Ending> {
    bounds.signal?.throwIfAborted();
    const current = child ?? (await startChild(options));
    child = current;
    const ending = await current.ask(request, bounds);
    if (isFailure(ending) || (current.megabytes() ?? 0) > memory * WORN) {
      current.kill();
      child = undefined;
    }
    bounds.signal?.throwIfAborted();
    return ending;
  }

  function ask(request: Request, bounds: Bounds): Promise<Ending> {
    const ending = queue.then(() => askNext(request, bounds));
    queue = ending.catch(() => undefined);
    return ending;
  }

  return {
    read: async (source, signal) => {
      const bounds = { time: patience(source) * time, memory, signal };
      return readingOf(await ask({ kind: 'read', source, limits, ocr }, bounds), source, bounds);
    },
    redact: async (source, document, plan) =>
      copyOf(
        await ask(
          { kind: 'redact', source, document, plan },
          { time: COPYING.time * patience(source) * time, memory: COPYING.memory * memory },
        ),
      ),
    close: () => {
      child?.kill();
      child = undefined;
    },
  };
}

/** How many times as long as a small file this one may take. */
function patience({ bytes }: Source): number {
  return Math.min(4, Math.max(1, bytes.length / TIMED_BYTES));
}

function readingOf(ending: Ending, source: Source, bounds: Bounds): Reading {
  if (ending.kind === 'read') return ending.reading;
  const failure: Failure = isFailure(ending) ? ending : { kind: 'dead' };
  return { mediaType: sniff(source), blocks: [], gaps: [gapOf(failure, bounds)] };
}

function copyOf(ending: Ending): Copy {
  if (ending.kind === 'copied') return ending.copy;
  if (ending.kind === 'refused') throw new ReviewError(ending.code, ending.message);
  throw new ReviewError('redaction-incomplete', UNFINISHED);
}

const UNFINISHED = '生成脱敏副本所需的时间或内存超过上限，未生成副本。请拆分文件或重新导出后再试。';

function gapOf(ending: Failure, { time, memory }: Bounds): Gap {
  switch (ending.kind) {
    case 'late':
      return { code: 'over-limit', note: `读取超过 ${Math.ceil(time / 1000)} 秒，已中止，此文件未能检查。` };
    case 'greedy':
      return { code: 'over-limit', note: `读取所需内存超过 ${memory} MB，已中止，此文件未能检查。` };
    case 'dead':
      return { code: 'unreadable', note: '读取此文件时程序异常中止，此文件未能检查。' };
    case 'aborted':
      return { code: 'unreadable', note: '读取被取消，此文件未能检查。' };
  }
}
