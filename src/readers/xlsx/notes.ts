import type { Block, Gap } from '../../model/document.ts';
import { blocksOf, type Draft, isBlank } from '../ooxml/draft.ts';
import type { NamedPart } from '../ooxml/loose.ts';
import { OOXML_PREFIXES } from '../ooxml/namespaces.ts';
import { localName } from '../ooxml/opc.ts';
import { textRef } from '../ooxml/refs.ts';
import { parseXml } from '../package/xml.ts';
import type { ReadOptions } from '../reader.ts';
import { cellAt } from './grid.ts';

/** Reads the comments on a sheet's cells, old (18.7) and threaded ([MS-XLSX] 2.6.205), each in its cell's place. */
export function* readNotes(part: NamedPart, sheet: string, options: ReadOptions): Generator<Block | Gap> {
  const drafts: (Draft & { text: string })[] = [];
  const path: string[] = [];
  let open: (Draft & { text: string }) | undefined;
  let contentAt = 0;
  const gap = parseXml(
    part.bytes,
    { limits: options.limits, prefixes: OOXML_PREFIXES },
    {
      open: (name, { ref = '' }, at) => {
        path.push(name);
        contentAt = at;
        const element = localName(name);
        if (element !== 'comment' && element !== 'threadedComment') return;
        const { row, column } = cellAt(ref) ?? { row: 1, column: 1 };
        const place = { kind: 'cell', part: sheet, table: 1, row, column, paragraph: 1 } as const;
        open = { place, layer: 'comment', text: '', anchors: [] };
      },
      close: (name) => {
        path.pop();
        const element = localName(name);
        if ((element !== 'comment' && element !== 'threadedComment') || open === undefined) return;
        drafts.push(open);
        open = undefined;
      },
      text: (text) => {
        const anchor = (from: number) => ({ start: from, end: from + text.length, ref: textRef(part.name, contentAt) });
        if (open !== undefined && /^(?:t|text)$/u.test(localName(path.at(-1) ?? ''))) {
          open.anchors.push(anchor(open.text.length));
          open.text += text;
        } else if (!isBlank(text)) {
          const label = localName(path.at(-1) ?? '') === 'author' ? '批注作者' : undefined;
          const place = { kind: 'paragraph', part: part.name, paragraph: 1 } as const;
          drafts.push({ place, layer: 'metadata', text, anchors: [anchor(0)], label });
        }
      },
      comment: (text) => {
        drafts.push({
          place: { kind: 'paragraph', part: part.name, paragraph: 1 },
          layer: 'hidden',
          text,
          anchors: [],
        });
      },
    },
  );
  for (const draft of drafts) yield* blocksOf(draft, options.limits.characters);
  if (gap !== undefined) yield { ...gap, place: { kind: 'paragraph', part: part.name, paragraph: 1 } };
}
