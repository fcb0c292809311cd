import type { PDFDict, PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import type { FontMetrics } from '../../readers/pdf/graphics-state.ts';
import type { Carrier } from './carry.ts';
import type { FontUse } from './font-use.ts';
import type { Operand } from './operands.ts';
import type { GroupVisibility } from './optional-content.ts';
import { TEXT_STATE, type TextState } from './text-state.ts';
import type { UsedResources } from './used-resources.ts';

/** What all pages of a copy have in common. */
export interface CopyInProgress {
  readonly carrier: Carrier;
  readonly fonts: FontUse;
  readonly isVisible: GroupVisibility;
  /** Forms of the source that went over whole, by the place they have in the copy. */
  readonly forms: Map<PDFObject, PDFObject>;
}

/** What is known of the glyphs that a page shows, by operator and index. */
export interface GlyphKnowledge {
  isGone(op: number, index: number): boolean;
  metricsOf(op: number): FontMetrics | undefined;
}

/** The writing of one page, or of the appearance of one annotation. */
export interface PageRewrite {
  readonly carrier: Carrier;
  readonly isVisible: GroupVisibility;
  /** Counts an operator; throws where a page has more than any page needs. */
  step(): void;
  /** The operand of `TJ` for a text operator. */
  show(
    elements: readonly Operand[],
    state: TextState,
    isOff: boolean,
  ): { readonly operand: string; readonly isEdited: boolean };
  /** A form of the copy, painted here; `source` has the resources of whoever paints it. */
  form(
    stream: PDFRawStream,
    source: PDFDict | undefined,
    around: Surroundings,
  ): { readonly object: PDFObject; readonly isEdited: boolean } | undefined;
  /** The font of a text operator that something goes from. */
  fontAt(op: number): TextState | undefined;
  /** Whether the stream shows, operator by operator and code by code, what pdfjs saw. */
  isFaithful(): boolean;
}

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
