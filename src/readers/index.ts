import { docReader } from './doc/index.ts';
import { docx } from './docx/index.ts';
import { htmlReader } from './html/index.ts';
import { imageReader } from './image/index.ts';
import { ofdReader } from './ofd/index.ts';
import { createPdfReader, type PdfAssets } from './pdf/index.ts';
import { PLAIN_READERS } from './plain.ts';
import type { Reader } from './reader.ts';
import { unsupportedReader } from './unsupported.ts';
import { xlsx } from './xlsx/index.ts';

/**
 * Every reader, in order of asking; a new one is a folder and a line here. The
 * last says of everything else that it is not read. PDF needs data files, and
 * where these are depends on the surroundings.
 */
export function readersWith(assets: PdfAssets): readonly Reader[] {
  return [
    docx,
    xlsx,
    ofdReader,
    createPdfReader(assets),
    docReader,
    htmlReader,
    ...PLAIN_READERS,
    imageReader,
    unsupportedReader,
  ];
}
