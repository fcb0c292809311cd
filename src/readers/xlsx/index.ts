import type { Block, Gap } from '../../model/document.ts';
import { ENCRYPTED, isEncrypted } from '../ooxml/compound.ts';
import { type OpenDocument, openDocument } from '../ooxml/document.ts';
import { blocksOf } from '../ooxml/draft.ts';
import { readLoose } from '../ooxml/loose.ts';
import { readRest } from '../ooxml/rest.ts';
import { RULES } from '../ooxml/rules.ts';
import { containerOf } from '../package/sniff.ts';
import type { Reader, ReadOptions, Source } from '../reader.ts';
import { sniff } from '../sniff.ts';
import { XLSX } from '../sniff-zip.ts';
import type { Workbook } from './cells.ts';
import { collectFormats } from './formats.ts';
import { readNotes } from './notes.ts';
import { readSheet } from './sheet.ts';
import { readStrings } from './strings.ts';
import { readWorkbook } from './workbook.ts';

/**
 * Excel workbooks of Office Open XML (ECMA-376, ISO/IEC 29500): .xlsx, .xlsm,
 * .xltx, .xltm. A place's part is the name of the sheet; a cell's label is the
 * heading it stands under. Cells of hidden sheets, rows and columns are `hidden`.
 */
export const xlsx: Reader = {
  id: 'xlsx',
  mediaType: XLSX,
  accepts: (source) => sniff(source) === XLSX || isEncrypted(source, true),
  read,
};

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Block | Gap> {
  if (containerOf(source.bytes) === 'cfb') {
    yield ENCRYPTED;
    return;
  }
  const document = openDocument(source.bytes, options.limits);
  const { office, xml } = document;
  const main = document.take(document.linked('', 'officeDocument'));
  yield* document.takeGaps();
  if (main === undefined) yield { code: 'unreadable', note: '文件里找不到工作簿，未能检查。' };
  else {
    const book = readWorkbook(main, office, xml);
    const part = document.take(document.linked(main.name, 'sharedStrings'));
    const shared = part === undefined ? undefined : readStrings(part, xml);
    if (shared?.gap !== undefined) yield shared.gap;
    const formats = collectFormats();
    const styleSheet = document.take(document.linked(main.name, 'styles'));
    const styleNames = styleSheet === undefined ? [] : [...readLoose(styleSheet, RULES.settings, options, formats)];
    const workbook: Workbook = {
      strings: shared?.strings ?? [],
      used: new Set(),
      missing: new Set(),
      from1904: book.from1904,
      formatOf: formats.formatOf,
    };
    for (const { title, part: name, isHidden } of book.sheets) {
      const sheet = document.take(name);
      if (sheet !== undefined) yield* readSheet({ ...sheet, title, isHidden }, workbook, options);
      yield* notesOf(document, name, title, options);
      yield* document.takeGaps();
    }
    if (workbook.missing.size > 0) yield MISSING;
    yield* book.extras;
    yield* styleNames;
    if (part !== undefined) yield* unseenStrings(workbook, part.name, options);
  }
  yield* readRest(document, options);
}

const MISSING: Gap = { code: 'unreadable', note: '有单元格的文字在文件中找不到，未能检查。' };

function* notesOf(document: OpenDocument, sheet: string, title: string, options: ReadOptions): Generator<Block | Gap> {
  for (const { from, type, target } of document.office.relationships) {
    const part = from === sheet && /^(?:comments|threadedComment)$/u.test(type) ? document.take(target) : undefined;
    if (part !== undefined) yield* readNotes(part, title, options);
  }
}

/** Strings that no cell shows any more, and how the others are read aloud: both are still in the file. */
function* unseenStrings(workbook: Workbook, part: string, options: ReadOptions): Generator<Block> {
  for (const [index, { text, anchors, phonetic }] of workbook.strings.entries()) {
    const place = { kind: 'paragraph', part, paragraph: index + 1 } as const;
    if (!workbook.used.has(index))
      yield* blocksOf({ place, layer: 'hidden', text, anchors: [...anchors] }, options.limits.characters);
    yield* blocksOf({ place, layer: 'hidden', text: phonetic, anchors: [], label: '拼音' }, options.limits.characters);
  }
}
