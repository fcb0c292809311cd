import { csv } from './csv/index.ts';
import { docReader } from './doc/index.ts';
import { docx } from './docx/index.ts';
import { htmlReader } from './html/index.ts';
import { imageReader } from './image/index.ts';
import { markdownReader } from './markdown/index.ts';
import { ofdReader } from './ofd/index.ts';
import { PLAIN_READERS } from './plain.ts';
import type { Reader } from './reader.ts';
import { textReader } from './text/index.ts';
import { unsupportedReader } from './unsupported.ts';
import { xlsx } from './xlsx/index.ts';

export type { Anchor, Block, Cell, Gap, Layer, Place } from '../model/document.ts';
export { type Reading, readSource, type SourceOptions } from './read-source.ts';
export { DEFAULT_LIMITS, isGap, type Limits, type Reader, type ReadOptions, type Source } from './reader.ts';
export type { Recognise } from './recognition.ts';
export { csv, docReader, docx, htmlReader, imageReader, markdownReader, ofdReader, textReader, xlsx };

/**
 * Every reader, in order of asking; a new one is a folder and a line here. The
 * last says of everything else that it is not read. PDF needs pdfjs and its data
 * files, so its reader (`createPdfReader` of `xianshen/pdf`) is given where it is wanted.
 */
export function readersWith(pdf?: Reader): readonly Reader[] {
  return [
    docx,
    xlsx,
    ofdReader,
    ...(pdf === undefined ? [] : [pdf]),
    docReader,
    htmlReader,
    ...PLAIN_READERS,
    imageReader,
    unsupportedReader,
  ];
}
