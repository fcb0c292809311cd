import type { Command } from 'commander';
import { langOption, type Run, subcommand } from '../command.ts';
import type { NamesArguments } from '../names.ts';
import { NAMES_TEXTS } from '../names-texts.ts';

export function add(program: Command, run: Run): void {
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
      const { listNames } = await import('../names.ts');
      run.exitCode = await listNames(file, given, run);
    });
}
