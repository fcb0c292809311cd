import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsOf } from '../../src/tables/hierarchy.ts';
import { DEFAULT_TABLE_OPTIONS, type TableOptions } from '../../src/tables/options.ts';
import { tableOptionsSchema } from '../../src/tables/options-schema.ts';
import { tableRisk } from '../../src/tables/risk.ts';
import type { RiskColumn, RiskTable } from '../../src/tables/table.ts';
import { villageList } from './village.ts';

const COLUMNS: readonly RiskColumn[] = [
  { role: 'quasi', field: 'place' },
  { role: 'quasi', field: 'sex' },
  { role: 'quasi', field: 'category' },
  { role: 'sensitive', field: 'category' },
];

function table(rows: readonly (readonly string[])[], rest: Partial<RiskTable> = {}): RiskTable {
  return { kind: 'ordinary', columns: COLUMNS, rows, ...rest };
}

const options = (given: object): TableOptions => tableOptionsSchema.parse(given);

/** Groups rows by the columns, by comparing text. */
function groups(rows: readonly (readonly string[])[], columns: readonly number[]): readonly (readonly number[])[] {
  const found = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    const key = JSON.stringify(columns.map((column) => row[column]));
    found.set(key, [...(found.get(key) ?? []), index]);
  }
  return [...found.values()];
}

const someRows = fc.array(
  fc.tuple(
    fc.constantFrom('甲村', '乙村', '丙村'),
    fc.constantFrom('男', '女'),
    fc.constantFrom('a', 'b', 'c'),
    fc.constantFrom('x', 'y'),
  ),
  { minLength: 1, maxLength: 40 },
);

