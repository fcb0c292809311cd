import { type Fact, factsAt } from './clause.ts';
import type { Detector } from './detector.ts';

/** Affairs of faith as such: offices, rules, places, festivals, figures. */
const GENERAL =
  /宗教(?:事务|工作|政策|活动场所|团体|局|领域|界)|条例|办法|场所|协会|寺院|教堂|文化|历史|建筑|旅游|景区|餐厅|食品|认证|统战|[0-9]{2,7}(?:余)?(?:人|名|万|处)|群众|约[0-9]|全[国省市县]|信教自由|尊重|禁止|不得|党员(?:不得|不能)/u;

const FACTS: readonly Fact[] = [
  {
    pattern: /(?:信奉?|皈依|改信|笃信)(?:仰)?(?:基督|天主|伊斯兰|佛|道|东正|藏传佛)教?/gu,
    before: { most: 10, until: '。;!?,()' },
    after: { most: 8, until: '。;!?,()' },
    weight: -4,
    general: GENERAL,
    particular: /多年|长期|一直/u,
  },
  {
    pattern: /(?:诵经|礼拜|受洗|受戒|皈依|朝觐|经文教育|经堂教育|做弥撒|祷告|念经|斋月|封斋|清真餐|忌食猪肉|讲经)/gu,
    before: { most: 10, until: '。;!?,()' },
    after: { most: 8, until: '。;!?,()' },
    weight: -8,
    general: GENERAL,
    particular: /习惯|每[日天周]|自称|曾|申请|要求|餐/u,
  },
  {
    pattern: /(?:基督|天主|佛|道|伊斯兰)教(?:徒|信徒)|(?:穆斯林|信教|教徒|信徒)(?!群众|人数|人员|公民|家庭)/gu,
    weight: -7,
    general: GENERAL,
    particular: /徒/u,
  },
];

export const religionFact: Detector = {
  id: 'religion-fact',
  title: { zh: '宗教信仰', en: 'religion of a person' },
  category: 'personal.religion',
  wakes: {
    cues: [
      '信基督',
      '信佛',
      '信道教',
      '信天主',
      '信伊斯兰',
      '信奉',
      '信仰基督',
      '信仰佛',
      '信仰伊斯兰',
      '信仰天主',
      '皈依',
      '改信',
      '笃信',
      '诵经',
      '礼拜',
      '受洗',
      '受戒',
      '朝觐',
      '经文教育',
      '经堂教育',
      '做弥撒',
      '祷告',
      '念经',
      '斋月',
      '封斋',
      '清真餐',
      '忌食猪肉',
      '讲经',
      '教徒',
      '信徒',
      '穆斯林',
      '信教',
    ],
  },
  competes: false,
  examples: {
    finds: ['老人⟦信基督教多年⟧', '备注|⟦清真餐⟧', '该生⟦每日有诵经习惯⟧', '其妻为⟦佛教徒⟧'],
    ignores: ['全县信教群众约2万人', '清真餐厅已恢复营业', '依法管理宗教活动场所', '礼拜天休息'],
  },
  detect: (passage, woken) => factsAt(passage, woken, FACTS),
};
