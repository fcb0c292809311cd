import { htmlReader } from './html/index.ts';
import type { Reader } from './reader.ts';
import { textReader } from './text/index.ts';

/** Every reader that runs anywhere, in order of asking; a new one is a folder and a line here. */
export const READERS: readonly Reader[] = [htmlReader, textReader];
