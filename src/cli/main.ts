import { Command, CommanderError, Option } from 'commander';
import { ReviewError } from '../errors.ts';
import { LOCALES, type Locale } from '../report/messages/index.ts';
import { VERSION } from '../version.ts';
import type { AcceptArguments } from './accept.ts';
import { ACCEPT_TEXTS } from './accept-texts.ts';
import type { SealArguments, VerifyArguments } from './clearance.ts';
import { CLEARANCE_TEXTS } from './clearance-texts.ts';
import type { InspectArguments } from './inspect.ts';
import { INSPECT_TEXTS } from './inspect-texts.ts';
import { EXIT, type Io } from './io.ts';
import { LSP_TEXTS } from './lsp-texts.ts';
import { explainBug, explainMistake } from './mistakes.ts';
import type { NamesArguments } from './names.ts';
import { NAMES_TEXTS } from './names-texts.ts';
import type { RecordArguments, VerifyRecordsArguments } from './record.ts';
import { RECORD_TEXTS } from './record-texts.ts';
import type { RedactArguments } from './redact.ts';
import { REDACT_TEXTS } from './redact-texts.ts';
import type { ReviewArguments } from './review.ts';
import type { ReviewerArguments } from './reviewer.ts';
import type { ServeArguments } from './serve.ts';
import { SERVE_TEXTS } from './serve-texts.ts';
import { TEXTS, type Texts } from './texts.ts';

/** Formats that `--format` takes; a test keeps them equal to the reporters' ids. */
export const FORMATS = ['terminal', 'json', 'jsonl', 'sarif', 'html', 'markdown'] as const;

/** What every command is given, and where it leaves its exit code. */
interface Run {
  readonly io: Io;
  readonly locale: Locale;
  readonly texts: Texts;
  exitCode: number;
}

/** Runs the command line and gives its exit code. What a command needs is loaded when it runs. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const locale = localeOf(argv);
  const run: Run = { io, locale, texts: TEXTS[locale], exitCode: EXIT.pass };
  const program = programOf(run);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return run.exitCode;
  } catch (error) {
    // Help and version end with code 0 and have been written.
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.pass;
    io.err(`${explain(error, program, run.texts)}\n`);
    return EXIT.failed;
  }
}

function explain(error: unknown, program: Command, texts: Texts): string {
  if (error instanceof CommanderError) return explainMistake(error, program, texts);
  return error instanceof ReviewError ? error.message : explainBug(error, texts);
}

/** The language must be known before the help is written, so it is looked for ahead of parsing. */
function localeOf(argv: readonly string[]): Locale {
  const at = argv.indexOf('--lang');
  const value = at < 0 ? argv.find((each) => each.startsWith('--lang='))?.slice('--lang='.length) : argv[at + 1];
  return LOCALES.find((locale) => locale === value) ?? 'zh';
}

function programOf(run: Run): Command {
  const { texts, io } = run;
  const program = new Command('xianshen')
    .description(texts.about)
    .version(VERSION, '-V, --version', texts.options.version)
    .helpOption('-h, --help', texts.options.help)
    .helpCommand(false)
    .addOption(langOption(texts))
    .exitOverride()
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => texts.headings[title] ?? title })
    .configureOutput({
      writeOut: (text) => void io.out(text),
      writeErr: (text) => io.err(text),
      // Mistakes are explained in the reader's language by the caller.
      outputError: () => {},
    })
    .addHelpText('after', `\n${texts.exitCodes}\n${texts.otherLanguage}`);
  addReview(program, run);
  addInspect(program, run);
  addNames(program, run);
  addRedact(program, run);
  addDetectors(program, run);
  addDictionaries(program, run);
  addAccept(program, run);
  addServe(program, run);
  addLsp(program, run);
  addClearances(program, run);
  addRecords(program, run);
  return program;
}

function langOption(texts: Texts): Option {
  return new Option('--lang <zh|en>', texts.options.lang).choices(LOCALES).default('zh');
}

/** A subcommand inherits how help and errors are written, but not what its options say. */
function subcommand(parent: Command, name: string, description: string, texts: Texts): Command {
  return parent.command(name).description(description).helpOption('-h, --help', texts.options.help).helpCommand(false);
}

