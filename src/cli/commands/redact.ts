import { type Command, Option } from 'commander';
import { langOption, type Run, subcommand } from '../command.ts';
import type { RedactArguments } from '../redact.ts';
import { REDACT_TEXTS } from '../redact-texts.ts';

/** Styles that `--mask` takes; a test keeps them equal to the maskers'. */
export const MASKS = ['customary', 'blank', 'label', 'alias'] as const;

export function add(program: Command, run: Run): void {
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
      const { redact } = await import('../redact.ts');
      run.exitCode = await redact(files, given, run);
    });
}
