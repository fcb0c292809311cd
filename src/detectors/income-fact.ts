import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { cellFact } from './cell-fact.ts';
import { type Fact, factsAt } from './clause.ts';
import type { Detector, Passage } from './detector.ts';

/** In figures and in words, each a pattern of its own: together they are more than can be proved linear. */
const AMOUNTS = [
  '[0-9][0-9,.]{0,12}(?:[余多]?(?:[万千百][余多]?)?[元块]|万)钱?',
  '(?:[一二两三四五六七八九十百千万零半几]{1,8}[余多]?[元块]|[一二两三四五六七八九][千万百][一二两三四五六七八九](?![人名户个]))钱?',
];
/** No amount is without one of these, spaces between its signs and all. */
const UNIT = /[元块塊万萬千百]/u;
const REACH = 80;
const SUBJECT =
  '(?:工资|薪金|月薪|年薪|收入|低保金|保障金|养老金|退休金|抚恤金|补助金?|救助金?|慰问金|补偿(?:总额|金额|合计|款|费|金)|安置费|赔偿(?:金额|款|金)?|津贴|奖扶金|退役金|公积金|利润|工钱|到手|领取?|进项|花费?了?|自付|报销|欠账|赌债|债务|罚款|存款|存折|积蓄|余额|流水|欠(?:款|债|下|着|了)?|外债|债务|借款|借了|借的|贷款|医药费|医疗费|治疗费|护理费|生活费|抚养费|赡养费|彩礼|减免了?|寄|打工|挣|赚|岗位)';
/** Money of bodies, schemes and populations. */
const GENERAL =
  /人均|(?<!月)平均|合计|共计|累计|(?<!补偿|赔偿)总额|总计|预算|决算|资金(?:来源|安排|规模)|项目|公司|企业|集团|单位|最低工资|标准(?:为|提高|每)|全[国省市县区镇村]|财政|亿元|[0-9]{2,7}(?:余)?(?:人次|人|户|名)|税|同比|增长|一般公共|营业|上限|不超过|限额|招标|合同价/u;

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

/** Poverty that is told without an amount, and debts. Every way of telling either has a cue of its own. */
const HARDSHIPS: readonly Fact[] = [
  {
    pattern:
      /(?:建档立卡|脱贫户|贫困户|低保(?:户|家庭|对象|边缘)|特困(?:户|家庭|供养)|五保户?|零就业家庭|吃低保|享受低保|领着?低保|靠低保|靠救济|断粮|揭不开锅|家徒四壁|没有(?:任何)?收入|无(?:稳定)?收入|无经济来源|失业在家|下岗(?:多年|在家)?|破产|被(?:列为)?失信)/gu,
    on: /建档立卡|脱贫户|贫困户|低保|特困|五保|零就业|救济|断粮|揭不开锅|家徒四壁|收入|经济来源|失业|下岗|破产|失信/u,
  },
  {
    pattern:
      /(?:负债累累|债台高筑|欠(?:了|着|下)?(?:一屁股|不少|很多)?(?:外?债|账|赌债|高利贷|房租|工钱)|被?催债|拆东墙)/gu,
    on: /负债累累|债台高筑|欠|催债|拆东墙/u,
  },
].map(({ pattern, on }) => ({
  pattern,
  on,
  before: { most: 8, until: '。;!?,()' },
  after: { most: 12, until: '。;!?,()' },
  weight: -10,
  general:
    /人均|合计|共计|累计|资金|全[国省市县区镇村]|[0-9]{2,7}(?:余)?(?:人次|人|户|名)|政策|标准|条件|对象(?:范围|认定|申请)|申请|办理|认定|工作|动态|识别|监测|帮扶(?!责任人)|巩固|脱贫攻坚|办法|规定|公示|等(?:困难|特殊|群体|对象)|人口/u,
  particular: /靠|欠|断粮|下岗|失业|系|为|是|属/u,
}));
const ALL: readonly Fact[] = [...FACTS, ...HARDSHIPS];

/** Columns of money that is somebody's own. */
const COLUMN = {
  heading:
    /收入|工资|薪酬|年薪|月薪|存款|资产|负债|债务|欠款|补偿(?:总额|金额|款|费|合计)|补助金额|救助金额|发放金额|月标准|补贴金额|资助金额|奖扶金额|(?:自付|报销|总)?费用|自付|困难(?:类型|原因|情况)|致贫原因|经济状况/u,
  content: /\d|元|低保|贫困|特困|困难|债|失业|下岗|无|灾/u,
} as const;

function hardship(passage: Passage, woken: Span): readonly Match[] {
  return factsAt(passage, woken, HARDSHIPS);
}

export const incomeFact: Detector = {
  id: 'income-fact',
  title: { zh: '收入、救助信息', en: 'income or assistance of a person' },
  category: 'personal.income',
  wakes: {
    signs: '欠',
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
      '慰问金',
      '补偿总额',
      '补偿金额',
      '补偿合计',
      '补偿费',
      '补偿金',
      '安置费',
      '赔偿金',
      '津贴',
      '奖扶金',
      '退役金',
      '公积金',
      '利润',
      '工钱',
      '到手',
      '领取',
      '进项',
      '自付',
      '报销',
      '罚款',
      '欠账',
      '赌债',
      '欠债',
      '高利贷',
      '建档立卡',
      '脱贫户',
      '贫困户',
      '低保',
      '特困',
      '五保',
      '零就业',
      '救济',
      '断粮',
      '揭不开锅',
      '家徒四壁',
      '负债累累',
      '债台高筑',
      '拆东墙',
      '没有收入',
      '无收入',
      '稳定收入',
      '经济来源',
      '失业',
      '下岗',
      '破产',
      '失信',
      '催债',
      '房租',
      '每月',
      '月均',
      '一个月',
    ],
    labels: [
      '收入',
      '工资',
      '薪',
      '存款',
      '资产',
      '债',
      '欠款',
      '补偿',
      '金额',
      '标准',
      '费用',
      '自付',
      '困难',
      '致贫',
      '经济',
    ],
  },
  competes: false,
  examples: {
    finds: [
      '他⟦每月工资2600元⟧',
      '儿子⟦前年盖房借的七万块还没还清⟧',
      '老伴走后，家里⟦存折上也就八千二⟧。',
      '本人⟦存款12万元⟧',
      '他⟦欠信用社6万元⟧。',
      '其子⟦靠低保过日子⟧。',
    ],
    ignores: [
      '农民人均可支配收入2.1万元',
      '全县发放低保金1200万元',
      '最低工资标准为每月1900元',
      '公司营业收入3亿元',
      '低保对象认定办法',
      '建档立卡贫困户动态管理',
    ],
  },
  detect: (passage, woken) => {
    const cell = cellFact(passage, woken, COLUMN);
    if (cell.length > 0) return cell;
    return UNIT.test(passage.text.slice(woken.start, woken.end + REACH))
      ? factsAt(passage, woken, ALL)
      : hardship(passage, woken);
  },
};
