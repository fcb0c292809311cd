import type { Span } from '../model/span.ts';

/** Where a name stands in a roster. */
export interface NamePlace {
  readonly block: number;
  /** In the block's own text. */
  readonly span: Span;
  /** Whether it is whom the row is about, rather than a parent, proxy or contact. */
  readonly isSubject: boolean;
  /** Whether part of the name is hidden: 张某某, 李**. */
  readonly isMasked: boolean;
  /** A heading says that names stand here, or only the shape of the list does. */
  readonly shownBy: 'heading' | 'shape';
}

/** A row of a list of people (名册): one person and what is said of them. */
export interface RosterRow {
  readonly names: readonly NamePlace[];
  /** The blocks that it takes, both included. */
  readonly first: number;
  readonly last: number;
}
