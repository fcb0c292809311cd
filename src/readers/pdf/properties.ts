import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block } from '../../model/document.ts';
import { type Remark, remark, scriptsIn, stringAt, valueAt } from './annotations.ts';
import { xmpTexts } from './xmp.ts';

/** A property with a name, as a block without a page. */
export interface Property extends Remark {
  readonly name: string;
}

/** Bookmarks and page labels beyond this number are a catalogue, not a document. */
const MAX_ENTRIES = 20_000;

/**
 * What a document says about itself: information dictionary, XMP, bookmarks,
 * page labels, names of layers, scripts. Each reading stands by itself; what
 * cannot be read is reported through `failed`.
 */
export async function* propertiesOf(document: PDFDocumentProxy, failed: () => void): AsyncGenerator<Property> {
  const readings = [informationOf, outlineOf, labelsOf, layersOf, scriptsOf];
  for (const reading of readings) {
    try {
      yield* await reading(document);
    } catch {
      failed();
    }
  }
}

/** The block of a property. */
export function propertyBlock({ name, layer, label, text }: Property): Block {
  return { place: { kind: 'property', name }, layer, label, text };
}

async function informationOf(document: PDFDocumentProxy): Promise<readonly Property[]> {
  const { info, metadata } = await document.getMetadata();
  const properties: Property[] = [];
  const custom = valueAt(info, 'Custom');
  for (const [name, value] of [...entriesOf(info), ...entriesOf(custom)]) {
    if (typeof value === 'string' && !FORMAT.has(name)) properties.push(...property(name, name, value));
  }
  const raw: unknown = metadata?.getRaw();
  if (typeof raw === 'string') {
    const known = new Set(properties.map(({ text }) => text));
    for (const { name, text } of xmpTexts(raw)) {
      if (!known.has(text)) properties.push(...property(name, name, text));
      known.add(text);
    }
  }
  return properties;
}

/** What the file format says about itself, rather than the author. */
const FORMAT: ReadonlySet<string> = new Set(['PDFFormatVersion', 'Language', 'EncryptFilterName']);

async function outlineOf(document: PDFDocumentProxy): Promise<readonly Property[]> {
  const properties: Property[] = [];
  const waiting: unknown[] = [...((await document.getOutline()) ?? [])];
  while (waiting.length > 0 && properties.length < MAX_ENTRIES) {
    const entry = waiting.shift();
    properties.push(...property('outline', '书签', stringAt(entry, 'title')));
    properties.push(...property('outline', '链接', stringAt(entry, 'unsafeUrl') || stringAt(entry, 'url')));
    const items = valueAt(entry, 'items');
    if (Array.isArray(items)) waiting.unshift(...items);
  }
  return properties;
}

async function labelsOf(document: PDFDocumentProxy): Promise<readonly Property[]> {
  const labels = (await document.getPageLabels()) ?? [];
  // Plain and Roman numbers say nothing.
  const telling = new Set(labels.slice(0, MAX_ENTRIES).filter((label) => !/^[\divxlcdm]*$/iu.test(label)));
  return [...telling].flatMap((label) => property('pageLabel', '页码标签', label));
}

async function layersOf(document: PDFDocumentProxy): Promise<readonly Property[]> {
  const config = await document.getOptionalContentConfig();
  return [...config].flatMap(([, group]) => property('layer', '图层', stringAt(group, 'name')));
}

async function scriptsOf(document: PDFDocumentProxy): Promise<readonly Property[]> {
  return scriptsIn(await document.getJSActions()).map((script) => ({ ...script, name: 'script' }));
}

function property(name: string, label: string, text: string): readonly Property[] {
  return remark('metadata', label, text).map((item) => ({ ...item, name }));
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
