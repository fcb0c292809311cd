import { existsSync } from 'node:fs';
import { PLAIN_READERS } from '../readers/plain.ts';
import { type Reading, readSource } from '../readers/read-source.ts';
import { DEFAULT_LIMITS, type Limits, type Source } from '../readers/reader.ts';
import type { Containment } from './contain.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { OcrOptions } from './ocr/options.ts';
import { findOcr } from './ocr/peers.ts';
import type { ChildOptions } from './reading-child.ts';

/** How files are read under Node; all by default. */
export interface ReadingOptions {
  readonly limits?: Limits | undefined;
  /** How writing in pictures is read; without it pictures are gaps. */
  readonly ocr?: OcrOptions | undefined;
}

/**
 * Reads files under Node: plain texts here and now, everything else in a
 * process of its own, which is started for the first such file. Throws
 * `config-invalid` where pictures are to be read and the packages for it are missing.
 */
export function readInNode({
  limits = DEFAULT_LIMITS,
  ocr,
}: ReadingOptions = {}): (source: Source, signal?: AbortSignal) => Promise<Reading> {
  if (ocr !== undefined) findOcr();
  let containment: Promise<Containment> | undefined;
  return async (source, signal) => {
    if (PLAIN_READERS.some((reader) => reader.accepts(source)))
      return readSource(source, PLAIN_READERS, { limits, signal, decodeUtf8 });
    containment ??= contained({ limits, ocr });
    return (await containment).read(source, signal);
  };
}

async function contained(options: ReadingOptions): Promise<Containment> {
  const { createContainment } = await import('./contain.ts');
  return createContainment({ ...childOptions(), ...options });
}

/** Megabytes for a child that compiles what it loads, which takes as much again as the reading. */
const MEMORY_FROM_SOURCE = 1024;

/** The child lies beside this module: built, or as source, which then needs a loader. */
export function childOptions(): ChildOptions & { readonly memory?: number } {
  const built = new URL('./read-child.js', import.meta.url);
  if (existsSync(built)) return { childModule: built };
  return {
    childModule: new URL('./read-child.ts', import.meta.url),
    execArgv: ['--import', 'tsx'],
    memory: MEMORY_FROM_SOURCE,
  };
}
