import type { Command } from 'commander';
import { langOption, type Run, subcommand } from '../command.ts';
import type { ServeArguments } from '../serve.ts';
import { SERVE_TEXTS } from '../serve-texts.ts';

export function add(program: Command, run: Run): void {
  const { texts } = run;
  const words = SERVE_TEXTS[run.locale];
  subcommand(program, 'serve', words.serve, texts)
    .option('--host <address>', words.host)
    .option('--port <port>', words.port)
    .option('-p, --policy <id>', texts.options.policy)
    .option('-c, --config <file>', texts.options.config)
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.after}`)
    .action(async (given: ServeArguments) => {
      const { serve } = await import('../serve.ts');
      run.exitCode = await serve(given, run);
    });
}
