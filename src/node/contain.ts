import type { Gap } from '../model/document.ts';
import type { Reading } from '../readers/read-source.ts';
import { DEFAULT_LIMITS, type Limits, type Source } from '../readers/reader.ts';
import { sniff } from '../readers/sniff.ts';
import { type ChildOptions, type Ending, type ReadingChild, startChild } from './reading-child.ts';

/** How files are read out of harm's way. Times are in milliseconds, memory in megabytes. */
export interface ContainmentOptions extends ChildOptions {
  /** Bounds for the readers themselves. */
  readonly limits?: Limits | undefined;
  /** How long one file may take. */
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
  /** Ends the process. The containment can still be used, and then starts another. */
  close(): void;
}

const DEFAULT_TIME = 20_000;
const DEFAULT_MEMORY = 768;
/** A process that has grown to this share of its memory is not used for the next file. */
const WORN = 0.5;

/** Makes a place to read files of unknown origin in. Nothing starts before the first file. */
export function createContainment(options: ContainmentOptions): Containment {
  const { limits = DEFAULT_LIMITS, time = DEFAULT_TIME, memory = DEFAULT_MEMORY } = options;
  let child: ReadingChild | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function readNext(source: Source, signal: AbortSignal | undefined): Promise<Reading> {
    signal?.throwIfAborted();
    const current = child ?? (await startChild(options));
    child = current;
    const ending = await current.ask({ source, limits }, { time, memory, signal });
    if (ending.kind !== 'read' || (current.megabytes() ?? 0) > memory * WORN) {
      current.kill();
      child = undefined;
    }
    signal?.throwIfAborted();
    return readingOf(ending, source, time, memory);
  }

  return {
    read: (source, signal) => {
      const reading = queue.then(() => readNext(source, signal));
      queue = reading.catch(() => undefined);
      return reading;
    },
    close: () => {
      child?.kill();
      child = undefined;
    },
  };
}

function readingOf(ending: Ending, source: Source, time: number, memory: number): Reading {
  if (ending.kind === 'read') return ending.reading;
  return { mediaType: sniff(source), blocks: [], gaps: [gapOf(ending, time, memory)] };
}

function gapOf(ending: Exclude<Ending, { readonly kind: 'read' }>, time: number, memory: number): Gap {
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
