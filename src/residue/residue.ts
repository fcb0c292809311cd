import type { Span } from '../model/span.ts';

/** What is wrong on a page without any person being in it (网站错误信息). */
export type ResidueCode =
  /** A date that no calendar has, such as 30 February. */
  | 'date-nonexistent'
  /** The weekday beside a date is another one. */
  | 'weekday-contradicts'
  /** A period ends before it begins. */
  | 'range-reversed'
  /** The period of public display (公示期) is over: `days` ago. */
  | 'display-ended'
  /** The period has another length than the text says: `stated` and `printed`, in days. */
  | 'display-length-contradicts';

/** A mistake and where it stands in the text, in UTF-16 code units. */
export interface Residue extends Span {
  readonly code: ResidueCode;
  readonly params?: Readonly<Record<string, number>> | undefined;
}
