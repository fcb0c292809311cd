import { PDFParse } from 'pdf-parse';
import { nodePdfAssets } from '../../src/node/pdf-assets.ts';
import { type ReadPdf, readPdf } from './read-pdf.ts';

/** What came of reading a file, beside what pdf-parse finds in it. */
export interface Witnessed {
  readonly read: ReadPdf;
  /** Words of three and more letters that pdf-parse's `getText` finds and the reader does not. */
  readonly missing: readonly string[];
}

/**
 * Reads a file with the reader and with pdf-parse. Two kinds of words are not
 * held against the reader: right-to-left ones, which it leaves in the order
 * they are painted in, and Thai, whose marks it leaves where they are painted;
 * neither occurs in the documents it is for. pdf-parse is given the character
 * maps, which it lacks by default.
 */
export async function witness(bytes: Uint8Array): Promise<Witnessed> {
  const read = await readPdf(bytes);
  const text = tidy(read.blocks.map((block) => block.text).join('\n'));
  const words = new Set((await parsedText(bytes)).split(/\s+/u).map(tidy));
  const missing = [...words].filter((word) => word.length >= 3 && !text.includes(word) && !EXCEPTED.test(word));
  return { read, missing };
}

const EXCEPTED = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}]/u;

async function parsedText(bytes: Uint8Array): Promise<string> {
  const { cMapUrl, standardFontDataUrl } = nodePdfAssets();
  const parser = new PDFParse({ data: bytes.slice(), cMapUrl, cMapPacked: true, standardFontDataUrl, verbosity: 0 });
  try {
    const { pages } = await parser.getText();
    return pages.map(({ text }) => text).join('\n');
  } catch {
    // What pdf-parse cannot open it cannot testify on.
    return '';
  } finally {
    await parser.destroy();
  }
}

function tidy(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: neither side need keep control characters
  return text.normalize('NFKC').replace(/[\s\u0000-\u001f\u00ad\u200b]/gu, '');
}
