import type { Layer, Place } from '../model/document.ts';
import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';

/**
 * What a detector is shown of a block. A detector never searches the whole of
 * it: it is woken at a place (see {@link Wakes}) and looks around there.
 */
export interface Passage {
  /**
   * Normalised: full-width letters, digits and signs folded to ASCII,
   * compatibility characters to their plain form, invisible ones dropped.
   * Case and traditional characters stay. All spans of matches count in it.
   */
  readonly text: string;
  readonly label?: string | undefined;
  readonly layer: Layer;
  readonly place: Place;
  /** Which part of the document the block stands in: its first dozen or last half-dozen blocks of body text, or between. */
  readonly zone: 'top' | 'middle' | 'end';
  /** Words of a stretch of the text, for doubtful matches only: segmenting is slow. */
  readonly words: (window: Span) => readonly Word[];
}

/** A word of the text, where it stands in the passage. */
export interface Word extends Span {
  readonly text: string;
}

/**
 * What calls a detector. One scan over the text serves all detectors; each
 * says here at what it wants to be called, and is called there.
 */
export interface Wakes {
  /**
   * A run of this many digits (least, most). One with separators in it counts
   * over them, and from `least` on wakes however long it is: `138 0013 8000`
   * is a run of 11, and may be the beginning of a longer row of numbers.
   */
  readonly digits?: readonly [least: number, most: number] | undefined;
  /** Of the runs of digits only those with separators in them: `10.1.1.1`. */
  readonly grouped?: true | undefined;
  /** A word of Latin letters and digits mixed, this long: `E12345678`. */
  readonly codes?: readonly [least: number, most: number] | undefined;
  /** One of these characters, each for itself. */
  readonly signs?: string | undefined;
  /** One of these words (two characters or more), in any width, case, simplified or traditional form. */
  readonly cues?: readonly string[] | undefined;
  /** Every block of text, once, as a whole: only for what cannot be woken by anything narrower. */
  readonly blocks?: true | undefined;
  /** Every block whose label has one of these words, as a whole. */
  readonly labels?: readonly string[] | undefined;
}

/** Where a detector is called: the run, word, sign or cue that woke it; for a label, the whole text. */
export type Detect = (passage: Passage, woken: Span) => Iterable<Match>;

/** One detector, whole: its identity, its proof and its work. */
export interface Detector {
  /** Equals the file name. */
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** The category of matches that name none. */
  readonly category: string;
  readonly wakes: Wakes;
  /**
   * Detectors that compete read the same digits as different things; of
   * matches that overlap only the likeliest stays.
   */
  readonly competes: boolean;
  /** Run as tests and printed in the documentation. `⟦⟧` marks what must be found; `label|` before the text gives a label. */
  readonly examples: { readonly finds: readonly string[]; readonly ignores: readonly string[] };
  /** Pure: the same passage gives the same matches. */
  readonly detect: Detect;
}
