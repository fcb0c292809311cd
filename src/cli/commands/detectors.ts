import type { Command } from 'commander';
import { langOption, type Run, subcommand } from '../command.ts';

export function add(program: Command, run: Run): void {
  subcommand(program, 'detectors', run.texts.commands.detectors, run.texts)
    .addOption(langOption(run.texts).hideHelp())
    .action(async () => {
      const { listDetectors } = await import('../detectors.ts');
      await listDetectors(run);
    });
}
