/** Cuts Chinese text into words. The words of a text join to the text. */
export interface Segmenter {
  /** Name and version, as it appears in a verdict's basis. */
  readonly id: string;
  cut(text: string): readonly string[];
}
