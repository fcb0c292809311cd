import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, Gap } from '../../model/document.ts';
import { readInner } from '../embedded.ts';
import type { ReadOptions } from '../reader.ts';
import { remark, stringAt, valueAt } from './annotations.ts';
import { gap } from './notes.ts';
import { propertyBlock } from './properties.ts';

/** A file that travels inside the document. */
export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly content: Uint8Array | undefined;
}

/** The files in a document's own list of attachments. */
export async function attachmentsOf(document: PDFDocumentProxy): Promise<readonly Attachment[]> {
  const files: unknown = await document.getAttachments();
  return typeof files === 'object' && files !== null ? Object.values(files).map(attachmentFrom) : [];
}

/** The file that an annotation of a page carries. */
export function attachmentIn(annotation: unknown): readonly Attachment[] {
  const file = valueAt(annotation, 'file');
  return file ? [attachmentFrom(file)] : [];
}

/** Reads attachments with their own readers; without these, or beyond the limits, each is a gap. */
export async function* readAttachments(
  attachments: readonly Attachment[],
  options: ReadOptions,
): AsyncGenerator<Block | Gap> {
  let bytes = 0;
  for (const { name, description, content } of attachments) {
    options.signal?.throwIfAborted();
    for (const item of [...remark('metadata', '附件名称', name), ...remark('metadata', '附件说明', description)]) {
      yield propertyBlock({ ...item, name: 'attachment' });
    }
    bytes += content?.length ?? 0;
    if (!content) yield gap('brokenPart');
    else if (bytes > options.limits.inflatedBytes) yield gap('attachments');
    else yield* readInner({ name, bytes: content }, options);
  }
}

function attachmentFrom(file: unknown): Attachment {
  const content = valueAt(file, 'content');
  return {
    name: stringAt(file, 'rawFilename') || stringAt(file, 'filename'),
    description: stringAt(file, 'description'),
    content: content instanceof Uint8Array ? content : undefined,
  };
}
