import { type Command, Option } from 'commander';
import { langOption, type Run, subcommand } from '../command.ts';
import type { ReviewArguments } from '../review.ts';

/** Formats that `--format` takes; a test keeps them equal to the reporters' ids. */
export const FORMATS = ['terminal', 'json', 'jsonl', 'sarif', 'html', 'markdown'] as const;

export function add(program: Command, run: Run): void {
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
      const { review } = await import('../review.ts');
      run.exitCode = await review(paths, given, run);
    });
}
