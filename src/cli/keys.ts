import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ReviewError } from '../errors.ts';
import { fill, type Locale } from '../report/messages/index.ts';
import { printable } from '../report/width.ts';
import { CLEARANCE_TEXTS } from './clearance-texts.ts';
import type { Io } from './io.ts';
import type { Texts } from './texts.ts';

interface Surroundings {
  readonly io: Io;
  readonly locale: Locale;
  readonly texts: Texts;
}

/** A key's JSON, and what to call its source. */
export interface KeyText {
  readonly text: string;
  readonly origin: string;
}

/** The key of a file, else of the environment; undefined where neither is given. */
export async function optionalKeyText(
  file: string | undefined,
  variable: string,
  { io, texts }: Surroundings,
): Promise<KeyText | undefined> {
  if (file !== undefined) {
    const text = await readFile(path.resolve(io.cwd, file), 'utf8').catch((cause: unknown) => {
      throw new ReviewError('config-invalid', fill(texts.problems.missing, { path: printable(file) }), { cause });
    });
    return { text, origin: file };
  }
  const text = io.env[variable];
  return text === undefined || text === '' ? undefined : { text, origin: variable };
}

/** The key of a file, else of the environment. Throws a sentence about how to get one. */
export async function keyText(file: string | undefined, variable: string, around: Surroundings): Promise<KeyText> {
  const key = await optionalKeyText(file, variable, around);
  if (key === undefined)
    throw new ReviewError('config-invalid', fill(CLEARANCE_TEXTS[around.locale].noKey, { variable }));
  return key;
}
