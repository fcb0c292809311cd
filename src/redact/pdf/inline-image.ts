import type { Chunk } from './chunks.ts';
import { isName, type Operand, type Operation, writeOperand } from './operands.ts';
import type { UsedResources } from './used-resources.ts';

/** All that an inline image is drawn by (ISO 32000-1, table 93), in short and in full. */
const KEYS: ReadonlySet<string> = new Set(
  (
    'BPC BitsPerComponent CS ColorSpace D Decode DP DecodeParms F Filter H Height IM ImageMask I Interpolate ' +
    'Intent W Width'
  ).split(' '),
);

/** An inline image with no more than it is drawn by. */
export function writeInlineImage({ operands, data }: Operation, resources: UsedResources): readonly Chunk[] {
  const [entries] = operands;
  if (!(entries instanceof Map) || data === undefined) return [];
  const written: string[] = ['BI'];
  for (const [key, value] of entries) {
    if (!KEYS.has(key)) continue;
    if ((key === 'CS' || key === 'ColorSpace') && isName(value)) resources.use('ColorSpace', value.name);
    const text = writeEntry(value);
    if (text !== undefined) written.push(`/${key} ${text}`);
  }
  return [`${written.join(' ')} ID`, data, 'EI'];
}

function writeEntry(value: Operand): string | undefined {
  if (!(value instanceof Map)) return writeOperand(value);
  const entries = [...value].map(([key, item]) => `/${key} ${writeEntry(item) ?? 'null'}`);
  return `<< ${entries.join(' ')} >>`;
}
