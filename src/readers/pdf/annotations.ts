import type { Layer } from '../../model/document.ts';
import { linesOf } from './lines.ts';
import type { Glyph } from './page-content.ts';
import { paragraphsOf } from './paragraphs.ts';
import { segmentsOf } from './spacing.ts';
import { printable, writeText } from './text-pieces.ts';

/** Something an annotation, a field or the document itself says beside its pages. */
export interface Remark {
  readonly layer: Layer;
  readonly text: string;
  readonly label: string;
}

const HIDDEN_FLAGS = 1 | 2 | 32;

/**
 * What the annotations of a page say (ISO 32000-1, 12.5): comments and their
 * authors, form fields with value, name and tip, links, scripts. `appearances`
 * is the text they paint on the page, by their id.
 */
export function remarksOf(
  annotations: readonly unknown[],
  appearances: ReadonlyMap<string, readonly Glyph[]>,
): readonly Remark[] {
  return annotations.flatMap((annotation) => {
    const remarks = isWidget(annotation) ? fieldRemarks(annotation) : commentRemarks(annotation);
    const link = stringAt(annotation, 'unsafeUrl') || stringAt(annotation, 'url');
    const scripts = scriptsIn(valueAt(annotation, 'actions'));
    const said = [...remarks, ...remark('metadata', '链接', link), ...scripts];
    return [...said, ...appearanceRemarks(annotation, appearances, said)];
  });
}

/** The scripts of a document, a page or a field, as pdfjs lists them by trigger. */
export function scriptsIn(actions: unknown): readonly Remark[] {
  const lists = actions instanceof Map ? [...actions.values()] : isRecord(actions) ? Object.values(actions) : [];
  return lists.flat(2).flatMap((script) => remark('metadata', '脚本', typeof script === 'string' ? script : ''));
}

/** One remark, or none where there is nothing to say. */
export function remark(layer: Layer, label: string, text: string): readonly Remark[] {
  const written = printable(text);
  return written.trim() === '' ? [] : [{ layer, label, text: written }];
}

/** A property of something that pdfjs hands over, whatever that is. */
export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  let at = value;
  for (const key of keys) at = isRecord(at) ? Reflect.get(at, key) : undefined;
  return at;
}

/** A property that is text; empty where it is none. */
export function stringAt(value: unknown, ...keys: readonly string[]): string {
  const found = valueAt(value, ...keys);
  return typeof found === 'string' ? found : '';
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isWidget(annotation: unknown): boolean {
  return stringAt(annotation, 'subtype') === 'Widget';
}

/** Whether an annotation is set not to be shown (ISO 32000-1, table 165). */
export function isConcealed(annotation: unknown): boolean {
  const flags = valueAt(annotation, 'annotationFlags');
  return typeof flags === 'number' && (flags & HIDDEN_FLAGS) !== 0;
}

function fieldRemarks(annotation: unknown): readonly Remark[] {
  const name = stringAt(annotation, 'fieldName');
  const tip = stringAt(annotation, 'alternativeText');
  const value = textsIn(valueAt(annotation, 'fieldValue'));
  const initial = textsIn(valueAt(annotation, 'defaultFieldValue')).filter((text) => !value.includes(text));
  const options = valueAt(annotation, 'options');
  const choices = Array.isArray(options) ? options.flatMap((option) => textsIn(valueAt(option, 'displayValue'))) : [];
  return [
    ...value.flatMap((text) => remark(isConcealed(annotation) ? 'hidden' : 'body', tip || name, text)),
    ...initial.flatMap((text) => remark('metadata', '表单域默认值', text)),
    ...choices.filter((text) => !value.includes(text)).flatMap((text) => remark('metadata', '表单域选项', text)),
    ...remark('metadata', '表单域名称', name),
    ...remark('metadata', '表单域提示', tip),
  ];
}

function commentRemarks(annotation: unknown): readonly Remark[] {
  const contents = stringAt(annotation, 'contentsObj', 'str') || stringAt(annotation, 'contents');
  const rich = stringAt(annotation, 'richText', 'str');
  return [
    ...remark('comment', '批注', contents),
    ...(squeezed(rich) === squeezed(contents) ? [] : remark('comment', '批注', rich)),
    ...remark('comment', '批注作者', stringAt(annotation, 'titleObj', 'str') || stringAt(annotation, 'title')),
  ];
}

/** What an annotation paints, where that says more than its data. */
function appearanceRemarks(
  annotation: unknown,
  appearances: ReadonlyMap<string, readonly Glyph[]>,
  said: readonly Remark[],
): readonly Remark[] {
  const glyphs = appearances.get(stringAt(annotation, 'id')) ?? [];
  const lines = linesOf(glyphs).map((line) => segmentsOf(line));
  const painted = paragraphsOf(lines).map(({ parts }) => writeText(0, parts).text);
  const layer = isWidget(annotation) ? 'body' : 'comment';
  return painted
    .filter((text) => !said.some((other) => squeezed(other.text).includes(squeezed(text))))
    .flatMap((text) => remark(layer, '批注', text));
}

/** The texts of a value that is one, or a list of them. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string' && text !== '') : [];
}

function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}
