import type { Command } from 'commander';
import type { AcceptArguments } from '../accept.ts';
import { ACCEPT_TEXTS } from '../accept-texts.ts';
import { langOption, type Run, subcommand } from '../command.ts';

export function add(program: Command, run: Run): void {
  const words = ACCEPT_TEXTS[run.locale];
  subcommand(program, 'accept', words.accept, run.texts)
    .argument('<finding>', words.finding)
    .requiredOption('--in <file>', words.file)
    .requiredOption('--reason <text>', words.reason)
    .requiredOption('--by <name>', words.by)
    .requiredOption('--until <day>', words.until)
    .option('-c, --config <file>', run.texts.options.config)
    .addOption(langOption(run.texts).hideHelp())
    .addHelpText('after', `\n${words.codes}`)
    .action(async (finding: string, given: AcceptArguments) => {
      const { accept } = await import('../accept.ts');
      run.exitCode = await accept(finding, given, run);
    });
}
