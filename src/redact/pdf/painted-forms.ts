import { PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { type ContentWriter, nameFrom, write } from './content-writer.ts';
import type { Operand } from './operands.ts';
import { isShown } from './optional-content.ts';
import { dictAt, entryOf, nameAt } from './source-objects.ts';
import { withParameters } from './text-state.ts';

/** Forms within forms, deeper than this, are damage. */
const MAX_DEPTH = 28;

/** `Do`: a picture goes over as it is, a form is written anew. */
export function paintObject(w: ContentWriter, operand: Operand): void {
  const name = nameFrom(operand);
  const object = name && entryOf(dictAt(w.source, 'XObject'), name.name);
  if (!name || !(object instanceof PDFRawStream)) return;
  const isOff = w.off > 0 || !isShown(object.dict, 'OC', w.page.isVisible);
  const subtype = nameAt(object.dict, 'Subtype');
  if (subtype === 'Form') {
    const form = writeForm(w, object, isOff);
    if (form && !isOff) write(w, 'Do', [{ name: w.resources.add('XObject', form) }]);
  } else if (subtype === 'Image' && !isOff) {
    w.resources.use('XObject', name.name);
    write(w, 'Do', [name]);
  }
}

/** `gs`: parameters may hold a font, and a mask that is painted like a form. */
export function setParameters(w: ContentWriter, operand: Operand): void {
  const name = nameFrom(operand);
  const parameters = name && dictAt(dictAt(w.source, 'ExtGState'), name.name);
  if (!name || !parameters) return;
  w.state = withParameters(w.state, parameters);
  const mask = dictAt(parameters, 'SMask');
  const group = entryOf(mask, 'G');
  if (!mask || !(group instanceof PDFRawStream)) {
    w.resources.use('ExtGState', name.name);
    write(w, 'gs', [name]);
    return;
  }
  const form = writeForm(w, group, w.off > 0);
  if (!form) return;
  const { carrier } = w.page;
  const copy = carrier.without(parameters, 'SMask');
  const masking = carrier.without(mask, 'G');
  masking.set(PDFName.of('G'), form);
  copy.set(PDFName.of('SMask'), masking);
  write(w, 'gs', [{ name: w.resources.add('ExtGState', copy) }]);
}

function writeForm(w: ContentWriter, stream: PDFRawStream, isOff: boolean): PDFObject | undefined {
  if (w.within.includes(stream) || w.within.length >= MAX_DEPTH) return undefined;
  const around = { state: w.state, within: [...w.within, stream], isOff };
  const form = w.page.form(stream, w.source, around);
  if (form?.isEdited) w.isEdited = true;
  return form?.object;
}
