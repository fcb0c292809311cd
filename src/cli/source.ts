import { ReviewError } from '../errors.ts';
import { isProblem, readSource } from '../node/files.ts';
import type { Source } from '../readers/reader.ts';
import { fill } from '../report/messages/index.ts';
import { printable } from '../report/width.ts';
import type { Io } from './io.ts';
import type { Texts } from './texts.ts';

/** The one file a command works on. Throws a sentence about why it cannot be read. */
export async function sourceOf(file: string, io: Io, texts: Texts): Promise<Source> {
  const source = await readSource(file, io.cwd);
  if (!isProblem(source)) return source;
  throw new ReviewError('config-invalid', fill(texts.problems[source.problem], { path: printable(source.path) }));
}
