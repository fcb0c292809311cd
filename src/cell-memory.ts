import type { Passage } from './detectors/detector.ts';
import { type Block, cellOf, type Gap, type Layer } from './model/document.ts';
import type { Finding } from './model/finding.ts';

/**
 * What was found in the cells of one document: those of a roster say the same
 * again and again (男, 汉族, a village, a scheme), and what is found in one
 * depends on nothing but its text, its heading, and where the table stands.
 */
export interface CellMemory {
  /** What was found in a cell that said the same, as if found in this one; undefined where there was none. */
  recall(block: Block, index: number, zone: Passage['zone']): readonly Finding[] | undefined;
  /** Keeps what was found in a cell; nothing of other blocks. */
  keep(block: Block, zone: Passage['zone'], found: readonly (Finding | Gap)[]): void;
}

interface Known {
  readonly zone: Passage['zone'];
  readonly layer: Layer;
  readonly found: readonly Finding[];
}

/** Longer cells and long numbers hardly come again. */
const LONGEST = 24;
const LONGEST_NUMBER = 6;
const MOST = 4000;

/** Makes an empty memory. */
export function createCellMemory(): CellMemory {
  // By heading, and by text.
  const known = new Map<string | undefined, Map<string, Known>>();
  let kept = 0;
  return {
    recall(block, index, zone) {
      if (!isCommon(block)) return undefined;
      const same = known.get(block.label)?.get(block.text);
      if (same === undefined || same.zone !== zone || same.layer !== block.layer) return undefined;
      if (same.found.length === 0) return same.found;
      return same.found.map((finding) => ({ ...finding, block: index, place: block.place }));
    },
    keep(block, zone, found) {
      if (kept >= MOST || !isCommon(block) || !areFindings(found)) return;
      const { label, text, layer } = block;
      const column = known.get(label) ?? new Map<string, Known>();
      known.set(label, column.set(text, { zone, layer, found }));
      kept++;
    },
  };
}

function isCommon({ text, place }: Block): boolean {
  return (
    text.length <= LONGEST && (text.length <= LONGEST_NUMBER || !startsWithDigit(text)) && cellOf(place) !== undefined
  );
}

function startsWithDigit(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit >= 0x30 && unit <= 0x39;
}

/** A gap is of its place and no other. */
function areFindings(found: readonly (Finding | Gap)[]): found is readonly Finding[] {
  return !found.some((item) => 'code' in item);
}
