import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  createKeys,
  parseSigningKey,
  parseVerifyingKey,
  REFUSAL_WORDS,
  sealVerdict,
  verifyClearance,
} from '../clearance/index.ts';
import { ReviewError } from '../errors.ts';
import { fill, type Locale, MESSAGES } from '../report/messages/index.ts';
import { printable } from '../report/width.ts';
import { CLEARANCE_TEXTS } from './clearance-texts.ts';
import { EXIT, type Io } from './io.ts';
import { keyText } from './keys.ts';
import { configuredReviewer, type ReviewerArguments } from './reviewer.ts';
import { sourceOf } from './source.ts';
import type { Texts } from './texts.ts';

interface Surroundings {
  readonly io: Io;
  readonly locale: Locale;
  readonly texts: Texts;
}

/** Writes a new pair of keys beside each other, the sealing one readable by its owner only. */
export async function createKeyFiles(file: string, { io, locale }: Surroundings): Promise<number> {
  const texts = CLEARANCE_TEXTS[locale];
  const { signing, verifying } = await createKeys();
  await writeNew(path.resolve(io.cwd, file), signing, 0o600, texts.exists);
  await writeNew(path.resolve(io.cwd, `${file}.pub`), verifying, 0o644, texts.exists);
  await io.out(`${fill(texts.keysWritten, { file })}\n`);
  return EXIT.pass;
}

async function writeNew(file: string, key: object, mode: number, exists: string): Promise<void> {
  await writeFile(file, `${JSON.stringify(key)}\n`, { flag: 'wx', mode }).catch((cause: NodeJS.ErrnoException) => {
    throw new ReviewError('config-invalid', fill(exists, { file }), { cause });
  });
}

/** The options of `xianshen seal`, as they were typed. */
export interface SealArguments extends ReviewerArguments {
  readonly key?: string;
  readonly hours: string;
  readonly output?: string;
}

/** Reviews a file and seals the verdict, if it is `pass`. */
export async function seal(file: string, given: SealArguments, around: Surroundings): Promise<number> {
  const { io, locale } = around;
  const texts = CLEARANCE_TEXTS[locale];
  const hours = hoursOf(given.hours, locale);
  const key = await keyText(given.key, 'XIANSHEN_SIGNING_KEY', around);
  const signing = parseSigningKey(key.text, key.origin);
  const source = await sourceOf(file, io, around.texts);
  const reviewer = await configuredReviewer(given, io);
  const { verdict } = await reviewer.review(source);
  if (verdict.outcome !== 'pass') {
    const outcome = MESSAGES[locale].outcome[verdict.outcome].title;
    io.err(`${fill(texts.notSealed, { file: printable(file), outcome })}\n`);
    return EXIT.notPass;
  }
  const now = io.now();
  const token = await sealVerdict(verdict, { key: signing, now, hours });
  if (given.output === undefined) await io.out(`${token}\n`);
  else {
    await writeFile(path.resolve(io.cwd, given.output), `${token}\n`);
    io.err(`${fill(texts.sealed, { file: given.output, until: minuteOf(now.getTime() + hours * 3_600_000) })}\n`);
  }
  return EXIT.pass;
}

/** The options of `xianshen verify`, as they were typed. */
export interface VerifyArguments extends ReviewerArguments {
  readonly key?: string;
}

/** Says whether a file may be published on the strength of a clearance, given by itself or in a file. */
export async function verify(
  file: string,
  token: string,
  given: VerifyArguments,
  around: Surroundings,
): Promise<number> {
  const { io, locale } = around;
  const texts = CLEARANCE_TEXTS[locale];
  const key = await keyText(given.key, 'XIANSHEN_VERIFYING_KEY', around);
  const { bytes } = await sourceOf(file, io, around.texts);
  const { basis } = await configuredReviewer(given, io);
  const check = await verifyClearance(await tokenText(token, io.cwd), bytes, {
    keys: [parseVerifyingKey(key.text, key.origin)],
    basis,
    now: io.now(),
  });
  const until = check.cleared ? minuteOf(check.clearance.expiresAt * 1000) : '';
  await io.out(
    `${check.cleared ? fill(texts.cleared, { until }) : fill(texts.refused, { reason: REFUSAL_WORDS[check.refusal][locale] })}\n`,
  );
  return check.cleared ? EXIT.pass : EXIT.notPass;
}

/** How long a clearance is to hold, as it was typed. */
export function hoursOf(typed: string, locale: Locale): number {
  const hours = Number(typed);
  if (hours > 0 && hours <= 8760) return hours;
  throw new ReviewError('config-invalid', CLEARANCE_TEXTS[locale].badHours);
}

/** A token is three parts of base64url joined by dots; anything else is the name of a file. */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/u;

async function tokenText(token: string, cwd: string): Promise<string> {
  const inFile = await readFile(path.resolve(cwd, token), 'utf8').catch(() => undefined);
  if (inFile !== undefined) return inFile.trim();
  return TOKEN.test(token) ? token : '';
}

/** To the minute, in the zone of whoever reads it. */
function minuteOf(time: number): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(time);
}
