import { type ChildProcess, fork } from 'node:child_process';
import { ReviewError } from '../errors.ts';
import type { Answer, Message, Request } from './read-protocol.ts';
import { residentMegabytes } from './resident-memory.ts';

/** How a reading process is started. */
export interface ChildOptions {
  /** The script of the child, `read-child`, as it lies beside the caller. */
  readonly childModule: URL;
  /** A module that exports `READERS`, where they are not those of the core. */
  readonly readerModule?: URL | undefined;
  /** Megabytes of JavaScript objects the process may hold. */
  readonly heap?: number | undefined;
  /** Further arguments for Node, such as a loader. */
  readonly execArgv?: readonly string[] | undefined;
}

/** How a request ended: with an answer, over time, over memory, with the process dead, or aborted. */
export type Ending = Answer | Failure;

export interface Failure {
  readonly kind: 'late' | 'greedy' | 'dead' | 'aborted';
}

/** Whether a process gave no answer, and is of no more use. */
export function isFailure(ending: Ending): ending is Failure {
  return FAILURES.has(ending.kind);
}

const FAILURES: ReadonlySet<string> = new Set(['late', 'greedy', 'dead', 'aborted']);

export interface Bounds {
  readonly time: number;
  readonly memory: number;
  readonly signal?: AbortSignal | undefined;
}

/** A process that has started and waits for files. */
export interface ReadingChild {
  /** Has one request answered. Unless it ends with an answer, the process is of no more use. */
  ask(request: Request, bounds: Bounds): Promise<Ending>;
  /** What the process holds at present. */
  megabytes(): number | undefined;
  kill(): void;
}

const DEFAULT_HEAP = 384;
/** Starting Node takes half a second on a busy machine; a process that needs this long will never be there. */
const STARTUP_TIME = 30_000;
const POLL = 20;
/** Code and signal by which V8 ends a process that has no heap left. */
const OUT_OF_HEAP = { code: 134, signal: 'SIGABRT' } as const;

/** Starts a reading child. Rejects with `config-invalid` where it does not come up. */
export async function startChild(options: ChildOptions): Promise<ReadingChild> {
  const child = fork(options.childModule, options.readerModule ? [options.readerModule.href] : [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${options.heap ?? DEFAULT_HEAP}`, ...(options.execArgv ?? [])],
    // Keys and passwords of the host are none of its business.
    env: {},
  });
  await started(child);
  rest(child);
  return {
    ask: (request, bounds) => ask(child, request, bounds),
    megabytes: () => (child.pid === undefined ? undefined : residentMegabytes(child.pid)),
    kill: () => void child.kill('SIGKILL'),
  };
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(
        new ReviewError('config-invalid', '读取文件的子进程未能启动：请检查 childModule、readerModule 与 execArgv。'),
      );
    };
    const timer = setTimeout(fail, STARTUP_TIME);
    child.once('error', fail);
    child.once('exit', fail);
    child.once('message', () => {
      clearTimeout(timer);
      child.off('error', fail);
      child.off('exit', fail);
      child.on('error', () => undefined);
      resolve();
    });
  });
}

/** A process at rest does not keep the host from ending. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function ask(child: ChildProcess, request: Request, { time, memory, signal }: Bounds): Promise<Ending> {
  child.ref();
  child.channel?.ref();
  return new Promise<Ending>((resolve) => {
    const finish = (ending: Ending): void => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('message', onAnswer);
      child.off('exit', onExit);
      signal?.removeEventListener('abort', onAbort);
      if (isFailure(ending)) child.kill('SIGKILL');
      rest(child);
      resolve(ending);
    };
    const onAnswer = (message: Message): void => {
      if (message.kind !== 'ready') finish(message);
    };
    const onExit = (code: number | null, by: NodeJS.Signals | null): void =>
      finish({ kind: code === OUT_OF_HEAP.code || by === OUT_OF_HEAP.signal ? 'greedy' : 'dead' });
    const onAbort = (): void => finish({ kind: 'aborted' });
    const timer = setTimeout(() => finish({ kind: 'late' }), time);
    const watch = setInterval(() => {
      const held = child.pid === undefined ? undefined : residentMegabytes(child.pid);
      if (held !== undefined && held > memory) finish({ kind: 'greedy' });
    }, POLL);
    child.on('message', onAnswer);
    child.once('exit', onExit);
    signal?.addEventListener('abort', onAbort, { once: true });
    child.send(request, (error) => {
      if (error) finish({ kind: 'dead' });
    });
  });
}