describe('a list of people', () => {
  it('has the k, the classes and the unique rows that grouping by hand gives', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const risk = tableRisk(table(rows));
        const classes = groups(rows, [0, 1, 2]);
        expect(risk.k).toBe(Math.min(...classes.map((each) => each.length)));
        expect(risk.classes).toBe(classes.length);
        const below = (k: number): number[] => classes.filter((each) => each.length < k).flat();
        expect(risk.uniqueRows).toEqual(below(2).sort((a, b) => a - b));
        expect(risk.rowsBelow).toEqual(below(5).sort((a, b) => a - b));
      }),
    );
  });

  it('names the smallest sets of columns that isolate a row, and only those', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { isolating } = tableRisk(table(rows), options({ maxColumns: 3 }));
        const isolates = (columns: readonly number[], row: number): boolean =>
          groups(rows, columns).some((each) => each.length === 1 && each[0] === row);
        for (const { columns, rows: found } of isolating) {
          for (const row of found) {
            expect(isolates(columns, row)).toBe(true);
            for (const left of columns) {
              const part = columns.filter((column) => column !== left);
              expect(part.length > 0 && isolates(part, row)).toBe(false);
            }
          }
        }
      }),
    );
  });

  it('finds every isolated row when no column follows from another', () => {
    const rows = [
      ['甲村', '男', 'a', 'x'],
      ['甲村', '女', 'a', 'x'],
      ['甲村', '女', 'b', 'x'],
      ['乙村', '男', 'b', 'x'],
      ['乙村', '男', 'a', 'x'],
      ['丙村', '女', 'b', 'x'],
    ];
    expect(tableRisk(table(rows)).isolating).toEqual([
      { columns: [0], rows: [5] },
      { columns: [0, 2], rows: [2, 3, 4] },
      { columns: [1, 2], rows: [1, 3] },
      { columns: [0, 1], rows: [0] },
    ]);
  });

  it('counts a column that follows from another once', () => {
    const amounts: readonly (readonly [string, string])[] = [
      ['a', '300'],
      ['b', '500'],
      ['c', '500'],
      ['a', '300'],
      ['b', '500'],
      ['c', '500'],
    ];
    const rows = amounts.map(([type, amount], index) => [index < 5 ? '甲村' : '乙村', amount, type, 'x']);
    const columns = tableRisk(table(rows)).isolating.map((each) => each.columns);
    expect(columns).toEqual([[0], [0, 2]]);
  });

  it('a group in which everybody has the same disease gives it away', () => {
    const rows = [
      ...Array.from({ length: 5 }, () => ['甲村', '男', 'a', 'x']),
      ...[1, 2, 3, 4, 5].map((n) => ['乙村', '男', 'a', `y${n}`]),
    ];
    const risk = tableRisk(table(rows));
    expect(risk.k).toBe(5);
    expect(risk.diversity).toEqual([{ column: 3, l: 1, exposedRows: 5 }]);
    expect(tableRisk(table(rows.slice(5))).diversity).toEqual([{ column: 3, l: 5, exposedRows: 0 }]);
  });

  it('asks for more where the list is about health, and most for microdata', () => {
    const rows = Array.from({ length: 12 }, () => ['甲村', '男', 'a', 'x']);
    const kinds = ['ordinary', 'sensitive', 'microdata'] as const;
    expect(kinds.map((kind) => tableRisk(table(rows, { kind })).required)).toEqual([5, 11, 20]);
    expect(kinds.map((kind) => tableRisk(table(rows, { kind })).rowsBelow.length)).toEqual([0, 0, 12]);
    expect(tableRisk(table(rows), options({ k: { ordinary: 13 } })).rowsBelow).toHaveLength(12);
    expect(tableOptionsSchema.safeParse({ k: { ordinary: 1 } }).success).toBe(false);
    expect(tableOptionsSchema.safeParse({ kk: 5 }).success).toBe(false);
  });

  it('the caption is an attribute of every row', () => {
    expect(tableRisk(table([], { caption: ['mental-illness'] })).membership).toEqual(['mental-illness']);
  });

  it('an empty list, and one of a single row, are measured', () => {
    expect(tableRisk(table([]))).toMatchObject({ rows: 0, k: 0, classes: 0, uniqueRows: [], suggestions: [] });
    expect(tableRisk(table([['甲村', '男', 'a', 'x']]))).toMatchObject({ k: 1, uniqueRows: [0], suggestions: [] });
  });

  it('names columns that identify outright and leaves them out of k', () => {
    const columns: readonly RiskColumn[] = [{ role: 'direct', field: 'other' }, ...COLUMNS];
    const rows = Array.from({ length: 6 }, (_, row) => [String(row), '甲村', '男', 'a', 'x']);
    expect(tableRisk({ kind: 'ordinary', columns, rows })).toMatchObject({ k: 6, directColumns: [0] });
  });

  it('most of a village list is unique, with and without its names', () => {
    const list = villageList(500);
    const nameless = {
      ...list,
      columns: list.columns.map((column, at) => (at === 0 ? { ...column, role: 'ignored' as const } : column)),
    };
    expect(tableRisk(list).uniqueRows.length).toBeGreaterThan(490);
    expect(tableRisk(nameless).uniqueRows.length).toBeGreaterThan(350);
  });

  it('says which rows would single somebody out of the village', () => {
    const list = villageList(60);
    const few = tableRisk(list, options({ residents: 200 })).outsiders.length;
    const many = tableRisk(list, options({ residents: 20_000_000 })).outsiders.length;
    expect(few).toBeGreaterThan(50);
    expect(many).toBe(0);
  });

  it('the result holds no value of a cell', () => {
    const text = JSON.stringify(tableRisk(villageList(100)));
    for (const value of ['王', '测试县', '男', '类型', '病种']) expect(text).not.toContain(value);
  });
});

