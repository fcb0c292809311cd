import { type PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { bytesOf, type Chunk } from './chunks.ts';
import { operationsOf } from './content-tokens.ts';
import { writeInlineImage } from './inline-image.ts';
import { isName, type Operand, type Operation, writeNumber, writeOperand } from './operands.ts';
import { OPERATORS } from './operators.ts';
import { isShown } from './optional-content.ts';
import type { PageRewrite } from './page-rewrite.ts';
import { dictAt, entryOf, nameAt } from './source-objects.ts';
import { TEXT_STATE, type TextState, withFont, withParameters } from './text-state.ts';
import { createUsedResources, type ResourceKind, type UsedResources } from './used-resources.ts';

/** A content stream of the copy. */
export interface Rewritten {
  readonly bytes: Uint8Array;
  readonly resources: UsedResources;
  /** Whether something of it was left out for good, so that it may not stand where the stream is painted again. */
  readonly isEdited: boolean;
}

/** Where a stream stands: on a page, or in a form that is painted there. */
export interface Surroundings {
  readonly state: TextState;
  /** Streams around this one: none is painted within itself. */
  readonly within: readonly PDFObject[];
  /** Whether all of it belongs to a layer that is switched off. */
  readonly isOff: boolean;
}

export const PAGE: Surroundings = { state: TEXT_STATE, within: [], isOff: false };

/** Forms within forms, deeper than this, are damage. */
const MAX_DEPTH = 28;

interface Writer {
  readonly page: PageRewrite;
  readonly source: PDFDict | undefined;
  readonly resources: UsedResources;
  readonly within: readonly PDFObject[];
  readonly out: Chunk[];
  readonly stack: TextState[];
  /** For each open piece of marked content, whether it is shown. */
  readonly marks: boolean[];
  state: TextState;
  off: number;
  isInText: boolean;
  isEdited: boolean;
}

/**
 * Writes a content stream anew, operator by operator: without the glyphs that
 * go, without what belongs to layers that are switched off, and without marks,
 * comments and operands that nothing is painted by.
 */
export function rewriteContent(
  bytes: Uint8Array,
  source: PDFDict | undefined,
  { page, around }: { readonly page: PageRewrite; readonly around: Surroundings },
): Rewritten {
  const resources = createUsedResources(source, page.carrier);
  const { state, within, isOff } = around;
  const writer: Writer = {
    page,
    source,
    resources,
    within,
    out: [],
    stack: [],
    marks: [],
    state,
    off: isOff ? 1 : 0,
    isInText: false,
    isEdited: false,
  };
  for (const operation of operationsOf(bytes)) {
    page.step();
    const operands = takenBy(operation);
    if (operands) perform(writer, operation, operands);
  }
  if (writer.isInText) writer.out.push('ET');
  for (const _ of writer.stack) writer.out.push('Q');
  return { bytes: bytesOf(writer.out), resources, isEdited: writer.isEdited };
}

/** The operands that an operator takes: the last ones; undefined where there are too few. */
function takenBy({ operator, operands }: Operation): readonly Operand[] | undefined {
  const count = OPERATORS.get(operator) ?? 0;
  if (operator === 'BI' || count === -1) return operands;
  return operands.length < count ? undefined : operands.slice(operands.length - count);
}

function perform(w: Writer, operation: Operation, operands: readonly Operand[]): void {
  const { operator } = operation;
  const [first, second] = operands;
  switch (operator) {
    case 'q':
      w.stack.push(w.state);
      w.out.push('q');
      return;
    case 'Q': {
      const state = w.stack.pop();
      if (!state) return;
      w.state = state;
      w.out.push('Q');
      return;
    }
    case 'BT':
    case 'ET':
      if (w.isInText === (operator === 'BT')) return;
      w.isInText = operator === 'BT';
      w.out.push(operator);
      return;
    case 'BMC':
    case 'BDC':
      mark(w, operator === 'BMC' || isVisible(w, first, second));
      return;
    case 'EMC':
      if (w.marks.pop() === false) w.off -= 1;
      return;
    case 'MP':
    case 'DP':
      return;
    case 'Tf':
      if (!isName(first) || typeof second !== 'number') return;
      w.state = withFont(w.state, w.source, { name: first.name, size: second });
      w.resources.use('Font', first.name);
      break;
    case 'Tc':
      if (typeof first === 'number') w.state = { ...w.state, charSpacing: first };
      break;
    case 'Tw':
      if (typeof first === 'number') w.state = { ...w.state, wordSpacing: first };
      break;
    case 'gs':
      setParameters(w, first);
      return;
    case 'Tj':
      show(w, [first]);
      return;
    case 'TJ':
      show(w, Array.isArray(first) ? first : []);
      return;
    case "'":
      if (w.state.hasFont) w.out.push('T*');
      show(w, [first]);
      return;
    case '"':
      showSpaced(w, operands);
      return;
    case 'Do':
      paintObject(w, first);
      return;
    case 'BI':
      if (w.off === 0) w.out.push(...writeInlineImage(operation, w.resources));
      return;
    case 'sh':
      if (w.off > 0) return;
      break;
    default:
      if (w.off > 0 && PAINTING.has(operator)) {
        w.out.push('n');
        return;
      }
  }
  const named = NAMED.get(operator);
  const name = operands.at(-1);
  if (named && isName(name)) w.resources.use(named, name.name);
  write(w, operator, operands);
}

const PAINTING: ReadonlySet<string> = new Set('S s f F f* B B* b b*'.split(' '));
const NAMED: ReadonlyMap<string, ResourceKind> = new Map([
  ['cs', 'ColorSpace'],
  ['CS', 'ColorSpace'],
  ['scn', 'Pattern'],
  ['SCN', 'Pattern'],
  ['sh', 'Shading'],
]);

function write(w: Writer, operator: string, operands: readonly Operand[]): void {
  // Only text operators take strings; elsewhere they would be notes.
  if (operands.some((operand) => operand instanceof Uint8Array)) return;
  const written = operands.map(writeOperand);
  if (!written.includes(undefined)) w.out.push([...written, operator].join(' '));
}

function mark(w: Writer, isVisibleNow: boolean): void {
  w.marks.push(isVisibleNow);
  if (!isVisibleNow) w.off += 1;
}

function isVisible(w: Writer, tag: Operand, properties: Operand): boolean {
  if (!isName(tag) || tag.name !== 'OC' || !isName(properties)) return true;
  return isShown(dictAt(w.source, 'Properties'), properties.name, w.page.isVisible);
}

function showSpaced(w: Writer, [word, char, text]: readonly Operand[]): void {
  if (typeof word !== 'number' || typeof char !== 'number') return;
  if (!w.state.hasFont) return;
  w.state = { ...w.state, wordSpacing: word, charSpacing: char };
  w.out.push(`${writeNumber(word)} Tw ${writeNumber(char)} Tc T*`);
  show(w, [text]);
}

function show(w: Writer, elements: readonly Operand[]): void {
  if (!w.state.hasFont) return;
  const { operand, isEdited } = w.page.show(elements, w.state, w.off > 0);
  if (isEdited) w.isEdited = true;
  w.out.push(`${operand} TJ`);
}

function setParameters(w: Writer, name: Operand): void {
  if (!isName(name)) return;
  const parameters = dictAt(dictAt(w.source, 'ExtGState'), name.name);
  if (!parameters) return;
  w.state = withParameters(w.state, parameters);
  const mask = dictAt(parameters, 'SMask');
  const group = entryOf(mask, 'G');
  if (!mask || !(group instanceof PDFRawStream)) {
    w.resources.use('ExtGState', name.name);
    write(w, 'gs', [name]);
    return;
  }
  const form = rewriteForm(w, group, w.off > 0);
  if (!form) return;
  const { carrier } = w.page;
  const copy = carrier.without(parameters, 'SMask');
  const masking = carrier.without(mask, 'G');
  masking.set(PDFName.of('G'), form);
  copy.set(PDFName.of('SMask'), masking);
  write(w, 'gs', [{ name: w.resources.add('ExtGState', copy) }]);
}

function paintObject(w: Writer, name: Operand): void {
  if (!isName(name)) return;
  const objects = dictAt(w.source, 'XObject');
  const object = entryOf(objects, name.name);
  if (!(object instanceof PDFRawStream)) return;
  const isOff = w.off > 0 || !isShown(object.dict, 'OC', w.page.isVisible);
  const subtype = nameAt(object.dict, 'Subtype');
  if (subtype === 'Form') {
    const form = rewriteForm(w, object, isOff);
    if (form && !isOff) write(w, 'Do', [{ name: w.resources.add('XObject', form) }]);
  } else if (subtype === 'Image' && !isOff) {
    w.resources.use('XObject', name.name);
    write(w, 'Do', [name]);
  }
}

function rewriteForm(w: Writer, stream: PDFRawStream, isOff: boolean): PDFObject | undefined {
  if (w.within.includes(stream) || w.within.length >= MAX_DEPTH) return undefined;
  const around = { state: w.state, within: [...w.within, stream], isOff };
  const form = w.page.form(stream, w.source, around);
  if (form?.isEdited) w.isEdited = true;
  return form?.object;
}
