/**
 * Shares of the commonest surnames in the registered population, in per cent,
 * after what the Ministry of Public Security makes public each year
 * (全国姓名报告): the first ten within a tenth, the others in tiers, the first
 * hundred together 85.9 %. Near enough to say whether a masked name singles somebody out.
 */
const TIERS: readonly (readonly [percent: number, surnames: string])[] = [
  [7.2, '王'],
  [7.1, '李'],
  [6.8, '张'],
  [5.1, '刘'],
  [4.5, '陈'],
  [3.3, '杨'],
  [2.4, '黄'],
  [2, '赵吴周'],
  [1.4, '徐孙马'],
  [1.2, '朱胡郭'],
  [1, '何林高罗'],
  [0.8, '郑梁谢宋唐许邓冯韩曹'],
  [0.56, '曾彭萧蔡潘田董袁于余'],
  [0.46, '叶蒋杜苏魏程吕丁沈任'],
  [0.38, '姚卢傅钟姜崔谭廖范汪'],
  [0.32, '陆金石戴贾韦夏邱方侯'],
  [0.26, '邹熊孟秦白江阎薛尹段'],
  [0.22, '雷黎史龙陶贺顾毛郝龚'],
  [0.18, '邵万钱严赖覃洪武莫孔'],
];

/** A surname outside the first hundred: a long tail, as if 230 more shared the rest alike. */
const RARE = 0.0006;

/** Surnames of two characters, so that 欧阳* is read as one. */
const COMPOUND: ReadonlySet<string> = new Set([
  '欧阳',
  '上官',
  '司马',
  '司徒',
  '诸葛',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '宇文',
  '长孙',
  '东方',
  '端木',
  '南宫',
  '轩辕',
  '独孤',
  '呼延',
  '申屠',
]);

const SHARES: ReadonlyMap<string, number> = new Map(
  TIERS.flatMap(([percent, surnames]) => [...surnames].map((surname) => [surname, percent / 100] as const)),
);

/** The share of people who bear the surname, between 0 and 1, nationwide; villages differ, so callers may bring their own. */
export function shareOfSurname(surname: string): number {
  return SHARES.get(surname) ?? RARE;
}

/** The surnames that have a share of their own, with it. */
export function listedSurnames(): ReadonlyMap<string, number> {
  return SHARES;
}

/** How many characters of the text are its surname: two for a compound one. */
export function surnameLength(name: string): 1 | 2 {
  return COMPOUND.has(name.slice(0, 2)) ? 2 : 1;
}
