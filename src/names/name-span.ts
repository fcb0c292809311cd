/** A person's full name in a text. */
export interface NameSpan {
  /** UTF-16 offsets into the text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Decibans: 10·log10 of the odds that exactly this span is a name, within ±60; see `by` for where it comes from. */
  readonly score: number;
  /** `han`: surname and given name. `other`: transliterated, or of a people whose names have no surname. */
  readonly kind: 'han' | 'other';
  /** What found it: the model, a label before it, its neighbours in a list or column, or the same name elsewhere. */
  readonly by: 'model' | 'field' | 'list' | 'mention';
  /** Set where the name stands within 《 》: it belongs to the title of a work. */
  readonly inTitle?: true;
}
