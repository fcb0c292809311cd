import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import type { Chunk } from './chunks.ts';
import { isName, type Name, type Operand, writeOperand } from './operands.ts';
import type { PageRewrite } from './page-writing.ts';
import type { TextState } from './text-state.ts';
import type { ResourceKind, UsedResources } from './used-resources.ts';

/** Where the writing of a content stream stands. */
export interface ContentWriter {
  readonly page: PageRewrite;
  /** The resources of the source. */
  readonly source: PDFDict | undefined;
  /** The resources of the copy. */
  readonly resources: UsedResources;
  /** This stream and those around it. */
  readonly within: readonly PDFObject[];
  readonly out: Chunk[];
  readonly stack: TextState[];
  /** For each open piece of marked content, whether it is shown. */
  readonly marks: boolean[];
  state: TextState;
  /** How many layers around are switched off. */
  off: number;
  isInText: boolean;
  isEdited: boolean;
}

/** Writes an operator, unless it has operands that nothing is painted by. */
export function write(w: ContentWriter, operator: string, operands: readonly Operand[]): void {
  // Only text operators take strings; elsewhere they would be notes.
  if (operands.some((operand) => operand instanceof Uint8Array)) return;
  const written = operands.map(writeOperand);
  if (!written.includes(undefined)) w.out.push([...written, operator].join(' '));
}

/** Writes an operator whose last operand may name a resource. */
export function writeNamed(
  w: ContentWriter,
  operator: string,
  { kind, operands }: { readonly kind: ResourceKind; readonly operands: readonly Operand[] },
): void {
  const name = operands.at(-1);
  if (isName(name)) w.resources.use(kind, name.name);
  write(w, operator, operands);
}

/** A name out of operands; undefined where it is something else. */
export function nameFrom(operand: Operand): Name | undefined {
  return isName(operand) ? operand : undefined;
}
