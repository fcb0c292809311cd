import type { Command } from 'commander';
import type { SealArguments } from '../clearance.ts';
import { CLEARANCE_TEXTS } from '../clearance-texts.ts';
import { langOption, type Run, subcommand } from '../command.ts';

export function add(program: Command, run: Run): void {
  const { texts } = run;
  const words = CLEARANCE_TEXTS[run.locale];
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
      const { seal } = await import('../clearance.ts');
      run.exitCode = await seal(file, given, run);
    });
}
