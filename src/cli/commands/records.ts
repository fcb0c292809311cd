import type { Command } from 'commander';
import { langOption, type Run, subcommand } from '../command.ts';
import type { VerifyRecordsArguments } from '../record.ts';
import { RECORD_TEXTS } from '../record-texts.ts';

export function add(program: Command, run: Run): void {
  const { texts } = run;
  const words = RECORD_TEXTS[run.locale];
  const records = subcommand(program, 'records', words.records, texts);
  subcommand(records, 'verify', words.verify, texts)
    .argument('<file>')
    .option('-k, --key <file>', words.verifyingKey)
    .option('--expect <digest>', words.expect)
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.verifyCodes}`)
    .action(async (file: string, given: VerifyRecordsArguments) => {
      const { verifyRecordFile } = await import('../record.ts');
      run.exitCode = await verifyRecordFile(file, given, run);
    });
}
