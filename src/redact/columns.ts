import { cellOf, type Document, type Place } from '../model/document.ts';
import type { PlannedRedaction } from './plan.ts';

/**
 * Empties the columns that most values go from, headings and all (整列删去): what
 * is left of such a column tells only that there was something.
 */
export function emptyColumns({ blocks }: Document, planned: readonly PlannedRedaction[]): readonly PlannedRedaction[] {
  const columns = new Map<string, number[]>();
  for (const [block, { place, layer }] of blocks.entries()) {
    const key = layer === 'comment' ? undefined : columnOf(place);
    if (key !== undefined) columns.set(key, [...(columns.get(key) ?? []), block]);
  }
  const going = new Map<number, PlannedRedaction>();
  for (const redaction of planned) going.set(redaction.block, redaction);
  const emptied = new Map<number, PlannedRedaction>();
  for (const cells of columns.values()) {
    const [first, ...others] = cells.flatMap((block) => going.get(block) ?? []);
    // The heading is no value: of the cells below it more than half must go.
    if (first === undefined || 2 * (1 + others.length) <= cells.length - 1) continue;
    for (const block of cells)
      emptied.set(block, wholeCell(block, blocks[block]?.text ?? '', going.get(block) ?? first));
  }
  const rest = planned.filter(({ block }) => !emptied.has(block));
  return [...rest, ...emptied.values()].sort((a, b) => a.block - b.block || a.span.start - b.span.start);

  function wholeCell(block: number, text: string, { ruling }: PlannedRedaction): PlannedRedaction {
    const { place = ruling.finding.place, layer = ruling.finding.layer } = blocks[block] ?? {};
    const span = { start: 0, end: text.length };
    return {
      block,
      span,
      replacement: '',
      place,
      ruling: { ...ruling, finding: { ...ruling.finding, block, span, place, layer } },
    };
  }
}

/** Names the column of a table that a place is in. */
function columnOf(place: Place): string | undefined {
  const cell = cellOf(place);
  if (cell === undefined) return undefined;
  const within = place.kind === 'page' ? place.page : 'part' in place ? place.part : '';
  return `${cell.table},${cell.column},${within}`;
}
