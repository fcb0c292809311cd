import picocolors from 'picocolors';
import { readingOf } from '../node/configure.ts';
import { findFiles, isProblem, readSource } from '../node/files.ts';
import { readInNode } from '../node/read.ts';
import { fill, type Locale } from '../report/messages/index.ts';
import { printable } from '../report/width.ts';
import { INSPECT_TEXTS } from './inspect-texts.ts';
import { inventoryJson, inventoryLines } from './inventory.ts';
import { EXIT, type Io } from './io.ts';
import { foundConfig } from './reviewer.ts';
import type { Texts } from './texts.ts';

/** The options of `xianshen inspect`, as they were typed. */
export interface InspectArguments {
  readonly format: string;
  readonly config?: string;
}

/** Shows what files hold, as the readers see it. Nothing is reviewed. */
export async function inspect(
  paths: readonly string[],
  given: InspectArguments,
  { io, locale, texts }: { io: Io; locale: Locale; texts: Texts },
): Promise<number> {
  if (paths.length === 0) {
    io.err(`${INSPECT_TEXTS[locale].noPaths}\n`);
    return EXIT.failed;
  }
  const { config } = await foundConfig(given, io.cwd);
  const read = readInNode(readingOf(config));
  const width = Math.min(io.columns ?? 80, 100);
  const paint = picocolors.createColors(io.colour);
  const found = await findFiles(paths, io.cwd);
  const isJson = given.format === 'json';
  let code: number = EXIT.pass;
  let written = 0;
  for (const file of found) {
    const source = isProblem(file) ? file : await readSource(file.path, io.cwd);
    if (isProblem(source)) {
      io.err(`${fill(texts.problems[source.problem], { path: printable(source.path) })}\n`);
      code = EXIT.failed;
      continue;
    }
    const reading = await read(source);
    if (reading.gaps.length > 0) code = Math.max(code, EXIT.notPass);
    await io.out(
      isJson
        ? `${written++ === 0 ? '[' : ','}\n${inventoryJson(file.path, reading)}`
        : `${inventoryLines(file.path, reading, { locale, width, paint }).join('\n')}\n\n`,
    );
  }
  if (isJson) await io.out(written === 0 ? '[]\n' : '\n]\n');
  return code;
}
