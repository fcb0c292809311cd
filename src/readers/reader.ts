import type { Block, Gap } from '../model/document.ts';
import type { Recognise } from './recognition.ts';
import type { DecodeUtf8 } from './text-decoding.ts';

/** A file in memory. Readers never touch the disk. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string | undefined;
}

/** Bounds on what a reader may take from one file, whatever the file claims. */
export interface Limits {
  /** Bytes of all parts after inflating, in sum. */
  readonly inflatedBytes: number;
  /** Bytes of one part after inflating. */
  readonly partBytes: number;
  /** How many times larger than packed a part may become. */
  readonly ratio: number;
  /** Entries of a package. */
  readonly entries: number;
  /** Pages of a document. */
  readonly pages: number;
  /** Depth of nested elements. */
  readonly depth: number;
  /** Characters of one block; a longer one is cut into several. */
  readonly characters: number;
  /** How deep files within files are followed. */
  readonly nesting: number;
}

export const DEFAULT_LIMITS: Limits = {
  inflatedBytes: 256 * 1024 * 1024,
  partBytes: 64 * 1024 * 1024,
  ratio: 200,
  entries: 10_000,
  pages: 5_000,
  depth: 256,
  characters: 1_000_000,
  nesting: 4,
};

export interface ReadOptions {
  readonly limits: Limits;
  readonly signal?: AbortSignal | undefined;
  /** Reads a file found inside this one; the blocks and gaps of the inner file, one nesting level deeper. */
  readonly readEmbedded?: ((source: Source) => AsyncIterable<Block | Gap>) | undefined;
  /** Reads the writing in pictures. Without it, or where it is not sure, a picture is a gap. */
  readonly recognise?: Recognise | undefined;
  /** Decodes UTF-8, where the surroundings do it faster than a `TextDecoder`. */
  readonly decodeUtf8?: DecodeUtf8 | undefined;
}

/** Turns one format into blocks. */
export interface Reader {
  readonly id: string;
  /** IANA media type reported for documents of this format. */
  readonly mediaType: string;
  /** Whether the first bytes (and, where these do not tell, the name) are of this format. */
  accepts(source: Source): boolean;
  /**
   * Yields blocks and gaps in reading order, as it gets to them, so that a long
   * document need not be held twice. A damaged file yields a gap; it does not throw.
   */
  read(source: Source, options: ReadOptions): AsyncIterable<Block | Gap>;
}

/** Tells the two things a reader yields apart. */
export function isGap(item: Block | Gap): item is Gap {
  return 'code' in item;
}
