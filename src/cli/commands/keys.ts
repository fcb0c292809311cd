import type { Command } from 'commander';
import { CLEARANCE_TEXTS } from '../clearance-texts.ts';
import { langOption, type Run, subcommand } from '../command.ts';

export function add(program: Command, run: Run): void {
  const { texts } = run;
  const words = CLEARANCE_TEXTS[run.locale];
  const keys = subcommand(program, 'keys', words.keys, texts);
  subcommand(keys, 'create', words.createKeys, texts)
    .requiredOption('-o, --output <file>', words.keyOutput)
    .addOption(langOption(texts).hideHelp())
    .action(async ({ output }: { output: string }) => {
      const { createKeyFiles } = await import('../clearance.ts');
      run.exitCode = await createKeyFiles(output, run);
    });
}
