import { type Fact, factsAt } from './clause.ts';
import type { Detector } from './detector.ts';

const GENERAL =
  /工作|帮教(?:工作|活动|政策)|宣传|安置帮教|对象(?:[0-9]|管理|教育|监管)|人员(?:[0-9]|管理|教育|档案|帮扶|安置)|[0-9]{1,7}(?:余)?(?:名|人|例)|局|所|中心|机构|条例|办法|规定|预防|打击|犯罪率|无(?:犯罪|违法|前科)|依法|全[国省市县区]|应当|可以|处(?:以|罚)|年龄|报名|不得报考/u;

const FACTS: readonly Fact[] = [
  {
    pattern:
      /(?:刑满释放|社区矫正|社区戒毒|强制(?:隔离)?戒毒|吸毒史?|前科|服刑|劳动教养|劳教|假释|缓刑|被判处|获刑|有期徒刑|行政拘留|被拘留|被刑拘|取保候审|酒驾被查|嫖娼|赌博被|犯罪记录|案底)/gu,
    before: { most: 10, until: '。;!?,()' },
    after: { most: 12, until: '。;!?,()' },
    weight: -10,
    general: GENERAL,
    particular: /曾|因|被|系|刑满|[0-9]{4}年|史|正在/u,
  },
];

export const criminalRecord: Detector = {
  id: 'criminal-record',
  title: { zh: '违法犯罪记录', en: 'criminal or violation record of a person' },
  category: 'personal.criminal-record',
  wakes: {
    cues: [
      '刑满释放',
      '社区矫正',
      '社区戒毒',
      '强制戒毒',
      '隔离戒毒',
      '吸毒',
      '前科',
      '服刑',
      '劳动教养',
      '劳教',
      '假释',
      '缓刑',
      '被判处',
      '获刑',
      '有期徒刑',
      '行政拘留',
      '被拘留',
      '被刑拘',
      '取保候审',
      '酒驾被',
      '嫖娼',
      '赌博被',
      '犯罪记录',
      '案底',
    ],
  },
  competes: false,
  examples: {
    finds: ['其子⟦2019年因盗窃被判处有期徒刑两年⟧', '备注|⟦刑满释放⟧', '本人⟦曾因吸毒被强制戒毒⟧'],
    ignores: ['开展社区矫正工作', '无犯罪记录', '刑满释放人员安置帮教', '应聘者不得有犯罪记录'],
  },
  detect: (passage, woken) => factsAt(passage, woken, FACTS),
};
