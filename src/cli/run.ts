import { once } from 'node:events';
import picocolors from 'picocolors';
import type { Io } from './io.ts';
import { main } from './main.ts';

/** Runs the command line in this process and gives its exit code. */
export function run(argv: readonly string[]): Promise<number> {
  // Whoever reads our output may stop early (`| head`); that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return main(argv, ioOf(process));
}

/** Only a command that asks takes the signals over; any other ends by them at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

/** The day as YYYY-MM-DD, where the user is. Intl would load the calendars of the world first. */
function dayOf(time: Date): string {
  const [month, day] = [time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${time.getFullYear()}-${month}-${day}`;
}

/** The process as the command line sees it. What is imported from `node:process` would be opened whether or not it is used. */
function ioOf({ stdout }: NodeJS.Process): Io {
  return {
    out: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    err: (text) => {
      process.stderr.write(text);
    },
    stdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    cwd: process.cwd(),
    // The day where the user is: exemptions end at midnight there.
    today: dayOf(new Date()),
    now: () => new Date(),
    env: process.env,
    get stop() {
      return stopSignal();
    },
    colour: picocolors.isColorSupported && stdout.isTTY,
    columns: stdout.isTTY ? stdout.columns : undefined,
    get progress() {
      return process.stderr.isTTY ? process.stderr : undefined;
    },
  };
}
