import type { Block, Gap } from '../../model/document.ts';
import { blocksOf } from '../ooxml/draft.ts';
import type { NamedPart } from '../ooxml/loose.ts';
import { OOXML_PREFIXES } from '../ooxml/namespaces.ts';
import { walkXml } from '../package/xml.ts';
import type { ReadOptions } from '../reader.ts';
import { labelRows } from '../row-labels.ts';
import { closeCell, mergedRows, openElement, startCells, type Workbook } from './cells.ts';
import { mergesOf } from './grid.ts';
import { type Extra, extraOfFormula, extraOfText, extrasOfAttributes } from './sheet-extras.ts';

export interface Sheet extends NamedPart {
  /** As on its tab. */
  readonly title: string;
  readonly isHidden: boolean;
}

/** Reads one sheet: its cells row by row with the headings they answer to, then what is set around them. */
export function* readSheet(sheet: Sheet, workbook: Workbook, options: ReadOptions): Generator<Block | Gap> {
  const place = { kind: 'paragraph', part: sheet.title, paragraph: 1 } as const;
  const cells = startCells(sheet.title, sheet.isHidden);
  const extras: (Extra | undefined)[] = [];
  const path: string[] = [];
  let contentAt = 0;
  const walk = walkXml(
    sheet.bytes,
    { limits: options.limits, prefixes: OOXML_PREFIXES },
    {
      open: (name, attributes, at) => {
        path.push(name);
        contentAt = at;
        openElement(cells, name, attributes);
        extras.push(...extrasOfAttributes(name, attributes));
      },
      close: (name) => {
        path.pop();
        if (name === 'c') closeCell(cells, workbook);
      },
      text: (text) => {
        const { cell } = cells;
        const element = path.at(-1);
        const ref = `${sheet.name}#${contentAt}`;
        if (cell !== undefined && element === 'v') cell.value = { text, ref };
        else if (cell !== undefined && element === 't' && path.at(-2) !== 'rPh') cell.inline.push({ text, ref });
        else if (cell !== undefined && element === 'f') extras.push(extraOfFormula(text, '公式'));
        else extras.push(extraOfText(path, text));
      },
      comment: (text) => extras.push({ layer: 'hidden', text }),
    },
  );
  let step = walk.next();
  for (; !step.done; step = walk.next()) options.signal?.throwIfAborted();
  const merges = mergesOf(cells.merges);
  for (const [row, labels] of labelRows(mergedRows(cells.rows, merges))) {
    for (const [index, { draft }] of row.cells.entries()) {
      draft.label = labels[index];
      yield* blocksOf(draft, options.limits.characters);
    }
  }
  for (const extra of extras) {
    if (extra !== undefined) yield* blocksOf({ place, anchors: [], ...extra }, options.limits.characters);
  }
  if (merges.isCut) yield { ...MANY_MERGES, place };
  if (step.value !== undefined) yield { ...step.value, place };
}

const MANY_MERGES: Gap = {
  code: 'over-limit',
  note: '工作表的合并单元格过多，被合并区域盖住的内容可能被当作可见内容。',
};
