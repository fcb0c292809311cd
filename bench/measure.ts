/** Compiling goes on for seconds: a work is warm when it has run for so long, and measured for as long again. */
const WARM = 4000;

/** The shortest processor time of a work in milliseconds, once it is warm. */
export async function fastestTime(work: () => unknown): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  const started = performance.now();
  for (let elapsed = 0; elapsed < 2 * WARM; elapsed = performance.now() - started) {
    const time = await processorTimeOf(work);
    if (elapsed > WARM) fastest = Math.min(fastest, time);
  }
  return fastest;
}

/** Milliseconds of processor time, of all threads of the process, that a work takes: less at the mercy of other processes. */
export function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** As {@link processorTime}, of a work that may have to be waited for. */
export async function processorTimeOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Bytes that are held, code and native buffers left out. Exact only where Node runs with `--expose-gc`. */
export function heldBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
