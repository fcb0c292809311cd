import { existsSync, readdirSync, readFileSync } from 'node:fs';
import mammoth from 'mammoth';

/** Where real files lie, if they are at hand. */
const CORPUS = ['../shared/corpus', '../../shared/corpus'].find(existsSync);

export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The real files of a format; none where there is no corpus. */
export function corpusFiles(format: string): readonly CorpusFile[] {
  if (CORPUS === undefined) return [];
  const folder = `${CORPUS}/${format}`;
  return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`) }));
}

/** Paragraphs that mammoth finds in the body of a Word document; undefined where it cannot open it. */
export async function mammothParagraphs(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return value.split('\n\n');
  } catch {
    return undefined;
  }
}

/** A text without what two readers may well write differently: white space and hyphens. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u00ad\u2011-]+/gu, '');
}

/** Documents in which a paragraph of mammoth's is not in ours as it stands, and why. */
export const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['docx4j-themeFontLang.docx', 'mammoth leaves out results of simple fields, so its sentences have holes'],
  ['poi-52449.docx', 'mammoth leaves out results of simple fields, so its sentences have holes'],
  ['poi-form_footnotes.docx', 'mammoth leaves out symbols, which we give as the characters of their font'],
]);
