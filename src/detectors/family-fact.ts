import { type Fact, factsAt } from './clause.ts';
import type { Detector } from './detector.ts';

const GENERAL =
  /登记|婚姻法|民法典|条例|办法|政策|预约|[0-9]{1,7}(?:余)?(?:对|例|名|人|户|件)|案件|纠纷|案由|冷静期|协议|诉讼|宣传|讲座|指南|材料|办理|率|关爱|全[国省市县区]|群体|单亲家庭(?:儿童|帮扶)/u;

const FACTS: readonly Fact[] = [
  {
    pattern:
      /(?:离异|离婚|丧偶|改嫁|再婚|未婚先孕|未婚生育|私生子?|非婚生|婚外情|婚外|出轨|家暴|分居|单亲|收养|领养|抱养|弃养|不孕不育|试管婴儿|流产|结扎|上环|超生|入赘)/gu,
    before: { most: 8, until: '。;!?,()' },
    after: { most: 10, until: '。;!?,()' },
    weight: -10,
    general: GENERAL,
    particular: /前年|去年|多年|年前|已|曾|带|独自|[0-9]{4}年/u,
  },
];

export const familyFact: Detector = {
  id: 'family-fact',
  title: { zh: '婚姻家庭信息', en: 'family or marriage of a person' },
  category: 'personal.family',
  wakes: {
    cues: [
      '离异',
      '离婚',
      '丧偶',
      '改嫁',
      '再婚',
      '未婚先孕',
      '未婚生育',
      '私生',
      '非婚生',
      '婚外',
      '出轨',
      '家暴',
      '分居',
      '单亲',
      '收养',
      '领养',
      '抱养',
      '弃养',
      '试管婴儿',
      '结扎',
      '上环',
      '超生',
      '入赘',
    ],
  },
  competes: false,
  examples: {
    finds: ['她⟦2016年离异⟧，独自带孩子。', '家庭情况|⟦丧偶⟧', '其母⟦已改嫁⟧'],
    ignores: ['办理离婚登记须知', '受理离婚案件120件', '收养登记办事指南'],
  },
  detect: (passage, woken) => factsAt(passage, woken, FACTS),
};
