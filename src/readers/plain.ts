import { csv } from './csv/index.ts';
import { markdownReader } from './markdown/index.ts';
import type { Reader } from './reader.ts';
import { textReader } from './text/index.ts';

/** Readers of the formats that are text throughout: nothing is unpacked, so nothing can blow up. */
export const PLAIN_READERS: readonly Reader[] = [markdownReader, csv, textReader];
