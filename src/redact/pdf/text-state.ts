import { PDFArray, type PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { dictAt, entryOf, numberOf } from './source-objects.ts';

/** What of the graphics state decides how far text moves on (ISO 32000-1, 9.3). */
export interface TextState {
  /** The font's dictionary; undefined where it is missing. */
  readonly font: PDFObject | undefined;
  /** The font as the source refers to it. */
  readonly fontEntry: PDFObject | undefined;
  /** Whether a font was named at all: without one nothing is shown. */
  readonly hasFont: boolean;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
}

export const TEXT_STATE: TextState = {
  font: undefined,
  fontEntry: undefined,
  hasFont: false,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
};

/** The state after `Tf`. */
export function withFont(
  state: TextState,
  resources: PDFDict | undefined,
  { name, size }: { readonly name: string; readonly size: number },
): TextState {
  const fonts = dictAt(resources, 'Font');
  return { ...state, font: entryOf(fonts, name), fontEntry: fonts?.get(PDFName.of(name)), hasFont: true, size };
}

/** The state after `gs`, which may set a font as well. */
export function withParameters(state: TextState, parameters: PDFDict | undefined): TextState {
  const font = entryOf(parameters, 'Font');
  if (!(font instanceof PDFArray)) return state;
  return {
    ...state,
    font: font.lookup(0),
    fontEntry: font.get(0),
    hasFont: true,
    size: numberOf(font.lookup(1)) ?? state.size,
  };
}
