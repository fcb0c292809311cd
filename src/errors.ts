/** What can go wrong with the caller's part; whatever is wrong with a document is a gap instead. */
export type ReviewErrorCode =
  | 'config-invalid'
  | 'dictionary-invalid'
  | 'plugin-invalid'
  | 'ledger-conflict'
  /** A format that no copy can be made of. */
  | 'redaction-unsupported'
  /** Something in the document is for a person to decide on. */
  | 'redaction-refused'
  /** The copy, reviewed again, still shows what was to go. */
  | 'redaction-incomplete';

/** The one class of this library. Tell errors apart by `code`; the message never quotes a document. */
export class ReviewError extends Error {
  readonly code: ReviewErrorCode;

  constructor(code: ReviewErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ReviewError';
    this.code = code;
  }
}
