/** How writing in pictures is read. */
export interface OcrOptions {
  /** A picture with a line below this confidence, of 0 to 1, stays a gap. */
  readonly floor: number;
  /** How long the pictures of one file may take in all; what is not read by then stays a gap. */
  readonly seconds: number;
}

/** Measured with Tesseract's Chinese model: printed lines come out at 0.55 to 0.95, noise at 0 to 0.4. */
export const DEFAULT_OCR: OcrOptions = { floor: 0.5, seconds: 60 };
