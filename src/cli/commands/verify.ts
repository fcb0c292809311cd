import type { Command } from 'commander';
import type { VerifyArguments } from '../clearance.ts';
import { CLEARANCE_TEXTS } from '../clearance-texts.ts';
import { langOption, type Run, subcommand } from '../command.ts';

export function add(program: Command, run: Run): void {
  const { texts } = run;
  const words = CLEARANCE_TEXTS[run.locale];
  subcommand(program, 'verify', words.verify, texts)
    .argument('<file>')
    .argument('<token>')
    .option('-k, --key <file>', words.verifyingKey)
    .option('-p, --policy <id>', texts.options.policy)
    .option('-c, --config <file>', texts.options.config)
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.verifyCodes}`)
    .action(async (file: string, token: string, given: VerifyArguments) => {
      const { verify } = await import('../clearance.ts');
      run.exitCode = await verify(file, token, given, run);
    });
}
