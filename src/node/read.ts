import { existsSync } from 'node:fs';
import { PLAIN_READERS } from '../readers/plain.ts';
import { type Reading, readSource } from '../readers/read-source.ts';
import { DEFAULT_LIMITS, type Limits, type Source } from '../readers/reader.ts';
import type { Containment } from './contain.ts';
import type { ChildOptions } from './reading-child.ts';

/**
 * Reads files under Node: plain texts here and now, everything else in a
 * process of its own, which is started for the first such file.
 */
export function readInNode(
  limits: Limits = DEFAULT_LIMITS,
): (source: Source, signal?: AbortSignal) => Promise<Reading> {
  let containment: Promise<Containment> | undefined;
  return async (source, signal) => {
    if (PLAIN_READERS.some((reader) => reader.accepts(source)))
      return readSource(source, PLAIN_READERS, limits, signal);
    containment ??= contained(limits);
    return (await containment).read(source, signal);
  };
}

async function contained(limits: Limits): Promise<Containment> {
  const { createContainment } = await import('./contain.ts');
  return createContainment({ ...childOptions(), limits });
}

/** The child lies beside this module: built, or as source, which then needs a loader. */
export function childOptions(): ChildOptions {
  const built = new URL('./read-child.js', import.meta.url);
  if (existsSync(built)) return { childModule: built };
  return { childModule: new URL('./read-child.ts', import.meta.url), execArgv: ['--import', 'tsx'] };
}
