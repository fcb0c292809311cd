#!/usr/bin/env node
import { once } from 'node:events';
import picocolors from 'picocolors';
import type { Io } from './io.ts';
import { main } from './main.ts';

// Imported from `node:process`, standard input and error would be opened whether or not anything is read or told.
const { stdout } = process;

// Whoever reads our output may stop early (`| head`); that is no error of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

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

const io: Io = {
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

process.exitCode = await main(process.argv.slice(2), io);
