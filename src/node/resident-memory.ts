import { readFileSync } from 'node:fs';

/** Memory that a process holds, in megabytes; undefined where the system does not tell (it has no `/proc`). */
export function residentMegabytes(pid: number): number | undefined {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  } catch {
    // No such file: another system, or the process has ended, which its own event tells.
    return undefined;
  }
}