function addReview(program: Command, run: Run): void {
  const { texts } = run;
  const { options } = texts;
  subcommand(program, 'review', texts.commands.review, texts)
    .argument('[paths...]')
    .addOption(new Option('-f, --format <format>', options.format).choices(FORMATS).default('terminal'))
    .option('-p, --policy <id>', options.policy)
    .option('-c, --config <file>', options.config)
    .option('-d, --dictionary <file>', options.dictionary, (file: string, files: string[]) => [...files, file], [])
    .option('-o, --output <file>', options.output)
    .option('--quote', options.quote)
    .option('--package', options.package)
    .option('--exit-zero', options.exitZero)
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${texts.exitCodes}`)
    .action(async (paths: string[], given: ReviewArguments) => {
      const { review } = await import('./review.ts');
      run.exitCode = await review(paths, given, run);
    });
}

function addInspect(program: Command, run: Run): void {
  const { texts } = run;
  const words = INSPECT_TEXTS[run.locale];
  subcommand(program, 'inspect', words.inspect, texts)
    .argument('[paths...]')
    .addOption(new Option('-f, --format <format>', words.format).choices(['terminal', 'json']).default('terminal'))
    .option('-c, --config <file>', texts.options.config)
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.after}`)
    .action(async (paths: string[], given: InspectArguments) => {
      const { inspect } = await import('./inspect.ts');
      run.exitCode = await inspect(paths, given, run);
    });
}

function addNames(program: Command, run: Run): void {
  const { texts } = run;
  const words = NAMES_TEXTS[run.locale];
  subcommand(program, 'names', words.names, texts)
    .argument('<file>', words.file)
    .option('-p, --policy <id>', texts.options.policy)
    .option('-c, --config <file>', texts.options.config)
    .option('--quote', words.quote)
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.after}`)
    .action(async (file: string, given: NamesArguments) => {
      const { listNames } = await import('./names.ts');
      run.exitCode = await listNames(file, given, run);
    });
}

/** Styles that `--mask` takes; a test keeps them equal to the maskers'. */
export const MASKS = ['customary', 'blank', 'label', 'alias'] as const;

function addRedact(program: Command, run: Run): void {
  const { texts } = run;
  const words = REDACT_TEXTS[run.locale];
  subcommand(program, 'redact', words.redact, texts)
    .argument('<files...>')
    .requiredOption('-o, --output <file>', words.output)
    .option('-s, --schedule <file>', words.schedule)
    .addOption(new Option('-m, --mask <style>', words.mask).choices(MASKS).default('customary'))
    .option('--empty-columns', words.columns)
    .option('--seal <file>', words.seal)
    .option('-k, --key <file>', words.key)
    .option('--hours <hours>', words.hours, '24')
    .option('-p, --policy <id>', texts.options.policy)
    .option('-c, --config <file>', texts.options.config)
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.codes}`)
    .action(async (files: string[], given: RedactArguments) => {
      const { redact } = await import('./redact.ts');
      run.exitCode = await redact(files, given, run);
    });
}

function addDetectors(program: Command, run: Run): void {
  subcommand(program, 'detectors', run.texts.commands.detectors, run.texts)
    .addOption(langOption(run.texts).hideHelp())
    .action(async () => {
      const { listDetectors } = await import('./detectors.ts');
      await listDetectors(run);
    });
}

function addDictionaries(program: Command, run: Run): void {
  const { texts } = run;
  const dictionaries = subcommand(program, 'dictionaries', texts.commands.dictionaries, texts);
  subcommand(dictionaries, 'check', texts.commands.check, texts)
    .argument('<files...>')
    .addOption(langOption(texts).hideHelp())
    .action(async (files: string[]) => {
      const { checkDictionaries } = await import('./dictionaries.ts');
      run.exitCode = await checkDictionaries(files, run);
    });
}

function addAccept(program: Command, run: Run): void {
  const words = ACCEPT_TEXTS[run.locale];
  subcommand(program, 'accept', words.accept, run.texts)
    .argument('<finding>', words.finding)
    .requiredOption('--in <file>', words.file)
    .requiredOption('--reason <text>', words.reason)
    .requiredOption('--by <name>', words.by)
    .requiredOption('--until <day>', words.until)
    .option('-c, --config <file>', run.texts.options.config)
    .addOption(langOption(run.texts).hideHelp())
    .addHelpText('after', `\n${words.codes}`)
    .action(async (finding: string, given: AcceptArguments) => {
      const { accept } = await import('./accept.ts');
      run.exitCode = await accept(finding, given, run);
    });
}

