import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseSigningKey, parseVerifyingKey } from '../clearance/index.ts';
import { ReviewError } from '../errors.ts';
import { readExemptions } from '../node/exemption-file.ts';
import { appendRecord, verifyRecords } from '../node/record-file.ts';
import type { Exemption } from '../policy/exemption.ts';
import { formDocx, formHtml, formOf, type RecordedItem, recordOf } from '../record/index.ts';
import { fill, type Locale, MESSAGES } from '../report/messages/index.ts';
import type { Reviewer } from '../reviewer.ts';
import { EXIT, type Io } from './io.ts';
import { optionalKeyText } from './keys.ts';
import { RECORD_TEXTS } from './record-texts.ts';
import { configuredReviewer, foundConfig, type ReviewerArguments } from './reviewer.ts';
import { sourceOf } from './source.ts';
import type { Texts } from './texts.ts';

interface Surroundings {
  readonly io: Io;
  readonly locale: Locale;
  readonly texts: Texts;
}

/** The options of `xianshen record`, as they were typed. */
export interface RecordArguments extends ReviewerArguments {
  readonly output?: string;
  readonly log?: string;
  readonly copy: readonly string[];
  readonly key?: string;
  readonly unit?: string;
  readonly title?: string;
  readonly number?: string;
}

/** Reviews a paper with its attachments, files the record and fills in the form. */
export async function record(files: readonly string[], given: RecordArguments, around: Surroundings): Promise<number> {
  const { io, locale } = around;
  const texts = RECORD_TEXTS[locale];
  checkArguments(files, given, texts);
  const reviewer = await configuredReviewer(given, io);
  const { items, together } = await itemsOf(files, given.copy, reviewer, around);
  const now = io.now();
  const review = recordOf(items, { at: now, exemptions: await exemptionsOf(given, io.cwd), together });
  const entry = given.log === undefined ? undefined : await log(given.log, review, given.key, around);
  if (given.output !== undefined) {
    const { unit, title, number } = given;
    const form = formOf(items, { day: io.today, unit, title, number, entry, together });
    const content = given.output.endsWith('.html') ? formHtml(form) : await formDocx(form);
    await writeFile(path.resolve(io.cwd, given.output), content).catch((cause: unknown) => {
      throw new ReviewError('config-invalid', fill(texts.notWritten, { file: given.output ?? '' }), { cause });
    });
    await io.out(
      `${fill(texts.written, { file: given.output, outcome: MESSAGES[locale].outcome[review.outcome].title })}\n`,
    );
  }
  return EXIT.pass;
}

function checkArguments(
  files: readonly string[],
  { output, log: file, copy }: RecordArguments,
  texts: (typeof RECORD_TEXTS)[Locale],
): void {
  if (output === undefined && file === undefined) throw new ReviewError('config-invalid', texts.nothing);
  if (output !== undefined && !/\.(?:docx|html)$/u.test(output))
    throw new ReviewError('config-invalid', fill(texts.otherForm, { file: output }));
  if (copy.length > files.length)
    throw new ReviewError('config-invalid', fill(texts.copies, { copies: copy.length, files: files.length }));
}

interface Reviewed {
  readonly items: readonly [RecordedItem, ...RecordedItem[]];
  readonly together: RecordedItem['verdict'] | undefined;
}

async function itemsOf(
  files: readonly string[],
  copies: readonly string[],
  reviewer: Reviewer,
  { io, texts }: Surroundings,
): Promise<Reviewed> {
  const sources = [];
  for (const file of files) sources.push(await sourceOf(file, io, texts));
  const { documents, verdict } = await reviewer.reviewPackage(sources);
  const items: RecordedItem[] = [];
  for (const [index, review] of documents.entries()) {
    const copy = copies[index];
    const copied = copy === undefined ? undefined : await reviewer.review(await sourceOf(copy, io, texts));
    items.push({ ...review, name: files[index], ...(copied === undefined ? {} : { copy: copied.verdict }) });
  }
  const [first, ...others] = items;
  if (first === undefined) throw new RangeError('a review without documents');
  return { items: [first, ...others], together: others.length === 0 ? undefined : verdict };
}

async function exemptionsOf(given: RecordArguments, cwd: string): Promise<readonly Exemption[]> {
  const { config, folder } = await foundConfig(given, cwd);
  const kept = config.exemptionFile === undefined ? [] : readExemptions(path.resolve(folder, config.exemptionFile));
  return [...(config.exemptions ?? []), ...kept];
}

async function log(
  file: string,
  review: ReturnType<typeof recordOf>,
  key: string | undefined,
  around: Surroundings,
): Promise<{ readonly number: number; readonly digest: string }> {
  const { io, locale } = around;
  const found = await optionalKeyText(key, 'XIANSHEN_SIGNING_KEY', around);
  const signing = found && parseSigningKey(found.text, found.origin);
  const { entries, digest } = await appendRecord(path.resolve(io.cwd, file), review, signing);
  await io.out(`${fill(RECORD_TEXTS[locale].logged, { entry: entries, file, digest })}\n`);
  return { number: entries, digest };
}

/** The options of `xianshen records verify`, as they were typed. */
export interface VerifyRecordsArguments {
  readonly key?: string;
  readonly expect?: string;
}

/** Says whether a log of records is whole. */
export async function verifyRecordFile(
  file: string,
  given: VerifyRecordsArguments,
  around: Surroundings,
): Promise<number> {
  const { io, locale } = around;
  const texts = RECORD_TEXTS[locale];
  if (given.expect !== undefined && !/^[0-9a-f]{64}$/u.test(given.expect))
    throw new ReviewError('config-invalid', texts.badDigest);
  const found = await optionalKeyText(given.key, 'XIANSHEN_VERIFYING_KEY', around);
  const key = found && parseVerifyingKey(found.text, found.origin);
  const check = await verifyRecords(path.resolve(io.cwd, file), { key, expected: given.expect });
  const sentence = check.whole
    ? fill(texts.whole, { count: check.head.entries, digest: check.head.digest })
    : fill(texts.broken, { reason: fill(texts.faults[check.fault], { entry: check.entry }) });
  await io.out(`${sentence}\n`);
  return check.whole ? EXIT.pass : EXIT.notPass;
}
