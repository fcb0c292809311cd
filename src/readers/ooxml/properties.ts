import type { Block, Gap } from '../../model/document.ts';
import { parseXml, type XmlOptions } from '../package/xml.ts';
import { isBlank } from './draft.ts';
import type { NamedPart } from './loose.ts';
import { localName } from './opc.ts';
import { attributeRef, textRef } from './refs.ts';

/**
 * The properties of a document: core (author, title), extended (company,
 * template) and custom ones, each as a block named after the property.
 */
export function readProperties(part: NamedPart, options: XmlOptions): (Block | Gap)[] {
  const out: (Block | Gap)[] = [];
  const path: string[] = [];
  let custom: string | undefined;
  let contentAt = 0;
  const add = (name: string, text: string, ref?: string) => {
    if (isBlank(text) || MEASURE.test(text)) return;
    const anchors = ref === undefined ? {} : { anchors: [{ start: 0, end: text.length, ref }] };
    out.push({
      place: { kind: 'property', name },
      layer: 'metadata',
      text,
      label: LABELS.get(name) ?? name,
      ...anchors,
    });
  };
  const gap = parseXml(part.bytes, options, {
    open: (element, { name }, at) => {
      path.push(element);
      contentAt = at;
      if (localName(element) !== 'property' || name === undefined) return;
      custom = name;
      add('property', name, attributeRef(part.name, at, 'name'));
    },
    close: (element) => {
      path.pop();
      if (localName(element) === 'property') custom = undefined;
    },
    text: (text) => {
      const own = path.findLast((element) => !element.startsWith('vt:')) ?? '';
      add(custom ?? localName(own), text, textRef(part.name, contentAt));
    },
    comment: (text) => add('comment', text),
  });
  if (gap !== undefined) out.push({ ...gap, place: { kind: 'property', name: part.name } });
  return out;
}

/** Counts, versions, dates and switches. */
const MEASURE = /^(?:\d{1,6}|\d{1,3}\.\d{1,8}|true|false|\d{4}-\d\d-\d\dT[\d:.]+Z?)$/u;

const LABELS: ReadonlyMap<string, string> = new Map([
  ['title', '标题'],
  ['subject', '主题'],
  ['creator', '作者'],
  ['keywords', '关键词'],
  ['description', '备注'],
  ['lastModifiedBy', '最后修改者'],
  ['category', '类别'],
  ['contentStatus', '内容状态'],
  ['identifier', '标识'],
  ['Company', '单位'],
  ['Manager', '负责人'],
  ['Template', '模板'],
  ['Application', '应用程序'],
  ['HyperlinkBase', '超链接基础'],
  ['TitlesOfParts', '部分标题'],
  ['HeadingPairs', '部分标题'],
  ['property', '自定义属性名'],
]);