function addServe(program: Command, run: Run): void {
  const { texts } = run;
  const words = SERVE_TEXTS[run.locale];
  subcommand(program, 'serve', words.serve, texts)
    .option('--host <address>', words.host)
    .option('--port <port>', words.port)
    .option('-p, --policy <id>', texts.options.policy)
    .option('-c, --config <file>', texts.options.config)
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.after}`)
    .action(async (given: ServeArguments) => {
      const { serve } = await import('./serve.ts');
      run.exitCode = await serve(given, run);
    });
}

function addLsp(program: Command, run: Run): void {
  const { texts } = run;
  const words = LSP_TEXTS[run.locale];
  subcommand(program, 'lsp', words.lsp, texts)
    .option('-p, --policy <id>', texts.options.policy)
    .option('-c, --config <file>', texts.options.config)
    // Editors say so; there is no other way to talk.
    .addOption(new Option('--stdio').hideHelp())
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.after}`)
    .action(async (given: ReviewerArguments) => {
      const { lsp } = await import('./lsp.ts');
      run.exitCode = await lsp(given, run);
    });
}

function addClearances(program: Command, run: Run): void {
  const { texts } = run;
  const words = CLEARANCE_TEXTS[run.locale];
  const keys = subcommand(program, 'keys', words.keys, texts);
  subcommand(keys, 'create', words.createKeys, texts)
    .requiredOption('-o, --output <file>', words.keyOutput)
    .addOption(langOption(texts).hideHelp())
    .action(async ({ output }: { output: string }) => {
      const { createKeyFiles } = await import('./clearance.ts');
      run.exitCode = await createKeyFiles(output, run);
    });
  subcommand(program, 'seal', words.seal, texts)
    .argument('<file>')
    .option('-k, --key <file>', words.signingKey)
    .option('--hours <hours>', words.hours, '24')
    .option('-o, --output <file>', words.tokenOutput)
    .option('-p, --policy <id>', texts.options.policy)
    .option('-c, --config <file>', texts.options.config)
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.sealCodes}`)
    .action(async (file: string, given: SealArguments) => {
      const { seal } = await import('./clearance.ts');
      run.exitCode = await seal(file, given, run);
    });
  subcommand(program, 'verify', words.verify, texts)
    .argument('<file>')
    .argument('<token>')
    .option('-k, --key <file>', words.verifyingKey)
    .option('-p, --policy <id>', texts.options.policy)
    .option('-c, --config <file>', texts.options.config)
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.verifyCodes}`)
    .action(async (file: string, token: string, given: VerifyArguments) => {
      const { verify } = await import('./clearance.ts');
      run.exitCode = await verify(file, token, given, run);
    });
}

function addRecords(program: Command, run: Run): void {
  const { texts } = run;
  const words = RECORD_TEXTS[run.locale];
  subcommand(program, 'record', words.record, texts)
    .argument('<files...>')
    .option('-o, --output <file>', words.output)
    .option('--log <file>', words.log)
    .option('--copy <file>', words.copy, (file: string, files: string[]) => [...files, file], [])
    .option('-k, --key <file>', words.key)
    .option('--unit <name>', words.unit)
    .option('--title <text>', words.title)
    .option('--number <text>', words.number)
    .option('-p, --policy <id>', texts.options.policy)
    .option('-c, --config <file>', texts.options.config)
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.codes}`)
    .action(async (files: string[], given: RecordArguments) => {
      const { record } = await import('./record.ts');
      run.exitCode = await record(files, given, run);
    });
  const records = subcommand(program, 'records', words.records, texts);
  subcommand(records, 'verify', words.verify, texts)
    .argument('<file>')
    .option('-k, --key <file>', words.verifyingKey)
    .option('--expect <digest>', words.expect)
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.verifyCodes}`)
    .action(async (file: string, given: VerifyRecordsArguments) => {
      const { verifyRecordFile } = await import('./record.ts');
      run.exitCode = await verifyRecordFile(file, given, run);
    });
}
