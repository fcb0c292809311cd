import path from 'node:path';
import type { ReviewerConfig } from '../config.ts';
import { findConfigFile } from '../node/find-config-file.ts';
import { type LoadOptions, loadReviewer } from '../node/load-reviewer.ts';
import { presetOf } from '../node/preset.ts';
import type { Reviewer } from '../reviewer.ts';
import type { Io } from './io.ts';

/** The options of every command that reviews, as they were typed. */
export interface ReviewerArguments {
  readonly policy?: string;
  readonly config?: string;
  readonly dictionary?: readonly string[];
}

/** The configuration that applies, and what its relative paths are relative to. */
export interface FoundConfig {
  readonly config: ReviewerConfig;
  /** Undefined where there is no configuration file. */
  readonly file: string | undefined;
  readonly folder: string;
}

/** The configuration that was named, else the nearest one from the working folder upwards, else none. */
export async function foundConfig({ config }: ReviewerArguments, cwd: string): Promise<FoundConfig> {
  const file = config === undefined ? findConfigFile(cwd) : path.resolve(cwd, config);
  if (file === undefined) return { config: {}, file, folder: cwd };
  const { loadConfigFile } = await import('../node/config-file.ts');
  return { config: await loadConfigFile(file), file, folder: path.dirname(file) };
}

/** The reviewer of the configuration that applies, with what the command line adds to it. */
export async function configuredReviewer(given: ReviewerArguments, { cwd, today }: Io): Promise<Reviewer> {
  const found = await foundConfig(given, cwd);
  const isPlain = found.file === undefined && (given.dictionary ?? []).length === 0;
  // What holds files of users to their form takes as long to load as a page to review.
  return loadReviewer(
    isPlain ? { policy: presetOf(given.policy), asOf: today } : await configured(given, found, { cwd, today }),
  );
}

async function configured(
  given: ReviewerArguments,
  { config, folder }: FoundConfig,
  { cwd, today }: Pick<Io, 'cwd' | 'today'>,
): Promise<LoadOptions> {
  const { configure } = await import('../node/configure.ts');
  // Paths on the command line are relative to the working folder, not to the configuration's.
  const dictionaries = (given.dictionary ?? []).map((each) => path.resolve(cwd, each));
  const merged: ReviewerConfig = {
    ...config,
    ...(given.policy === undefined ? {} : { policy: given.policy }),
    dictionaries: { ...config.dictionaries, add: [...(config.dictionaries?.add ?? []), ...dictionaries] },
  };
  return configure(merged, { folder, today });
}
