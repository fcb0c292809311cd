import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, Gap } from '../../model/document.ts';
import { cutBlock } from '../cut-block.ts';
import type { ReadOptions } from '../reader.ts';
import { type Attachment, attachmentsOf, readAttachments } from './attachments.ts';
import { openPdf, type PdfAssets } from './engine.ts';
import { markMargins } from './margins.ts';
import { gap } from './notes.ts';
import { joinOverPages } from './page-breaks.ts';
import { type Draw, drawPage, TO_LOOK } from './pixels.ts';
import { propertiesOf, propertyBlock } from './properties.ts';
import { type PageReading, readPage } from './read-page.ts';

/** Pages on either side that a header must repeat on: two, since left and right pages may differ. */
const NEIGHBOURS = 2;
/** Pages with doubtful text that are drawn; on further ones it stays reported as hidden. */
const MAX_DRAWN = 40;
/** Images beyond this number of pixels are left out of drawings. */
const DRAWN_IMAGE = 32_000_000;

/**
 * To find a page, pdfjs may walk past all others: with 200,000 entries in one
 * list that takes 25 ms a page. So many steps are spent on finding pages.
 */
const PAGE_STEPS = 25_000_000;

/** Reads one state of a document: its pages in order, then what goes with the whole. */
export async function* readDocument(
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  { assets, options }: { readonly assets: PdfAssets; readonly options: ReadOptions },
): AsyncGenerator<Block | Gap> {
  const drawer = drawerOf(bytes, assets);
  const attachments: Attachment[] = [];
  try {
    for await (const page of withNeighbours(pagesOf(document, drawer.draw, options))) {
      if (!('items' in page)) {
        yield page;
        continue;
      }
      attachments.push(...page.attachments);
      yield* blocksOf(page, options.limits.characters);
    }
  } finally {
    await drawer.close();
  }
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  if (Reflect.get(info, 'IsXFAPresent') === true) yield gap('form');
  let failed = false;
  for await (const property of propertiesOf(document, () => {
    failed = true;
  })) {
    yield* cutBlock(propertyBlock(property), options.limits.characters);
  }
  try {
    attachments.push(...(await attachmentsOf(document)));
  } catch {
    failed = true;
  }
  if (failed) yield gap('brokenPart');
  yield* readAttachments(attachments, options);
}

async function* pagesOf(
  document: PDFDocumentProxy,
  draw: Draw | undefined,
  { limits, signal, recognise }: ReadOptions,
): AsyncGenerator<PageReading | Gap> {
  const count = Math.min(document.numPages, limits.pages, Math.ceil(PAGE_STEPS / Math.max(1, document.numPages)));
  const mark = await document.getMarkInfo().catch(() => null);
  const tagged = mark?.Marked === true;
  let open: PageReading['open'];
  for (let number = 1; number <= count; number += 1) {
    signal?.throwIfAborted();
    try {
      const page = await readPage(document, number, { open, draw, tagged, recognise });
      open = page.open;
      yield page;
    } catch {
      signal?.throwIfAborted();
      open = undefined;
      yield gap('brokenPage', number);
    }
  }
  if (document.numPages > count) yield gap('pages');
}

/** Holds pages back until their neighbours are read, and tells headers and footers by these. */
async function* withNeighbours(pages: AsyncIterable<PageReading | Gap>): AsyncGenerator<PageReading | Gap> {
  const held: PageReading[] = [];
  const before: PageReading[] = [];
  const release = (): PageReading | undefined => {
    const page = held.shift();
    if (!page) return undefined;
    const marked = { ...page, items: markMargins(page, [...before, ...held]) };
    before.push(page);
    if (before.length > NEIGHBOURS) before.shift();
    return marked;
  };
  for await (const page of pages) {
    if (!('items' in page)) {
      for (let next = release(); next; next = release()) yield next;
      yield page;
      continue;
    }
    const last = held.pop();
    if (last) held.push(...joinOverPages(last, page));
    else held.push(page);
    if (held.length <= NEIGHBOURS) continue;
    const next = release();
    if (next) yield next;
  }
  for (let next = release(); next; next = release()) yield next;
}

function* blocksOf(page: PageReading, characters: number): Generator<Block | Gap> {
  let block = 0;
  for (const { layer, text, anchors, label, cell } of page.items) {
    block += 1;
    const place = { kind: 'page', page: page.number, block, cell } as const;
    yield* cutBlock({ place, layer, text, label, anchors }, characters);
  }
  for (const { text, label, cell } of page.recognised) {
    block += 1;
    const place = { kind: 'page', page: page.number, block, cell } as const;
    yield* cutBlock({ place, layer: 'body', text, label }, characters);
  }
  for (const { layer, text, label } of page.remarks) {
    block += 1;
    yield* cutBlock({ place: { kind: 'page', page: page.number, block }, layer, text, label }, characters);
  }
  for (const kind of page.gaps) yield gap(kind, page.number);
}

interface Drawer {
  readonly draw: Draw | undefined;
  close(): Promise<void>;
}

/** Draws pages of a second opening of the file, one with its images; it is opened on first need. */
function drawerOf(bytes: Uint8Array, assets: PdfAssets): Drawer {
  const { createCanvas } = assets;
  if (!createCanvas) return { draw: undefined, close: async () => {} };
  let opened: Promise<PDFDocumentProxy> | undefined;
  let drawn = 0;
  return {
    draw: async (number, style) => {
      if (style === TO_LOOK) drawn += 1;
      if (drawn > MAX_DRAWN) return undefined;
      try {
        opened ??= openPdf(bytes, assets, DRAWN_IMAGE);
        return await drawPage(await opened, number, createCanvas, style);
      } catch {
        // Without a drawing, doubtful text stays reported as hidden.
        return undefined;
      }
    },
    close: async () => {
      const document = await opened?.catch(() => undefined);
      await document?.loadingTask.destroy();
    },
  };
}
