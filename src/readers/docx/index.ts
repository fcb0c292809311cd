import type { Block, Gap, Layer } from '../../model/document.ts';
import { OOXML_PREFIXES } from '../ooxml/namespaces.ts';
import { readOffice } from '../ooxml/opc.ts';
import { openPackage } from '../package/package.ts';
import { containerOf } from '../package/sniff.ts';
import type { Reader, ReadOptions, Source } from '../reader.ts';
import { readStyles } from './looks.ts';
import { readStory } from './walk.ts';

/** Word documents of Office Open XML (ECMA-376, ISO/IEC 29500): .docx, .docm, .dotx, .dotm. */
export const docx: Reader = {
  id: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  accepts: (source) => containerOf(source.bytes) === 'zip' && /\.do[ct][xm]$/iu.test(source.name),
  read,
};

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Block | Gap> {
  const pack = openPackage(source.bytes, options.limits);
  yield* pack.gaps;
  const xml = { limits: options.limits, prefixes: OOXML_PREFIXES };
  const office = readOffice(pack, xml);
  yield* office.gaps;
  const stylesEntry = pack.entries.find((entry) => office.typeOf(entry.name).endsWith('.styles+xml'));
  const styles = readStyles(stylesEntry === undefined ? undefined : pack.read(stylesEntry).bytes, xml);
  for (const entry of pack.entries) {
    const layer = layerOf(office.typeOf(entry.name));
    if (layer === undefined) continue;
    const { bytes, gap } = pack.read(entry);
    if (gap !== undefined) yield gap;
    if (bytes !== undefined) yield* readStory({ name: entry.name, bytes, layer }, styles, options);
  }
}

function layerOf(type: string): Layer | undefined {
  if (type.endsWith('.main+xml')) return 'body';
  if (/\.(?:header|footer)\+xml$/u.test(type)) return 'header';
  if (/\.(?:footnotes|endnotes)\+xml$/u.test(type)) return 'note';
  return type.endsWith('.comments+xml') ? 'comment' : undefined;
}
