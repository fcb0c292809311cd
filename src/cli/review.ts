import { open } from 'node:fs/promises';
import path from 'node:path';
import picocolors from 'picocolors';
import { ReviewError } from '../errors.ts';
import { type FileProblem, type FoundFile, findFiles, isProblem, readSource } from '../node/files.ts';
import type { Source } from '../readers/reader.ts';
import { REPORTERS } from '../report/index.ts';
import { fill, type Locale } from '../report/messages/index.ts';
import type { Reporter, ReportOptions } from '../report/reporter.ts';
import { printable } from '../report/width.ts';
import type { Reviewer } from '../reviewer.ts';
import { EXIT, type Io } from './io.ts';
import { explainBug } from './mistakes.ts';
import { type Progress, startProgress } from './progress.ts';
import { configuredReviewer, type ReviewerArguments } from './reviewer.ts';
import type { Texts } from './texts.ts';

/** The options of `xianshen review`, as they were typed. */
export interface ReviewArguments extends ReviewerArguments {
  readonly format: string;
  readonly output?: string;
  readonly quote?: boolean;
  readonly exitZero?: boolean;
  readonly package?: boolean;
}

/** Where and for whom a command runs. */
interface Surroundings {
  readonly io: Io;
  readonly locale: Locale;
  readonly texts: Texts;
}

const STDIN = '-';

/** Reviews files and writes the report as it goes. A file that cannot be read does not stop the others. */
export async function review(paths: readonly string[], given: ReviewArguments, around: Surroundings): Promise<number> {
  const { io, texts } = around;
  if (paths.length === 0) {
    io.err(`${texts.noPaths}\n`);
    return EXIT.failed;
  }
  const reviewer = await configuredReviewer(given, io);
  const found = await filesOf(paths, given.output, io.cwd);
  const output = await openOutput(given.output, around);
  // On one terminal the bar and the report would write over each other.
  const progress = await startProgress(
    found.length,
    io.columns === undefined || output.isFile ? io.progress : undefined,
    texts,
  );
  try {
    const job = { ...around, given, reviewer, write: output.write, progress };
    const code = given.package === true ? await reviewTogether(found, job) : await reviewAll(found, job);
    return given.exitZero === true && code === EXIT.notPass ? EXIT.pass : code;
  } finally {
    progress.stop();
    await output.close();
  }
}

async function filesOf(paths: readonly string[], output: string | undefined, cwd: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const each of paths) {
    if (each === STDIN) found.push({ path: STDIN });
    else found.push(...(await findFiles([each], cwd)));
  }
  // An older report in a folder that is reviewed is about to be overwritten.
  const own = output === undefined ? undefined : path.resolve(cwd, output);
  return found.filter((file) => path.resolve(cwd, file.path) !== own);
}

type Found = FoundFile | FileProblem;

interface Job extends Surroundings {
  readonly given: ReviewArguments;
  readonly reviewer: Reviewer;
  readonly write: (text: string) => Promise<void>;
  readonly progress: Progress;
}

async function reviewAll(found: readonly Found[], job: Job): Promise<number> {
  const { io, texts, write, progress } = job;
  const writer = reporterOf(job.given.format).begin(reportOptions(job));
  let code: number = EXIT.pass;
  for (const file of found) {
    try {
      const source = isProblem(file) ? file : await sourceOf(file.path, io);
      if (isProblem(source)) {
        tell(source, job);
        code = EXIT.failed;
      } else {
        const { verdict, document } = await job.reviewer.review(source);
        if (verdict.outcome !== 'pass') code = Math.max(code, EXIT.notPass);
        await write(writer.add({ verdict, document, name: file.path === STDIN ? texts.stdinName : file.path }));
      }
    } catch (error) {
      io.err(`${printable(file.path)}: ${error instanceof ReviewError ? error.message : explainBug(error, texts)}\n`);
      code = EXIT.failed;
    }
    progress.advance();
  }
  await write(writer.end());
  return code;
}

/** Reviews the files as one package: each by itself, and then what they add up to. */
async function reviewTogether(found: readonly Found[], job: Job): Promise<number> {
  const { io, texts, write, progress } = job;
  const writer = reporterOf(job.given.format).begin(reportOptions(job));
  const sources: (Source & { readonly path: string })[] = [];
  let code: number = EXIT.pass;
  for (const file of found) {
    const source = isProblem(file) ? file : await sourceOf(file.path, io);
    if (isProblem(source)) {
      tell(source, job);
      code = EXIT.failed;
    } else sources.push({ ...source, path: file.path });
  }
  const { verdict, documents } = await job.reviewer.reviewPackage(sources);
  if (verdict.outcome !== 'pass') code = Math.max(code, EXIT.notPass);
  for (const [index, review] of documents.entries()) {
    const file = sources[index]?.path ?? '';
    await write(writer.add({ ...review, name: file === STDIN ? texts.stdinName : file }));
    progress.advance();
  }
  await write(writer.add({ verdict, name: texts.packageName }));
  await write(writer.end());
  return code;
}

function tell({ problem, path: file }: FileProblem, { io, texts }: Job): void {
  io.err(`${fill(texts.problems[problem], { path: printable(file) })}\n`);
}

async function sourceOf(file: string, io: Io): Promise<Source | FileProblem> {
  return file === STDIN ? { name: '', bytes: await io.stdin() } : readSource(file, io.cwd);
}

function reporterOf(format: string): Reporter {
  const reporter = REPORTERS.find(({ id }) => id === format);
  if (reporter === undefined) throw new ReviewError('config-invalid', `--format：没有名为 ${format} 的报告格式。`);
  return reporter;
}

function reportOptions({ io, locale, given }: Job): ReportOptions {
  return {
    locale,
    width: Math.min(io.columns ?? 80, 100),
    paint: picocolors.createColors(io.colour && given.output === undefined),
    quote: given.quote === true,
  };
}

interface Output {
  readonly isFile: boolean;
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function openOutput(file: string | undefined, { io, texts }: Surroundings): Promise<Output> {
  if (file === undefined) return { isFile: false, write: io.out, close: async () => {} };
  const handle = await open(path.resolve(io.cwd, file), 'w').catch((cause: unknown) => {
    throw new ReviewError('config-invalid', fill(texts.notWritten, { file }), { cause });
  });
  return {
    isFile: true,
    write: (text) => handle.appendFile(text),
    close: async () => {
      await handle.close();
      io.err(`${fill(texts.written, { file })}\n`);
    },
  };
}
