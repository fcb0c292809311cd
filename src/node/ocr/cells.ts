import type { SeenLine } from './lines.ts';

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface Word {
  readonly text: string;
  /** Of 100. */
  readonly confidence: number;
  readonly bbox: Box;
}

/** A paragraph as Tesseract gives it. */
interface Paragraph {
  readonly bbox: Box;
  readonly lines: readonly { readonly confidence: number; readonly bbox: Box; readonly words: readonly Word[] }[];
}

/** A gap of so many times the height of the line parts two cells. */
const APART = 1.2;
/** A narrower gap than this share of the height is none. */
const SPACE = 0.25;
/** What is left of a rule beside the text of a cell. */
const LEFT_OF_RULES = /^[|｜”“"'‘’]{1,8}|[|｜]{1,8}$/gu;

/** The lines of a paragraph, parted where wide gaps show the columns of a table. */
export function cellsOf({ lines, bbox }: Paragraph): readonly SeenLine[] {
  return lines.flatMap(({ words, confidence, bbox: line }) => {
    const height = line.y1 - line.y0;
    const cells: SeenLine[] = [];
    for (const word of words) {
      const last = cells.at(-1);
      const gap = last === undefined ? Number.POSITIVE_INFINITY : word.bbox.x0 - last.x1;
      if (last === undefined || gap > APART * height) {
        cells.push({ ...word.bbox, text: word.text, confidence: confidence / 100, margin: bbox.x1 });
      } else {
        const space =
          gap > SPACE * height && !(EASTERN.test(last.text.at(-1) ?? '') || EASTERN.test(word.text[0] ?? ''));
        cells[cells.length - 1] = { ...last, text: last.text + (space ? ' ' : '') + word.text, x1: word.bbox.x1 };
      }
    }
    return cells.map((cell) => ({
      ...cell,
      y0: line.y0,
      y1: line.y1,
      text: cell.text.trim().replace(LEFT_OF_RULES, '').trim(),
    }));
  });
}

/** Chinese has no spaces between its characters, whatever stands beside them. */
const EASTERN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
