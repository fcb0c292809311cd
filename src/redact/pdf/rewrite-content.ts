import type { PDFDict } from '@cantoo/pdf-lib';
import { bytesOf } from './chunks.ts';
import { STEPS } from './content-steps.ts';
import { operationsOf } from './content-tokens.ts';
import { type ContentWriter, write } from './content-writer.ts';
import type { Operand, Operation } from './operands.ts';
import { OPERATORS } from './operators.ts';
import type { PageRewrite, Rewritten, Surroundings } from './page-writing.ts';
import { createUsedResources } from './used-resources.ts';

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
  const { state, within, isOff } = around;
  const writer: ContentWriter = {
    page,
    source,
    resources: createUsedResources(source, page.carrier),
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
    const { operator } = operation;
    const operands = takenBy(operation);
    if (!operands) continue;
    const step = STEPS.get(operator);
    if (step) step(writer, operands, operation);
    else write(writer, operator, operands);
  }
  if (writer.isInText) writer.out.push('ET');
  for (const _ of writer.stack) writer.out.push('Q');
  return { bytes: bytesOf(writer.out), resources: writer.resources, isEdited: writer.isEdited };
}

/** The operands that an operator takes: the last ones; undefined where there are too few. */
function takenBy({ operator, operands }: Operation): readonly Operand[] | undefined {
  const count = OPERATORS.get(operator) ?? 0;
  if (operator === 'BI' || count === -1) return operands;
  return operands.length < count ? undefined : operands.slice(operands.length - count);
}
