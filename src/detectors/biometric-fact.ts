import { type Fact, factsAt } from './clause.ts';
import type { Detector } from './detector.ts';

const GENERAL =
  /门禁|支付|考勤机|打卡机|识别(?:技术|系统|设备|终端|功能)|采用|支持|安装|升级|个人信息保护|条例|办法|规定|宣传|科普|技术|产品|招标|采购|公司|法律|不得|禁止|如何|同意/u;

const FACTS: readonly Fact[] = [
  {
    pattern:
      /(?:人脸|人像|面部|面容|指纹|掌纹|虹膜|声纹|步态|dna|基因|血型|唾液|血样|血液|毛发|足迹)(?:[^。;!?,()]{0,14}?)(?:照片|血样|录入|打卡|核验|认证|检验|检测|建库|信息|特征|图像|样本|分型|数据|比对|鉴定|采集|留样|入库|检测结果|一致)/gu,
    before: { most: 14, until: '。;!?,()' },
    weight: -9,
    general: GENERAL,
    particular: /已采集|采集的|样本|分型|比对|一致|留样|入库|右手|左手|食指|拇指/u,
  },
  {
    pattern: /(?:右手|左手|双手|十指)[^。;!?,()]{0,10}(?:样本|指纹|捺印)/gu,
    weight: -3,
    general: GENERAL,
    particular: /样本|捺印/u,
  },
  {
    pattern:
      /dna(?:分型|样本|图谱|鉴定|血样|检测|检验)|已采集的[^。;!?,()]{0,8}(?:人脸|指纹)(?:照片|信息|图像|数据)?/gu,
    weight: -3,
    general: GENERAL,
    particular: /./u,
  },
  {
    pattern:
      /(?:代?刷)(?:了)?(?:人?脸|指纹)|(?:采集|录入|留存|提取)了?[^。;!?,()]{0,8}(?:人脸|人像|指纹|声纹|虹膜|血样|dna)/gu,
    before: { most: 8, until: '。;!?,()' },
    weight: -9,
    general: GENERAL,
    particular: /了/u,
  },
];

export const biometricFact: Detector = {
  id: 'biometric-fact',
  title: { zh: '生物识别信息', en: 'biometric data of a person' },
  category: 'personal.biometric',
  wakes: {
    cues: [
      '人脸',
      '人像',
      '面部',
      '面容',
      '毛发',
      '指纹',
      '掌纹',
      '虹膜',
      '声纹',
      '步态',
      'dna',
      '基因',
      '血样',
      '右手',
      '左手',
      '十指',
      '捺印',
    ],
  },
  competes: false,
  examples: {
    finds: ['⟦血迹与被害人的DNA分型⟧一致', '7月⟦已采集的家长人脸照片⟧将用于接送'],
    ignores: [
      '中控室采用人脸加指纹双重门禁。',
      '人脸识别技术应用安全管理办法',
      '采用DNA鉴定技术',
      '居民户口簿原件；本人到场采集人像和指纹信息。',
    ],
  },
  detect: (passage, woken) => factsAt(passage, woken, FACTS),
};
