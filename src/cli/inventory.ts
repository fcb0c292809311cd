import { type Block, type Gap, LAYERS, type Layer } from '../model/document.ts';
import type { Reading } from '../readers/read-source.ts';
import { fill, type Locale, MESSAGES } from '../report/messages/index.ts';
import { placeWords } from '../report/place.ts';
import type { Paint } from '../report/reporter.ts';
import { printable, wrap } from '../report/width.ts';
import { INSPECT_TEXTS } from './inspect-texts.ts';

/** How an inventory is written. */
export interface InventoryOptions {
  readonly locale: Locale;
  /** Columns, counting a Chinese character as two. */
  readonly width: number;
  readonly paint: Paint;
}

/** Of a longer text the terminal shows so many characters. */
const SHOWN = 200;
/** What a reader of the page gets to see; everything else must be looked for. */
const SEEN: ReadonlySet<Layer> = new Set(['body', 'header', 'note']);

/** What was read of a file, for a terminal: how much stands in each layer, every block with its place, and the gaps. */
export function inventoryLines(
  file: string,
  { mediaType, blocks, gaps }: Reading,
  options: InventoryOptions,
): string[] {
  const { paint, locale, width } = options;
  const words = INSPECT_TEXTS[locale];
  const layers = layersOf(blocks);
  const counts = layers.map(([layer, { length }]) => countWords(layer, length, options));
  const gapCount = gaps.length === 0 ? words.noGaps : fill(words.gaps, { count: gaps.length });
  return [
    `${paint.bold(printable(file))}  ${paint.dim(mediaType)}`,
    ...wrap(counts.length === 0 ? words.nothing : counts.join(MESSAGES[locale].separator), width, 2),
    ...wrap(gapCount, width, 2).map(gaps.length === 0 ? paint.dim : paint.magenta),
    ...layers.flatMap(([layer, inLayer]) => layerLines(layer, inLayer, options)),
    ...gapLines(gaps, options),
  ];
}

/** The same as JSON, with every text in full; anchors, which only mean something to redactors, left out. */
export function inventoryJson(file: string, { mediaType, blocks, gaps }: Reading): string {
  const layers = layersOf(blocks).map(([layer, inLayer]) => [layer, inLayer.length] as const);
  const shown = blocks.map(({ anchors: _, ...block }) => ({ ...block, seen: SEEN.has(block.layer) }));
  return JSON.stringify({ file, mediaType, layers: Object.fromEntries(layers), blocks: shown, gaps }, undefined, 2);
}

function layersOf(blocks: readonly Block[]): readonly (readonly [Layer, readonly Block[]])[] {
  return LAYERS.map((layer) => [layer, blocks.filter((block) => block.layer === layer)] as const).filter(
    ([, { length }]) => length > 0,
  );
}

function countWords(layer: Layer, count: number, { locale }: InventoryOptions): string {
  const { layer: titles, text } = MESSAGES[locale];
  const words = INSPECT_TEXTS[locale];
  const counted = fill(words.count, { layer: titles[layer], count });
  return SEEN.has(layer) ? counted : counted + fill(text.parenthesis, { text: words.unseen });
}

function layerLines(layer: Layer, blocks: readonly Block[], options: InventoryOptions): string[] {
  const { paint } = options;
  const colour = SEEN.has(layer) ? paint.green : paint.yellow;
  const lines = ['', `  ${paint.bold(colour(`${markOf(layer)} ${countWords(layer, blocks.length, options)}`))}`];
  let last = '';
  for (const block of blocks) {
    const { row } = placeWords(block.place, 'body', MESSAGES[options.locale]);
    if (row !== last) lines.push(`    ${paint.dim(row)}`);
    last = row;
    lines.push(...wrap(answersTo(block, options) + shownText(block.text, options), options.width, 6));
  }
  return lines;
}

function markOf(layer: Layer): string {
  return SEEN.has(layer) ? '●' : '○';
}

/** The column of a cell and what the text stands under, before the text. */
function answersTo({ place, label }: Block, { locale }: InventoryOptions): string {
  const messages = MESSAGES[locale];
  const { column } = placeWords(place, 'body', messages);
  // A property's place is its name already.
  const name = label === undefined || place.kind === 'property' ? undefined : printable(label);
  if (column === undefined) return name === undefined ? '' : name + messages.colon;
  return column + (name === undefined ? '' : fill(messages.text.parenthesis, { text: name })) + messages.colon;
}

function shownText(text: string, { locale }: InventoryOptions): string {
  const start = printable(text.slice(0, SHOWN)).trim();
  return text.length <= SHOWN ? start : start + fill(INSPECT_TEXTS[locale].cut, { count: text.length });
}

function gapLines(gaps: readonly Gap[], { locale, width, paint }: InventoryOptions): string[] {
  if (gaps.length === 0) return [];
  const messages = MESSAGES[locale];
  const lines = ['', `  ${paint.bold(paint.magenta(`? ${fill(INSPECT_TEXTS[locale].gaps, { count: gaps.length })}`))}`];
  for (const { place, code, note } of gaps) {
    if (place !== undefined) lines.push(`    ${paint.dim(placeWords(place, 'body', messages).row)}`);
    // The reader's note is in Chinese and says more than the code does.
    lines.push(...wrap(locale === 'zh' && note !== '' ? printable(note) : messages.gap[code].title, width, 6));
  }
  return lines;
}
