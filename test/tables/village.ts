import type { ColumnField, RiskColumn, RiskTable } from '../../src/tables/table.ts';

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭';
const GIVEN = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

const quasi = (field: ColumnField): RiskColumn => ({ role: 'quasi', field });

/** A made-up list of recipients: masked name, village, age, sex, type of aid, amount (which follows from the type). */
export function villageList(rows: number, seed = 7): RiskTable {
  let state = seed;
  const next = (bound: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  return {
    kind: 'ordinary',
    columns: [
      quasi('name'),
      quasi('place'),
      quasi('age'),
      quasi('sex'),
      quasi('category'),
      quasi('amount'),
      { role: 'sensitive', field: 'category' },
      { role: 'ignored', field: 'other' },
    ],
    rows: Array.from({ length: rows }, (_, row) => {
      const type = next(4);
      return [
        `${SURNAMES[next(SURNAMES.length)]}*${GIVEN[next(GIVEN.length)]}`,
        `测试县${'甲乙丙'[next(3)]}镇第${next(6)}村`,
        String(18 + next(70)),
        '男女'[next(2)] ?? '',
        `类型${type}`,
        String(200 + type * 80),
        `病种${next(8)}`,
        String(row + 1),
      ];
    }),
  };
}
