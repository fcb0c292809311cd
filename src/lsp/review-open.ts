import { sha256Hex } from '../model/digest.ts';
import { htmlReader } from '../readers/html/index.ts';
import { imageReader } from '../readers/image/index.ts';
import { PLAIN_READERS } from '../readers/plain.ts';
import { readSource } from '../readers/read-source.ts';
import { DEFAULT_LIMITS } from '../readers/reader.ts';
import { unsupportedReader } from '../readers/unsupported.ts';
import type { Review, Reviewer } from '../reviewer.ts';

/** A document that an editor has open. */
export interface OpenText {
  /** As the editor calls it: `markdown`, `html`; everything else is read as plain text. */
  readonly languageId: string;
  /** The file's name, which is reviewed as well. */
  readonly name: string;
  readonly text: string;
}

const READERS = [htmlReader, ...PLAIN_READERS, imageReader, unsupportedReader];
const EXTENSIONS: Readonly<Record<string, string>> = { markdown: 'md', html: 'html' };

/** Reviews a document as it stands in the editor, read as what its language says. */
export async function reviewOpen({ languageId, name, text }: OpenText, reviewer: Reviewer): Promise<Review> {
  const extension = EXTENSIONS[languageId];
  if (extension === undefined || text.trim() === '') return reviewer.reviewText(text, name);
  const bytes = new TextEncoder().encode(text);
  const reading = await readSource({ name: `open.${extension}`, bytes }, READERS, { limits: DEFAULT_LIMITS });
  return reviewer.reviewDocument({ ...reading, name, digest: sha256Hex(text) });
}
