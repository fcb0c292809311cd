import type { Block, Gap, Layer } from '../../model/document.ts';
import { ENCRYPTED, isEncrypted } from '../ooxml/compound.ts';
import { openDocument } from '../ooxml/document.ts';
import { readAltChunk } from '../ooxml/embedded.ts';
import { readLoose } from '../ooxml/loose.ts';
import { readRest } from '../ooxml/rest.ts';
import { RULES } from '../ooxml/rules.ts';
import { containerOf } from '../package/sniff.ts';
import type { Reader, ReadOptions, Source } from '../reader.ts';
import { sniff } from '../sniff.ts';
import { DOCX } from '../sniff-zip.ts';
import { collectStyles } from './looks.ts';
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
  const main = document.linked('', 'officeDocument');
  const stories = pack.entries
    .map(({ name }) => ({ name, rank: rankOf(name, office.typeOf(name), main) }))
    .filter(({ rank }) => rank >= 0)
    .toSorted((a, b) => a.rank - b.rank);
  yield* document.takeGaps();
  if (stories[0]?.rank !== 0) yield { code: 'unreadable', note: '文件里找不到正文，未能检查。' };
  const styles = collectStyles();
  const styleSheet = document.take(document.linked(main, 'styles'));
  const styleNames = styleSheet === undefined ? [] : [...readLoose(styleSheet, RULES.settings, options, styles)];
  for (const { name, rank } of stories) {
    const part = document.take(name);
    if (part !== undefined) yield* readStory({ ...part, layer: LAYERS[rank] ?? 'hidden' }, styles, options);
    yield* document.takeGaps();
  }
  for (const { type, target, external } of office.relationships) {
    const part = type === 'aFChunk' && !external ? document.take(target) : undefined;
    if (part !== undefined) yield* readAltChunk(part, options);
  }
  yield* styleNames;
  yield* document.takeGaps();
  yield* readRest(document, options);
}

/** The layers of stories in the order in which they are read; building blocks are kept for use, a second body is left over. */
const LAYERS: readonly Layer[] = ['body', 'header', 'note', 'comment', 'metadata', 'hidden'];

function rankOf(name: string, type: string, main: string | undefined): number {
  if (name === main) return 0;
  if (/\.(?:header|footer)\+xml$/u.test(type)) return 1;
  if (/\.(?:footnotes|endnotes)\+xml$/u.test(type)) return 2;
  if (type.endsWith('.comments+xml')) return 3;
  if (type.endsWith('.document.glossary+xml')) return 4;
  return type.endsWith('.main+xml') ? 5 : -1;
}
