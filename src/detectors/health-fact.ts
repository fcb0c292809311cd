import { cellFact } from './cell-fact.ts';
import { type Fact, factsAt } from './clause.ts';
import { DISABILITIES, DISEASES, INJURIES, ORGANS, PATHOLOGIES, TREATMENTS } from './cues/health.ts';
import type { Detector } from './detector.ts';

const LEAD =
  '(?:(?:[0-9一二两三四五六七八九十]{1,3}(?:年|个?月|天)前|去年|前年|今年|近期|长期|常年|曾经?|因|自己|装有|患有?|查出|确诊为?|诊断为?|检查出|得了?|喝过一?[回次]?|服用?|伴有?|并发|系|为|处于|双|双目|左侧?|右侧?|重度|中度|轻度|急性|慢性|先天性|疑似|严重|原发性|[,、]?高位|全身){1,4})?';
const TAIL = '[^。;!?,()]{0,14}';
const ANATOMY = '[\\p{Script=Han}]{0,8}?';

/** Talk of illness in general: lectures, statistics, services, the rules of schemes. */
const GENERAL =
  /防治|预防|防范|筛查|科普|讲座|义诊|宣传|知识|普及|患者(?:应|需|要|可|群|请|家属应|在|的|和|等)|病人(?:应|要|可|需)|人群|发病|病例|流行|传播|疫苗|接种|医保|报销|病种|目录|专家(?:讲|介绍|表示|提醒|建议|门诊|坐诊|解读|组|团队)|医师|科室|专科|门诊(?:时间|开设|排班|号)|诊疗(?:方案|指南|规范)|研究|课题|药品|适应症|(?<![-0-9.])[0-9]{1,7}(?:余|多)?(?:例|名|人|户|万(?!元))|等(?:疾病|慢性病|重大疾病|病)|统计|患病率|死亡率|全[国省市县]|鉴定标准|条例|办法|规定|补贴标准|对象为|符合|凡(?=是|年|符合|属|在|未|有|患|[0-9])|可申请|应当|救治|医院开展|成功(?:完成|实施)|首例|怎么|如何|不得|权益|申领/u;
const PARTICULAR =
  /患|查出|确诊|诊断|得了|曾|因|术后|年前|史|服|系|处于|装有|左|右|双|晚期|每[周月天日]|[0-9]{1,3}(?:%|毫升|\/)|[一二三四1-4]级|抢救|怀孕|孕期/u;

const facts = (words: readonly string[], weight: number, category?: string): Fact => ({
  on: new RegExp(words.join('|'), 'u'),
  pattern: new RegExp(
    `${LEAD}${ANATOMY}(?:${words.join('|')})(?!科|专科|病区|病房|医院|基金|防|中心|协会|保险|险|患者(?![,]))${TAIL}`,
    'gu',
  ),
  weight,
  category,
  general: GENERAL,
  particular: PARTICULAR,
});

/** 脑干出血, 左肾切除术后: a part of the body and, within a few signs, what has become of it. */
const ANATOMICAL: Fact = {
  on: new RegExp(PATHOLOGIES.join('|'), 'u'),
  pattern: new RegExp(`(?:${ORGANS.join('|')})[^。;!?,()、]{0,5}(?:${PATHOLOGIES.join('|')})`, 'gu'),
  before: { most: 8, until: '。;!?,()' },
  after: { most: 12, until: '。;!?,()' },
  weight: -8,
  general: GENERAL,
  particular: PARTICULAR,
};

const FACTS: readonly Fact[] = [
  ANATOMICAL,
  facts(DISEASES, -8),
  facts(DISABILITIES, -6, 'personal.disability'),
  facts(INJURIES, -9),
  facts(TREATMENTS, -10),
];

/** Columns of what somebody suffers from. */
const ILLNESS = {
  heading:
    /病(?!区|房|床|案|历号)|诊断|症状|伤情|伤残|健康|身体|体检|阳性|检查结果|检测结果|异常|结论|孕|过敏|用药|手术|入院|住院原因/u,
  content: /[\p{Script=Han}a-z]{2}|\+/iu,
} as const;
const DISABILITY = {
  heading: /残疾|失能|护理|自理/u,
  content: /[一二三四五六七八1-8]级|视力|听力|言语|肢体|智力|精神|多重|失能|重度|中度|轻度|护理|不能|失明|卧床|瘫/u,
  category: 'personal.disability',
} as const;

export const healthFact: Detector = {
  id: 'health-fact',
  title: { zh: '健康、残疾信息', en: 'health or disability of a person' },
  category: 'personal.health',
  wakes: {
    cues: [...DISEASES, ...DISABILITIES, ...INJURIES, ...TREATMENTS, ...PATHOLOGIES],
    labels: [
      '病',
      '诊断',
      '症状',
      '伤情',
      '伤残',
      '健康',
      '身体',
      '体检',
      '结果',
      '异常',
      '孕',
      '过敏',
      '用药',
      '手术',
      '残疾',
      '失能',
      '护理',
      '自理',
    ],
  },
  competes: false,
  examples: {
    finds: [
      '其母⟦患糖尿病十二年⟧，已享受补助。',
      '致困原因|⟦肝硬化失代偿期⟧',
      '她⟦去年查出双相情感障碍⟧。',
      '残疾类别|⟦听力残疾三级⟧',
      '儿子⟦高位截瘫⟧',
      '丈夫⟦脑干出血⟧',
      '母亲⟦左肾切除术后⟧',
    ],
    ignores: [
      '糖尿病患者应控制饮食。',
      '开展肺结核防治知识讲座。',
      '全市报告艾滋病病例12例。',
      '重度残疾人护理补贴标准：肢体残疾一级每月100元。',
      '医院成功完成首例心脏移植手术。',
    ],
  },
  detect: (passage, woken) => {
    const cell = [...cellFact(passage, woken, DISABILITY), ...cellFact(passage, woken, ILLNESS)].slice(0, 1);
    return cell.length > 0 ? cell : factsAt(passage, woken, FACTS);
  },
};
