import { readersWith } from '../readers/index.ts';
import { createPdfReader } from '../readers/pdf/index.ts';
import type { Reader } from '../readers/reader.ts';
import { nodePdfAssets } from './pdf-assets.ts';

/** Every reader, with the data files as npm installs them. */
export const READERS: readonly Reader[] = readersWith(createPdfReader(nodePdfAssets()));
