import { Command, CommanderError } from 'commander';
import { ReviewError } from '../errors.ts';
import { LOCALES, type Locale } from '../report/messages/index.ts';
import { VERSION } from '../version.ts';
import { type CommandFile, langOption, type Run } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT, type Io } from './io.ts';
import { explainBug, explainMistake } from './mistakes.ts';
import { TEXTS, type Texts } from './texts.ts';

/** Runs the command line and gives its exit code. What a command needs is loaded when it runs. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const locale = localeOf(argv);
  const run: Run = { io, locale, texts: TEXTS[locale], exitCode: EXIT.pass };
  const program = programOf(run);
  for (const { add } of await filesFor(argv)) add(program, run);
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

function programOf({ io, texts }: Run): Command {
  return new Command('xianshen')
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
}

/** The file of the command that is named; where there is none, all of them, to be listed. */
async function filesFor(argv: readonly string[]): Promise<readonly CommandFile[]> {
  const name = argv.find((each, i) => !each.startsWith('-') && argv[i - 1] !== '--lang');
  const named = COMMANDS.get(name ?? '');
  return Promise.all((named === undefined ? [...COMMANDS.values()] : [named]).map((load) => load()));
}
