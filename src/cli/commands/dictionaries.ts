import type { Command } from 'commander';
import { langOption, type Run, subcommand } from '../command.ts';

export function add(program: Command, run: Run): void {
  const { texts } = run;
  const dictionaries = subcommand(program, 'dictionaries', texts.commands.dictionaries, texts);
  subcommand(dictionaries, 'check', texts.commands.check, texts)
    .argument('<files...>')
    .addOption(langOption(texts).hideHelp())
    .action(async (files: string[]) => {
      const { checkDictionaries } = await import('../dictionaries.ts');
      run.exitCode = await checkDictionaries(files, run);
    });
}
