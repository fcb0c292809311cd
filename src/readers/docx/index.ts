import type { Block, Gap, Layer } from '../../model/document.ts';
import { ENCRYPTED, isEncrypted } from '../ooxml/compound.ts';
import { openDocument } from '../ooxml/document.ts';
import { readAltChunk } from '../ooxml/embedded.ts';
import { readRest } from '../ooxml/rest.ts';
import { containerOf } from '../package/sniff.ts';
import type { Reader, ReadOptions, Source } from '../reader.ts';
import { sniff } from '../sniff.ts';
import { DOCX } from '../sniff-zip.ts';
import { readStyles } from './looks.ts';
import { readStory } from './walk.ts';

/**
 * Word documents of Office Open XML (ECMA-376, ISO/IEC 29500): .docx, .docm,
 * .dotx, .dotm. The body comes first, then what stands around it on the page,
 * then what is behind it; anchors are `part#offset`, the UTF-16 offset in the
 * decoded part where the characters of the text begin.
 */
export const docx: Reader = {
  id: 'docx',
  mediaType: DOCX,
  accepts: (source) => sniff(source) === DOCX || isEncrypted(source, false),
  read,
};

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Block | Gap> {
  if (containerOf(source.bytes) === 'cfb') {
    yield ENCRYPTED;
    return;
  }
  const document = openDocument(source.bytes, options.limits);
  const { office, pack } = document;
  const main = office.relationships.find(({ from, type }) => from === '' && type === 'officeDocument')?.target;
  const stories = pack.entries
    .map(({ name }) => ({ name, rank: rankOf(name, office.typeOf(name), main) }))
    .filter(({ rank }) => rank >= 0)
    .toSorted((a, b) => a.rank - b.rank);
  yield* document.takeGaps();
  if (stories[0]?.rank !== 0) yield { code: 'unreadable', note: '文件里找不到正文，未能检查。' };
  const styleSheet = office.relationships.find(({ from, type }) => from === main && type === 'styles')?.target;
  const styleEntry = styleSheet === undefined ? undefined : pack.find(styleSheet);
  // Read here for looks only: the names in it are read with the rest.
  const styles = readStyles(styleEntry === undefined ? undefined : pack.read(styleEntry).bytes, document.xml);
  for (const { name, rank } of stories) {
    const part = document.take(name);
    if (part !== undefined) yield* readStory({ ...part, layer: LAYERS[rank] ?? 'hidden' }, styles, options);
    yield* document.takeGaps();
  }
  for (const { type, target, external } of office.relationships) {
    const part = type === 'aFChunk' && !external ? document.take(target) : undefined;
    if (part !== undefined) yield* readAltChunk(part, options);
  }
  yield* document.takeGaps();
  yield* readRest(document, options);
}

/** The layers of stories in the order in which they are read; a second body, and building blocks, nobody sees. */
const LAYERS: readonly Layer[] = ['body', 'header', 'note', 'comment', 'hidden'];

function rankOf(name: string, type: string, main: string | undefined): number {
  if (name === main) return 0;
  if (/\.(?:header|footer)\+xml$/u.test(type)) return 1;
  if (/\.(?:footnotes|endnotes)\+xml$/u.test(type)) return 2;
  if (type.endsWith('.comments+xml')) return 3;
  return /\.(?:main|document\.glossary)\+xml$/u.test(type) ? 4 : -1;
}
