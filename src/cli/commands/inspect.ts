import { type Command, Option } from 'commander';
import { langOption, type Run, subcommand } from '../command.ts';
import type { InspectArguments } from '../inspect.ts';
import { INSPECT_TEXTS } from '../inspect-texts.ts';

export function add(program: Command, run: Run): void {
  const { texts } = run;
  const words = INSPECT_TEXTS[run.locale];
  subcommand(program, 'inspect', words.inspect, texts)
    .argument('[paths...]')
    .addOption(new Option('-f, --format <format>', words.format).choices(['terminal', 'json']).default('terminal'))
    .option('-c, --config <file>', texts.options.config)
    .addOption(langOption(texts).hideHelp())
    .addHelpText('after', `\n${words.after}`)
    .action(async (paths: string[], given: InspectArguments) => {
      const { inspect } = await import('../inspect.ts');
      run.exitCode = await inspect(paths, given, run);
    });
}
