import { type Fact, factsAt } from './clause.ts';
import type { Detector } from './detector.ts';

/** In figures and in words, each a pattern of its own: together they are more than can be proved linear. */
const AMOUNTS = [
  '[0-9][0-9,.]{0,12}(?:[余多]?(?:[万千百][余多]?)?[元块]|万)钱?',
  '(?:[一二两三四五六七八九十百千万零半几]{1,8}[余多]?[元块]|[一二两三四五六七八九][千万百][一二两三四五六七八九](?![人名户个]))钱?',
];
/** No amount is without one of these, spaces between its signs and all. */
const UNIT = /[元块塊万萬千百]/u;
const REACH = 80;
const SUBJECT =
  '(?:工资|薪金|月薪|年薪|收入|低保金|保障金|养老金|退休金|抚恤金|补助金?|救助金?|补偿款|赔偿款?|存款|存折|积蓄|余额|流水|欠款|欠债|欠下|欠着|欠了|外债|债务|借款|借了|借的|贷款|医药费|医疗费|治疗费|护理费|生活费|抚养费|赡养费|彩礼|减免了?|寄|打工|挣|岗位)';
/** Money of bodies, schemes and populations. */
const GENERAL =
  /人均|平均|合计|共计|累计|总额|总计|预算|决算|资金(?:来源|安排|规模)|项目|公司|企业|集团|单位|最低工资|标准(?:为|提高|每)|全[国省市县区镇村]|财政|亿元|[0-9]{2,7}(?:余)?(?:人次|人|户|名)|税|同比|增长|一般公共|营业|上限|不超过|限额|招标|合同价/u;

const FACTS: readonly Fact[] = AMOUNTS.flatMap((amount) => [
  {
    pattern: new RegExp(`${SUBJECT}[^。;!?,()0-9]{0,10}?${amount}`, 'gu'),
    before: { most: 8, until: '。;!?,()' },
    after: { most: 8, until: '。;!?,()' },
    weight: -9,
    general: GENERAL,
    particular: /每月|每年|欠|借|存折|存款|工资|寄|减免/u,
  },
  {
    pattern: new RegExp(`(?:每月|月均|每年|一个月|每季度)[^。;!?,()0-9]{0,8}${amount}`, 'gu'),
    weight: -10,
    general: GENERAL,
    particular: /./u,
  },
]);

export const incomeFact: Detector = {
  id: 'income-fact',
  title: { zh: '收入、救助信息', en: 'income or assistance of a person' },
  category: 'personal.income',
  wakes: {
    cues: [
      '工资',
      '月薪',
      '年薪',
      '收入',
      '低保金',
      '保障金',
      '养老金',
      '退休金',
      '抚恤金',
      '补助金',
      '补偿款',
      '赔偿款',
      '存款',
      '存折',
      '积蓄',
      '余额',
      '流水',
      '欠款',
      '欠债',
      '欠下',
      '欠着',
      '欠了',
      '外债',
      '债务',
      '借款',
      '借了',
      '借的',
      '贷款',
      '医药费',
      '医疗费',
      '治疗费',
      '生活费',
      '抚养费',
      '赡养费',
      '彩礼',
      '减免',
      '每月',
      '月均',
      '一个月',
    ],
  },
  competes: false,
  examples: {
    finds: [
      '他⟦每月工资2600元⟧',
      '儿子⟦前年盖房借的七万块还没还清⟧',
      '老伴走后，家里⟦存折上也就八千二⟧。',
      '本人⟦存款12万元⟧',
    ],
    ignores: ['农民人均可支配收入2.1万元', '全县发放低保金1200万元', '最低工资标准为每月1900元', '公司营业收入3亿元'],
  },
  detect: (passage, woken) =>
    UNIT.test(passage.text.slice(woken.start, woken.end + REACH)) ? factsAt(passage, woken, FACTS) : [],
};
