import { type Command, Option } from 'commander';
import { langOption, type Run, subcommand } from '../command.ts';
import { LSP_TEXTS } from '../lsp-texts.ts';
import type { ReviewerArguments } from '../reviewer.ts';

export function add(program: Command, run: Run): void {
  const { texts } = run;
  const words = LSP_TEXTS[run.locale];
  subcommand(program, 'lsp', words.lsp, texts)
    .option('-p, --policy <id>', texts.options.policy)
    .option('-c, --config <file>', texts.options.config)
    // Editors say so; there is no other way to talk.
    .addOption(new Option('--stdio').hideHelp())
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.after}`)
    .action(async (given: ReviewerArguments) => {
      const { lsp } = await import('../lsp.ts');
      run.exitCode = await lsp(given, run);
    });
}
