import type { Command, CommanderError } from 'commander';
import { nearest } from '../nearest.ts';
import { fill } from '../report/messages/index.ts';
import type { Texts } from './texts.ts';

/** Says what is wrong with a command line, and what was probably meant. */
export function explainMistake(error: CommanderError, program: Command, texts: Texts): string {
  const { mistakes } = texts;
  // The parser's messages carry the name in quotes: error: unknown option '--formt'
  const name = /'([^']{1,100})'/u.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return advise(fill(mistakes.unknownOption, { name }), nearest(name, optionsOf(program)), texts);
    case 'commander.unknownCommand':
      return advise(fill(mistakes.unknownCommand, { name }), nearest(name, commandsOf(program)), texts);
    case 'commander.excessArguments':
      return advise(mistakes.tooMany, undefined, texts);
    case 'commander.missingArgument':
      return advise(fill(mistakes.missingArgument, { name }), undefined, texts);
    case 'commander.optionMissingArgument':
      return advise(fill(mistakes.missingValue, { name }), undefined, texts);
    case 'commander.invalidArgument':
      return advise(notAllowed(error, name, texts), undefined, texts);
    // A group of commands without one has shown its help already.
    default:
      return mistakes.seeHelp;
  }
}

/** One sentence about a defect of ours: what kind and where, never the error's message, which may quote a document. */
export function explainBug(error: unknown, texts: Texts): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const frame = error instanceof Error ? frameOf(error) : undefined;
  return fill(texts.bug, { error: frame === undefined ? kind : `${kind}, ${frame}` });
}

/** File, line and column where an error arose, without the folders. */
function frameOf({ stack = '' }: Error): string | undefined {
  const frame = stack.split('\n').find((line) => line.startsWith('    at '));
  return frame?.slice(frame.lastIndexOf('/') + 1).replace(')', '');
}

const CHOICES = 'Allowed choices are ';

function notAllowed(error: CommanderError, name: string, { mistakes }: Texts): string {
  const at = error.message.indexOf(CHOICES);
  const choices = at < 0 ? '' : error.message.slice(at + CHOICES.length).split('.')[0];
  return fill(mistakes.notAllowed, { name, choices: choices ?? '' });
}

function advise(sentence: string, meant: string | undefined, { mistakes }: Texts): string {
  return `${sentence}${meant === undefined ? '' : fill(mistakes.suggestion, { name: meant })} ${mistakes.seeHelp}`;
}

function optionsOf(program: Command): string[] {
  return [program, ...program.commands].flatMap(({ options }) => options.map(({ long }) => long ?? ''));
}

function commandsOf(program: Command): string[] {
  return [program, ...program.commands].flatMap(({ commands }) => commands.map((each) => each.name()));
}
