import { parseMaskedName, shareOfName } from '../masks/name-mask.ts';
import { ATTRIBUTE_SHARES } from '../masks/village.ts';
import type { Partition } from './partition.ts';
import type { ColumnField, RiskTable } from './table.ts';

/**
 * How many residents are expected to fit each row's description: those on the
 * list that look alike, and of the others as many as names, sexes and ages
 * leave (k-map against a modelled village). Only columns that one can see in
 * a resident count; what the list alone says does not narrow outsiders.
 */
export function residentsFitting(table: RiskTable, partition: Partition, residents: number): readonly number[] {
  const seen = table.columns.flatMap(({ role, field }, column) =>
    role === 'quasi' && SHARES[field] !== undefined ? [{ column, share: SHARES[field] }] : [],
  );
  const others = Math.max(0, residents - table.rows.length);
  return table.rows.map((row, index) => {
    const share = seen.reduce((product, each) => product * each.share(row[each.column] ?? ''), 1);
    return (partition.sizes[partition.of[index] ?? 0] ?? 0) + others * share;
  });
}

const SHARES: Readonly<Partial<Record<ColumnField, (value: string) => number>>> = {
  name: (value) => {
    const name = parseMaskedName(value);
    return name === undefined ? 1 : shareOfName(name);
  },
  sex: () => ATTRIBUTE_SHARES.sex,
  age: () => ATTRIBUTE_SHARES.age,
};
