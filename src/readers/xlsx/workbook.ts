import type { Block, Gap } from '../../model/document.ts';
import { isBlank } from '../ooxml/draft.ts';
import type { NamedPart } from '../ooxml/loose.ts';
import { localName, type OfficePackage } from '../ooxml/opc.ts';
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
  const add = (text: string | undefined, label: string, layer: Block['layer'] = 'metadata') => {
    const place = { kind: 'property', name: label } as const;
    if (text !== undefined && !isBlank(text)) extras.push({ place, layer, text, label });
  };
  const gap = parseXml(part.bytes, options, {
    open: (element, attributes) => {
      path.push(element);
      const { name: title = '', state, date1904, comment, url, userName } = attributes;
      if (element === 'sheet') {
        const target = office.target(part.name, attributes['r:id']);
        const isHidden = state === 'hidden' || state === 'veryHidden';
        if (target !== undefined) sheets.push({ title, part: target.target, isHidden });
        add(title, '工作表名称', isHidden ? 'hidden' : 'metadata');
      } else if (element === 'workbookPr') {
        from1904 = date1904 === '1' || date1904 === 'true';
      } else if (element === 'definedName') {
        if (!title.startsWith('_xlnm.')) add(title, '定义的名称');
        add(comment, '名称备注');
      } else if (localName(element) === 'absPath') add(url, '原存放路径');
      else if (element === 'fileSharing') add(userName, '最后保存者');
    },
    close: () => {
      path.pop();
    },
    text: (text) => {
      if (path.at(-1) === 'definedName') add(text, '名称所指');
      else add(text, '工作簿', 'hidden');
    },
    comment: (text) => add(text, '工作簿', 'hidden'),
  });
  if (gap !== undefined) extras.push(gap);
  return { sheets, from1904, extras };
}
