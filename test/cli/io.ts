import type { Io } from '../../src/cli/io.ts';

/** An {@link Io} that remembers what was written. */
export interface RecordedIo {
  readonly io: Io;
  readonly out: () => string;
  readonly err: () => string;
}

/** A command line without terminal, working in the given folder. */
export function recordedIo(cwd: string, stdin = '', env: Io['env'] = {}): RecordedIo {
  let out = '';
  let err = '';
  const io: Io = {
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => new TextEncoder().encode(stdin),
    cwd,
    today: '2026-01-01',
    now: () => new Date('2026-01-01T08:00:00Z'),
    env,
    stop: new AbortController().signal,
    colour: false,
    columns: undefined,
    progress: undefined,
  };
  return { io, out: () => out, err: () => err };
}
