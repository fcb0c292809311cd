/** What being on a list says of somebody, where its title tells. */
export const MEMBERSHIPS = [
  'mental-illness',
  'hiv',
  'drugs',
  'victim',
  'infection',
  'disability',
  'poverty',
  'illness',
  'minor',
  'conviction',
] as const;
export type Membership = (typeof MEMBERSHIPS)[number];

/** Those whose lists the law keeps from the public altogether (精神卫生法第四条、艾滋病防治条例第三十九条、戒毒条例第七条、反家庭暴力法第五条). */
const SPECIAL: ReadonlySet<string> = new Set(['mental-illness', 'hiv', 'drugs', 'victim', 'infection']);

const WORDS: readonly (readonly [Membership, RegExp])[] = [
  ['mental-illness', /精神(?:障碍|病|疾病|残疾|分裂)|严重精神/u],
  ['hiv', /艾滋|hiv/iu],
  ['drugs', /吸毒|戒毒|涉毒/u],
  ['victim', /被害人|受害人|性侵|家暴|家庭暴力/u],
  ['infection', /(?:传染病|结核病?|乙肝|麻风|梅毒|性病)(?:病人|患者|感染者|名单|人员)/u],
  ['disability', /残疾|残障|助残/u],
  ['poverty', /低保|最低生活保障|特困|贫困|困难|救助|脱贫|防返贫|低收入/u],
  ['illness', /大病|重病|患者|病人|慢性病|特殊病|门诊|住院|医疗救助|孕产|不孕/u],
  ['minor', /未成年|孤儿|留守儿童|困境儿童|幼儿|儿童/u],
  ['conviction', /社区矫正|刑满|在逃|罪犯|服刑|违法犯罪/u],
];

/** What the title or caption of a list says of everybody on it. */
export function membershipsOf(title: string): readonly Membership[] {
  return WORDS.flatMap(([membership, words]) => (words.test(title) ? [membership] : []));
}

/** Whether a list of such people is not published whatever it leaves out. */
export function isSpecial(membership: Membership): boolean {
  return SPECIAL.has(membership);
}
