import type { Block, Gap, Layer } from '../../model/document.ts';
import { isBlank } from '../ooxml/draft.ts';
import type { NamedPart } from '../ooxml/loose.ts';
import { localName, type OfficePackage } from '../ooxml/opc.ts';
import { attributeRef, textRef } from '../ooxml/refs.ts';
import { parseXml, type XmlOptions } from '../package/xml.ts';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly title: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What the workbook part says (ECMA-376-1, 18.2). */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly from1904: boolean;
  /** Names that were defined, what they stand for, and whatever else is written in the part. */
  readonly extras: readonly (Block | Gap)[];
}

/** Reads `xl/workbook.xml`. */
export function readWorkbook(part: NamedPart, office: OfficePackage, options: XmlOptions): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const extras: (Block | Gap)[] = [];
  const path: string[] = [];
  let from1904 = false;
  const add = (text: string | undefined, label: string, ref: string | undefined, layer: Layer = 'metadata') => {
    const place = { kind: 'property', name: label } as const;
    if (text === undefined || isBlank(text)) return;
    const anchors = ref === undefined ? [] : [{ start: 0, end: text.length, ref }];
    extras.push({ place, layer, text, label, anchors });
  };
  let contentAt = 0;
  const inAttribute = (name: string) => attributeRef(part.name, contentAt, name);
  const gap = parseXml(part.bytes, options, {
    open: (element, attributes, at) => {
      path.push(element);
      contentAt = at;
      const { name: title = '', state, date1904, comment, url, userName } = attributes;
      if (element === 'sheet') {
        const target = office.target(part.name, attributes['r:id']);
        const isHidden = state === 'hidden' || state === 'veryHidden';
        if (target !== undefined) sheets.push({ title, part: target.target, isHidden });
        add(title, '工作表名称', inAttribute('name'), isHidden ? 'hidden' : 'metadata');
      } else if (element === 'workbookPr') {
        from1904 = date1904 === '1' || date1904 === 'true';
      } else if (element === 'definedName') {
        if (!title.startsWith('_xlnm.')) add(title, '定义的名称', inAttribute('name'));
        add(comment, '名称备注', inAttribute('comment'));
      } else if (localName(element) === 'absPath') add(url, '原存放路径', inAttribute('url'));
      else if (element === 'fileSharing') add(userName, '最后保存者', inAttribute('userName'));
    },
    close: () => {
      path.pop();
    },
    text: (text) => {
      const ref = textRef(part.name, contentAt);
      if (path.at(-1) === 'definedName') add(text, '名称所指', ref);
      else add(text, '工作簿', ref, 'hidden');
    },
    comment: (text) => add(text, '工作簿', undefined, 'hidden'),
  });
  if (gap !== undefined) extras.push(gap);
  return { sheets, from1904, extras };
}
