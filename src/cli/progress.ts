import type { Texts } from './texts.ts';

/** Shows how many files are done. */
export interface Progress {
  advance(): void;
  stop(): void;
}

/** Fewer files are done before anyone has read the bar. */
const FEWEST = 4;

/** A progress bar on the given terminal; without one, or for a few files, nothing. */
export async function startProgress(
  total: number,
  terminal: NodeJS.WritableStream | undefined,
  texts: Texts,
): Promise<Progress> {
  if (terminal === undefined || total < FEWEST) return { advance: () => {}, stop: () => {} };
  const { SingleBar, Presets } = (await import('cli-progress')).default;
  const bar = new SingleBar(
    { format: texts.reviewing, stream: terminal, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { advance: () => bar.increment(), stop: () => bar.stop() };
}
