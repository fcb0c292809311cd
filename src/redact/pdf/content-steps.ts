import { type ContentWriter, write, writeNamed } from './content-writer.ts';
import { writeInlineImage } from './inline-image.ts';
import { isName, type Operand, type Operation, writeNumber } from './operands.ts';
import { isShown } from './optional-content.ts';
import { paintObject, setParameters } from './painted-forms.ts';
import { dictAt } from './source-objects.ts';
import { withFont } from './text-state.ts';

/** What becomes of one operator. */
type Step = (w: ContentWriter, operands: readonly Operand[], operation: Operation) => void;

/** The operators that are not simply written down again (ISO 32000-1, annex A). */
export const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['q', save],
  ['Q', restore],
  ['BT', (w) => setInText(w, true)],
  ['ET', (w) => setInText(w, false)],
  ['BMC', (w) => mark(w, true)],
  ['BDC', (w, [tag, properties]) => mark(w, isVisible(w, tag, properties))],
  ['EMC', endMark],
  // Points that say something about the page and paint nothing.
  ['MP', () => {}],
  ['DP', () => {}],
  ['Tf', setFont],
  ['Tc', (w, operands) => setSpacing(w, 'Tc', operands)],
  ['Tw', (w, operands) => setSpacing(w, 'Tw', operands)],
  ['Tj', (w, [text]) => show(w, [text])],
  ['TJ', (w, [elements]) => show(w, Array.isArray(elements) ? elements : [])],
  ["'", (w, [text]) => showOnNextLine(w, '', text)],
  ['"', showSpaced],
  ['gs', (w, [name]) => setParameters(w, name)],
  ['Do', (w, [name]) => paintObject(w, name)],
  ['BI', (w, _, operation) => void (w.off === 0 && w.out.push(...writeInlineImage(operation, w.resources)))],
  ['cs', (w, operands) => writeNamed(w, 'cs', { kind: 'ColorSpace', operands })],
  ['CS', (w, operands) => writeNamed(w, 'CS', { kind: 'ColorSpace', operands })],
  ['scn', (w, operands) => writeNamed(w, 'scn', { kind: 'Pattern', operands })],
  ['SCN', (w, operands) => writeNamed(w, 'SCN', { kind: 'Pattern', operands })],
  ['sh', (w, operands) => void (w.off === 0 && writeNamed(w, 'sh', { kind: 'Shading', operands }))],
  ...['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((operator): [string, Step] => [
    operator,
    // A path that is not painted still ends, and may clip.
    (w) => void w.out.push(w.off === 0 ? operator : 'n'),
  ]),
]);

function save(w: ContentWriter): void {
  w.stack.push(w.state);
  w.out.push('q');
}

function restore(w: ContentWriter): void {
  const state = w.stack.pop();
  if (!state) return;
  w.state = state;
  w.out.push('Q');
}

function setInText(w: ContentWriter, isInText: boolean): void {
  if (w.isInText === isInText) return;
  w.isInText = isInText;
  w.out.push(isInText ? 'BT' : 'ET');
}

function mark(w: ContentWriter, isVisibleNow: boolean): void {
  w.marks.push(isVisibleNow);
  if (!isVisibleNow) w.off += 1;
}

function endMark(w: ContentWriter): void {
  if (w.marks.pop() === false) w.off -= 1;
}

function isVisible(w: ContentWriter, tag: Operand, properties: Operand): boolean {
  if (!isName(tag) || tag.name !== 'OC' || !isName(properties)) return true;
  return isShown(dictAt(w.source, 'Properties'), properties.name, w.page.isVisible);
}

function setFont(w: ContentWriter, operands: readonly Operand[]): void {
  const [name, size] = operands;
  if (!isName(name) || typeof size !== 'number') return;
  w.state = withFont(w.state, w.source, { name: name.name, size });
  w.resources.use('Font', name.name);
  write(w, 'Tf', operands);
}

function setSpacing(w: ContentWriter, operator: 'Tc' | 'Tw', operands: readonly Operand[]): void {
  const [value] = operands;
  if (typeof value !== 'number') return;
  w.state = { ...w.state, [operator === 'Tc' ? 'charSpacing' : 'wordSpacing']: value };
  write(w, operator, operands);
}

function showSpaced(w: ContentWriter, [word, char, text]: readonly Operand[]): void {
  if (typeof word !== 'number' || typeof char !== 'number' || !w.state.hasFont) return;
  w.state = { ...w.state, wordSpacing: word, charSpacing: char };
  showOnNextLine(w, `${writeNumber(word)} Tw ${writeNumber(char)} Tc `, text);
}

function showOnNextLine(w: ContentWriter, before: string, text: Operand): void {
  if (!w.state.hasFont) return;
  w.out.push(`${before}T*`);
  show(w, [text]);
}

function show(w: ContentWriter, elements: readonly Operand[]): void {
  // Without a font nothing is shown, and pdfjs has nothing in its list.
  if (!w.state.hasFont) return;
  const { operand, isEdited } = w.page.show(elements, w.state, w.off > 0);
  if (isEdited) w.isEdited = true;
  w.out.push(`${operand} TJ`);
}
