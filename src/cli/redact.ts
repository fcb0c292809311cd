import { mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseSigningKey, sealVerdict } from '../clearance/index.ts';
import { ReviewError } from '../errors.ts';
import { redact as makeCopy } from '../node/redact.ts';
import { createMasker, type MaskStyle } from '../redact/maskers/index.ts';
import type { RedactedCopy } from '../redact/redact-document.ts';
import { fill, type Locale } from '../report/messages/index.ts';
import { type NamedSchedule, renderSchedules } from '../report/schedule.ts';
import { printable } from '../report/width.ts';
import { hoursOf } from './clearance.ts';
import { EXIT, type Io } from './io.ts';
import { keyText } from './keys.ts';
import { REDACT_TEXTS } from './redact-texts.ts';
import { configuredReviewer, type ReviewerArguments } from './reviewer.ts';
import { sourceOf } from './source.ts';
import type { Texts } from './texts.ts';

/** The options of `xianshen redact`, as they were typed. */
export interface RedactArguments extends ReviewerArguments {
  readonly output: string;
  readonly schedule?: string;
  readonly mask: MaskStyle;
  readonly emptyColumns?: boolean;
  readonly seal?: string;
  readonly key?: string;
  readonly hours: string;
}

interface Surroundings {
  readonly io: Io;
  readonly locale: Locale;
  readonly texts: Texts;
}

/** Makes the copies of files, which share their aliases, and says which of them could not be made. */
export async function redact(files: readonly string[], given: RedactArguments, around: Surroundings): Promise<number> {
  const { io, locale, texts } = around;
  const words = REDACT_TEXTS[locale];
  if (given.seal !== undefined && files.length > 1) throw new ReviewError('config-invalid', words.oneToken);
  const seal = given.seal === undefined ? undefined : await sealerOf(given.seal, given, around);
  const destination = await destinationOf(files, given.output, around);
  const reviewer = await configuredReviewer(given, io);
  const mask = createMasker(given.mask);
  const schedules: NamedSchedule[] = [];
  const written = new Set<string>();
  let code: number = EXIT.pass;
  for (const file of files) {
    try {
      const source = await sourceOf(file, io, texts);
      const name = destination.isFolder ? undefined : path.basename(destination.path);
      const copy = await makeCopy(source, reviewer, { mask, name, emptyColumns: given.emptyColumns });
      const output = destination.isFolder ? path.join(destination.path, path.basename(copy.name)) : destination.path;
      await assertNoOriginal(files, output, around);
      if (written.has(output))
        throw new ReviewError('config-invalid', fill(words.twice, { output: printable(output) }));
      written.add(output);
      await write(output, copy.bytes, around);
      await seal?.(copy);
      schedules.push({ name: path.basename(output), schedule: copy.schedule });
      const changes = copy.schedule.changes.length;
      const shown = printable(path.relative(io.cwd, output));
      io.err(`${fill(words.given, { file: printable(file), changes, output: shown })}\n`);
    } catch (error) {
      if (!(error instanceof ReviewError)) throw error;
      io.err(`${printable(file)}: ${error.message}\n`);
      code = Math.max(code, NO_COPY.has(error.code) ? EXIT.notPass : EXIT.failed);
    }
  }
  if (given.schedule !== undefined)
    await write(path.resolve(io.cwd, given.schedule), listOf(schedules, given, locale), around);
  return code;
}

/** Reasons that lie in the document: somebody has to look at it. */
const NO_COPY: ReadonlySet<string> = new Set(['redaction-refused', 'redaction-incomplete']);

function listOf(schedules: readonly NamedSchedule[], { schedule = '' }: RedactArguments, locale: Locale): string {
  return schedule.endsWith('.json') ? `${JSON.stringify(schedules, null, 2)}\n` : renderSchedules(schedules, locale);
}

interface Destination {
  readonly path: string;
  readonly isFolder: boolean;
}

async function destinationOf(files: readonly string[], output: string, around: Surroundings): Promise<Destination> {
  const { io, locale } = around;
  const words = REDACT_TEXTS[locale];
  const target = path.resolve(io.cwd, output);
  const found = await stat(target).catch(() => undefined);
  const isFolder = found?.isDirectory() ?? (files.length > 1 || /[/\\]$/u.test(output));
  if (!isFolder && files.length > 1)
    throw new ReviewError('config-invalid', fill(words.folder, { output: printable(output) }));
  if (isFolder)
    await mkdir(target, { recursive: true }).catch((cause: unknown) => {
      throw new ReviewError('config-invalid', fill(words.notWritten, { output: printable(output) }), { cause });
    });
  else await assertNoOriginal(files, target, around);
  return { path: target, isFolder };
}

/** An original is never overwritten, by whatever name it goes. */
async function assertNoOriginal(files: readonly string[], output: string, { io, locale }: Surroundings): Promise<void> {
  const own = await identityOf(output);
  for (const file of files) {
    const original = path.resolve(io.cwd, file);
    if (original !== output && (own === undefined || own !== (await identityOf(original)))) continue;
    throw new ReviewError('config-invalid', fill(REDACT_TEXTS[locale].original, { output: printable(output) }));
  }
}

/** What tells whether two names are of one file, links included. */
async function identityOf(file: string): Promise<string | undefined> {
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  return found === undefined ? undefined : `${found.dev}:${found.ino}:${await realpath(path.dirname(file))}`;
}

async function write(file: string, content: string | Uint8Array, { io, locale }: Surroundings): Promise<void> {
  await writeFile(file, content).catch((cause: unknown) => {
    const output = printable(path.relative(io.cwd, file));
    throw new ReviewError('config-invalid', fill(REDACT_TEXTS[locale].notWritten, { output }), { cause });
  });
}

/** Seals the clearance of a copy, which names the original by its digest. The key is read before any work is done. */
async function sealerOf(
  file: string,
  given: RedactArguments,
  around: Surroundings,
): Promise<(copy: RedactedCopy) => Promise<void>> {
  const { io, locale } = around;
  const hours = hoursOf(given.hours, locale);
  const key = await keyText(given.key, 'XIANSHEN_SIGNING_KEY', around);
  const signing = parseSigningKey(key.text, key.origin);
  return async ({ review, schedule }) => {
    const token = await sealVerdict(review.verdict, { key: signing, now: io.now(), hours, copyOf: schedule.original });
    await write(path.resolve(io.cwd, file), `${token}\n`, around);
  };
}
