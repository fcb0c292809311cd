import type { Layer } from '../../model/document.ts';
import { isBlank } from '../ooxml/draft.ts';
import type { Attributes } from '../package/xml.ts';

/** Something that a sheet says outside its cells. */
export interface Extra {
  readonly layer: Layer;
  readonly text: string;
  readonly label?: string | undefined;
  /** The attribute that says it; character data where there is none. */
  readonly attribute?: string | undefined;
}

/** What the attributes of an element of a sheet say: tips of links, prompts of validations, names of scenarios. */
export function extrasOfAttributes(element: string, attributes: Attributes): readonly Extra[] {
  const labels = ATTRIBUTES.get(element);
  if (labels === undefined) return NONE;
  return Object.entries(labels).flatMap(([attribute, label]) => {
    const text = attributes[attribute] ?? '';
    return isBlank(text) ? [] : [{ layer: 'metadata', text, label, attribute }];
  });
}

/** What the character data of an element outside all cells says. Formulas count where they hold text or numbers. */
export function extraOfText(path: readonly string[], text: string): Extra | undefined {
  if (isBlank(text)) return undefined;
  if (path.at(-2) === 'headerFooter')
    return { layer: 'header', text: text.replace(HEADER_CODE, ' '), label: undefined };
  const element = path.at(-1) ?? '';
  if (!/formula|^f$|^xm:f$/u.test(element)) return { layer: 'hidden', text };
  return extraOfFormula(text, element.startsWith('formula') ? '条件或有效性公式' : '公式');
}

/** A formula that spells something out; plain references and functions say nothing. */
export function extraOfFormula(formula: string, label: string): Extra | undefined {
  return SPELT_OUT.test(formula) ? { layer: 'metadata', text: formula, label } : undefined;
}

const NONE: readonly Extra[] = [];

/** A quoted text of two characters, a long number, or Chinese. */
const SPELT_OUT = /"[^"]{2,}"|\d{7}|\p{Script=Han}/u;

/** Codes of fonts, sizes, colours and positions in headers (ECMA-376-1, 18.3.1.46). */
const HEADER_CODE = /&(?:"[^"]*"|K[\dA-F]{6}|\d{1,3}|[A-Z])/giu;

const ATTRIBUTES: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['hyperlink', { display: '链接文字', tooltip: '链接提示', location: '链接目标' }],
  ['dataValidation', { promptTitle: '输入提示', prompt: '输入提示', errorTitle: '出错警告', error: '出错警告' }],
  ['scenario', { name: '方案名称', comment: '方案备注', user: '方案作者' }],
  ['inputCells', { val: '方案取值' }],
  ['protectedRange', { name: '保护区域' }],
  ['filter', { val: '筛选条件' }],
  ['customFilter', { val: '筛选条件' }],
  ['cfRule', { text: '条件格式' }],
  ['oleObject', { link: '链接对象' }],
  ['control', { name: '控件名称' }],
  ['controlPr', { altText: '替代文字' }],
  ['objectPr', { altText: '替代文字' }],
  ['sheetPr', { codeName: '代码名称' }],
  ['cellSmartTagPr', { key: '智能标记', val: '智能标记' }],
  ['webPublishItem', { title: '网页发布', destinationFile: '网页发布' }],
]);
