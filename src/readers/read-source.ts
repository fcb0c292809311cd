import type { Block, Document, Gap } from '../model/document.ts';
import { isGap, type Limits, type Reader, type Source } from './reader.ts';
import type { Recognise } from './recognition.ts';
import { sniff } from './sniff.ts';
import type { DecodeUtf8 } from './text-decoding.ts';

/** A file as its reader saw it. */
export type Reading = Pick<Document, 'mediaType' | 'blocks' | 'gaps'>;

/**
 * Reads a file by the first reader that accepts it, and the files inside it
 * likewise, as deep as the limits allow. A file that nobody reads is a gap, and
 * so is one whose reader fails: only an aborted signal rejects.
 */
export async function readSource(source: Source, readers: readonly Reader[], options: SourceOptions): Promise<Reading> {
  const blocks: Block[] = [];
  const gaps: Gap[] = [];
  for await (const item of itemsOf(source, readers, { ...options, depth: 0 })) {
    if (isGap(item)) gaps.push(item);
    else blocks.push(item);
  }
  if (blocks.length === 0 && gaps.length === 0)
    gaps.push({ code: 'unreadable', note: '文件里没有读出任何内容，无从检查。' });
  const reader = readers.find((candidate) => candidate.accepts(source));
  return { mediaType: reader?.mediaType ?? sniff(source), blocks, gaps };
}

/** What a file is read with. */
export interface SourceOptions {
  readonly limits: Limits;
  readonly signal?: AbortSignal | undefined;
  /** Reads the writing in pictures; without it every picture is a gap. */
  readonly recognise?: Recognise | undefined;
  /** Decodes UTF-8, where the surroundings do it faster than a `TextDecoder`. */
  readonly decodeUtf8?: DecodeUtf8 | undefined;
}

interface Descent extends SourceOptions {
  /** How many files this one lies within. */
  readonly depth: number;
}

async function* itemsOf(source: Source, readers: readonly Reader[], descent: Descent): AsyncIterable<Block | Gap> {
  const { limits, signal, recognise, decodeUtf8, depth } = descent;
  if (depth > limits.nesting) {
    yield { code: 'over-limit', note: `文件套文件超过 ${limits.nesting} 层，内层未检查。` };
    return;
  }
  const reader = readers.find((candidate) => candidate.accepts(source));
  if (reader === undefined) {
    yield { code: 'unsupported', note: `不支持的文件格式（${sniff(source)}），未检查。` };
    return;
  }
  const readEmbedded = (inner: Source) => itemsOf(inner, readers, { ...descent, depth: depth + 1 });
  try {
    for await (const item of reader.read(source, { limits, signal, readEmbedded, recognise, decodeUtf8 })) {
      yield depth === 0 ? item : embedded(item);
    }
  } catch {
    signal?.throwIfAborted();
    yield { code: 'unreadable', note: `${reader.id} 读取器未能读完此文件，其余部分未检查。` };
  }
}

/** What stands on the page of an inner file is, for the outer one, embedded. */
function embedded(item: Block | Gap): Block | Gap {
  return !isGap(item) && item.layer === 'body' ? { ...item, layer: 'embedded' } : item;
}
