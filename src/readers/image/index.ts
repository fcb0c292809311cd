import type { Block, Gap } from '../../model/document.ts';
import { cutBlock } from '../cut-block.ts';
import type { Limits, Reader, ReadOptions, Source } from '../reader.ts';
import { recognisedBlocks } from '../recognition.ts';
import { sniff } from '../sniff.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { type Property, readExif } from './exif.ts';
import { readIptc, readXmp } from './records.ts';
import { readWords } from './words.ts';

/**
 * Reads what a picture says about itself: author, device, place, comments. What
 * it shows is a gap, for whoever can look at it.
 */
export const imageReader: Reader = {
  id: 'image',
  mediaType: 'image/*',
  accepts: (source) => isPicture(sniff(source)),
  read: readImage,
};

function isPicture(mediaType: string): boolean {
  return mediaType.startsWith('image/') && mediaType !== 'image/svg+xml';
}

async function* readImage(source: Source, options: ReadOptions): AsyncIterable<Block | Gap> {
  options.signal?.throwIfAborted();
  for (const block of readPictureProperties(source, options.limits)) yield* cutBlock(block, options.limits.characters);
  const recognised = await options.recognise?.(async () => ({ file: source.bytes }));
  for (const block of recognised ? recognisedBlocks(recognised) : []) yield* cutBlock(block, options.limits.characters);
  if (recognised === undefined) yield { code: 'image-only', note: '图片中的文字未检查，请人工查看或启用文字识别。' };
  else if (!recognised.sure) yield { code: 'image-only', note: '图片中的文字未能全部识别，请人工查看。' };
}

/** The properties of a picture as blocks, without the gap for what it shows. */
export function* readPictureProperties(source: Source, limits: Limits): Iterable<Block> {
  const seen = new Set<string>();
  for (const chunk of chunksOf(source.bytes, sniff(source))) {
    for (const { name, text } of propertiesOf(chunk, limits)) {
      const key = `${name} ${text}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { place: { kind: 'property', name }, layer: 'metadata', text, label: name };
    }
  }
}

function propertiesOf(chunk: Chunk, limits: Limits): readonly Property[] {
  switch (chunk.kind) {
    case 'exif':
      return readExif(chunk.bytes);
    case 'xmp':
      return readXmp(chunk.bytes, limits);
    case 'iptc':
      return readIptc(chunk.bytes);
    case 'text':
      return [{ name: chunk.name, text: readWords(chunk.bytes) }].filter(({ text }) => text !== '');
  }
}
