import { type Command, Option } from 'commander';
import { LOCALES, type Locale } from '../report/messages/index.ts';
import type { Io } from './io.ts';
import type { Texts } from './texts.ts';

/** What every command is given, and where it leaves its exit code. */
export interface Run {
  readonly io: Io;
  readonly locale: Locale;
  readonly texts: Texts;
  exitCode: number;
}

/** The file of a command. What the command works with is loaded when it runs: its help needs none of it. */
export interface CommandFile {
  /** Puts the command, its options and its help on the command line. */
  readonly add: (program: Command, run: Run) => void;
}

/** A subcommand inherits how help and errors are written, but not what its options say. */
export function subcommand(parent: Command, name: string, description: string, texts: Texts): Command {
  return parent.command(name).description(description).helpOption('-h, --help', texts.options.help).helpCommand(false);
}

export function langOption(texts: Texts): Option {
  return new Option('--lang <zh|en>', texts.options.lang).choices(LOCALES).default('zh');
}