describe('suggestions', () => {
  /** How many rows are in small classes once the changes are made. */
  function belowAfter(of: RiskTable, changes: readonly { column: number; level: string }[], k: number): number {
    const codes = of.columns.flatMap(({ role, field }, column) => {
      if (role !== 'quasi') return [];
      const levels = levelsOf(
        field,
        of.rows.map((row) => row[column] ?? ''),
      );
      const level = changes.find((change) => change.column === column)?.level ?? 'keep';
      return [levels.find(({ code }) => code === level)?.codes.of ?? new Int32Array(0)];
    });
    const rows = of.rows.map((_, row) => codes.map((each) => String(each[row])));
    return groups(
      rows,
      codes.map((_, at) => at),
    )
      .filter((each) => each.length < k)
      .flat().length;
  }

  it('reach k with at most the share of rows left out that is allowed', () => {
    const list = villageList(300);
    const { suggestions, required } = tableRisk(list);
    expect(suggestions).toHaveLength(3);
    for (const { changes, suppressed } of suggestions) {
      expect(suppressed).toBeLessThanOrEqual(15);
      expect(belowAfter(list, changes, required)).toBe(suppressed);
    }
    expect(suggestions.map(({ loss }) => loss)).toEqual(suggestions.map(({ loss }) => loss).toSorted((a, b) => a - b));
  });

  it('the first is the cheapest of all combinations', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const list = villageList(60, seed);
        const small = {
          ...list,
          columns: list.columns.map((column, at) =>
            at === 2 || at === 3 || at === 4 ? column : { ...column, role: 'ignored' as const },
          ),
        };
        const ladders = [2, 3, 4].map((at) =>
          levelsOf(
            small.columns[at]?.field ?? 'other',
            small.rows.map((row) => row[at] ?? ''),
          ),
        );
        const losses: number[] = [];
        for (const a of ladders[0] ?? []) {
          for (const b of ladders[1] ?? []) {
            for (const c of ladders[2] ?? []) {
              const changes = [a, b, c].map(({ code }, at) => ({ column: at + 2, level: code }));
              if (belowAfter(small, changes, 5) <= 3) losses.push(a.loss + b.loss + c.loss);
            }
          }
        }
        expect(tableRisk(small).suggestions[0]?.loss ?? 0).toBeCloseTo(Math.min(...losses), 9);
      }),
      { numRuns: 40 },
    );
  });

  it('long lists get one suggestion that reaches k', () => {
    const list = villageList(12_000);
    const { suggestions, required } = tableRisk(list);
    expect(suggestions).toHaveLength(1);
    expect(belowAfter(list, suggestions[0]?.changes ?? [], required)).toBeLessThanOrEqual(600);
  });

  it('none are made for a list that is fine, or shorter than k', () => {
    const rows = Array.from({ length: 6 }, () => ['甲村', '男', 'a', 'x']);
    expect(tableRisk(table(rows)).suggestions).toEqual([]);
    expect(tableRisk(table(rows.slice(0, 4))).suggestions).toEqual([]);
    expect(tableRisk(villageList(50), { ...DEFAULT_TABLE_OPTIONS, suggestions: 0 }).suggestions).toEqual([]);
  });
});

describe('levels of a column', () => {
  it.each([
    ['name', ['张测试', '张探试', '张测问', '李某某'], ['keep', 'name-hide-middle', 'name-surname-only', 'drop']],
    ['age', ['3', '17', '34', '36', '61', '78岁'], ['keep', 'age-10-years', 'age-stage', 'drop']],
    ['date', ['1990-03-07', '1990年3月8日', '1990.11', '1995'], ['keep', 'date-month', 'date-year', 'date-decade']],
    ['place', ['甲县乙镇丙村', '甲县乙镇丁村', '甲县戊镇丙村'], ['keep', 'place-parent', 'place-grandparent']],
    ['amount', ['310', '320', '1,500', '1800', '90'], ['keep', 'amount-band', 'drop']],
    ['sex', ['男', '女'], ['keep', 'drop']],
    ['other', ['同', '同'], ['keep']],
  ] as const)('%s', (field, values, codes) => {
    const levels = levelsOf(field, values);
    expect(levels.map(({ code }) => code)).toEqual(codes);
    expect(levels.map(({ loss }) => loss)).toEqual(levels.map(({ loss }) => loss).toSorted((a, b) => a - b));
    if (levels.length > 1) expect(levels.at(-1)?.loss).toBeCloseTo(1, 9);
  });
});
