/** All that the command line touches of the world, so that it can be run in a test. */
export interface Io {
  /** Writes to standard output; resolves when more may be written. */
  readonly out: (text: string) => Promise<void>;
  /** Writes to standard error. */
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  readonly cwd: string;
  /** The day it is, as YYYY-MM-DD. */
  readonly today: string;
  /** The moment it is, which clearances are sealed and checked with. */
  readonly now: () => Date;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the command is to stop, by Ctrl+C or the system; asked by commands that run until then. */
  readonly stop: AbortSignal;
  /** Whether standard output shows colours. */
  readonly colour: boolean;
  /** Columns of the terminal that standard output is; undefined for a file or pipe. */
  readonly columns: number | undefined;
  /** Standard error, where it is a terminal that can show a progress bar. */
  readonly progress: NodeJS.WriteStream | undefined;
}

/** What ended the run, as an exit code. */
export const EXIT = { pass: 0, notPass: 1, failed: 2 } as const;
