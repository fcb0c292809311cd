import type { Command } from 'commander';
import { langOption, type Run, subcommand } from '../command.ts';
import type { RecordArguments } from '../record.ts';
import { RECORD_TEXTS } from '../record-texts.ts';

export function add(program: Command, run: Run): void {
  const { texts } = run;
  const words = RECORD_TEXTS[run.locale];
  subcommand(program, 'record', words.record, texts)
    .argument('<files...>')
    .option('-o, --output <file>', words.output)
    .option('--log <file>', words.log)
    .option('--copy <file>', words.copy, (file: string, files: string[]) => [...files, file], [])
    .option('-k, --key <file>', words.key)
    .option('--unit <name>', words.unit)
    .option('--title <text>', words.title)
    .option('--number <text>', words.number)
    .option('-p, --policy <id>', texts.options.policy)
    .option('-c, --config <file>', texts.options.config)
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.codes}`)
    .action(async (files: string[], given: RecordArguments) => {
      const { record } = await import('../record.ts');
      run.exitCode = await record(files, given, run);
    });
}
