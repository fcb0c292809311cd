import type { Block, Gap } from '../../model/document.ts';
import { latin1 } from '../bytes.ts';
import { isGap, type ReadOptions } from '../reader.ts';
import { openPdf, type PdfAssets } from './engine.ts';
import { gap } from './notes.ts';
import { readDocument } from './read-document.ts';

/** More saved states than this are not read one by one. */
const MAX_REVISIONS = 16;

/**
 * Passes on what the newest state of a file holds, and then what only older
 * states hold: a file that was saved incrementally (ISO 32000-1, 7.5.6) still
 * has each of them, up to its own `%%EOF`.
 */
export async function* readRevisions(
  bytes: Uint8Array,
  newest: AsyncIterable<Block | Gap>,
  { assets, options }: { readonly assets: PdfAssets; readonly options: ReadOptions },
): AsyncGenerator<Block | Gap> {
  const ends = revisionEnds(bytes);
  if (ends.length === 0) {
    yield* newest;
    return;
  }
  const known = new Set<string>();
  let text = '';
  for await (const item of newest) {
    if (!isGap(item)) {
      known.add(squeezed(item.text));
      text += `${squeezed(item.text)}\n`;
    }
    yield item;
  }
  if (ends.length > MAX_REVISIONS) yield gap('revisions');
  for (const end of ends.slice(-MAX_REVISIONS).reverse()) {
    options.signal?.throwIfAborted();
    for await (const item of olderState(bytes.subarray(0, end), { assets, options })) {
      if (isGap(item)) {
        // What the older state lacks, the newest lacks as well, or it was said there.
        if (item.note === UNREAD.note) yield item;
        continue;
      }
      if (item.layer === 'metadata' && TECHNICAL.test(item.label ?? '')) continue;
      const content = squeezed(item.text);
      if (known.has(content) || text.includes(content)) continue;
      known.add(content);
      yield { ...item, layer: 'revision' };
    }
  }
}

/** Properties that every saving changes. */
const TECHNICAL = /^(?:ModDate|xmp:(?:ModifyDate|MetadataDate)|xmpMM:\w+)$/u;

const UNREAD: Gap = gap('brokenRevision');

async function* olderState(
  bytes: Uint8Array,
  { assets, options }: { readonly assets: PdfAssets; readonly options: ReadOptions },
): AsyncGenerator<Block | Gap> {
  let document: Awaited<ReturnType<typeof openPdf>>;
  try {
    document = await openPdf(bytes, assets);
  } catch {
    yield UNREAD;
    return;
  }
  try {
    // Older text is reported whether it showed or not, so nothing needs to be drawn.
    yield* readDocument(document, bytes, { assets: { ...assets, createCanvas: undefined }, options });
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Whether a file breaks off: objects come after the last end of a state, or there is none (7.5.5). */
export function isCutShort(bytes: Uint8Array): boolean {
  let end = bytes.lastIndexOf(PERCENT);
  while (end > 0 && !MARK.every((code, index) => bytes[end + index] === code))
    end = bytes.lastIndexOf(PERCENT, end - 1);
  if (end <= 0) return true;
  return /\d\s{1,8}obj\b/u.test(latin1(bytes.subarray(end)));
}

/** Where older states end. The first end of a linearized file, near its start, is none (annex F). */
function revisionEnds(bytes: Uint8Array): readonly number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(PERCENT); at !== -1; at = bytes.indexOf(PERCENT, at + 1)) {
    if (MARK.every((code, index) => bytes[at + index] === code)) ends.push(at + MARK.length);
  }
  const linearized = latin1(bytes.subarray(0, 1024)).includes('/Linearized');
  const older = linearized ? ends.slice(1, -1) : ends.slice(0, -1);
  // An end without a reference to a table before it is text in a stream, or a copy of the end.
  return older.filter((end, index) => end - (older[index - 1] ?? 0) > 64 && hasReference(bytes, end));
}

function hasReference(bytes: Uint8Array, end: number): boolean {
  return latin1(bytes.subarray(Math.max(0, end - 64), end)).includes('startxref');
}

const PERCENT = 0x25;
const MARK = [...'%%EOF'].map((char) => char.charCodeAt(0));

function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}
