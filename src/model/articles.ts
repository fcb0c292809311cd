/** An article of law or of a standard that a category or rule rests on. */
export interface Article {
  readonly law: string;
  readonly article: string;
  /** What it demands, in a few words of our own. */
  readonly gist: { readonly zh: string; readonly en: string };
}

/** The articles that this library cites, by id. Wording is a paraphrase; the law itself decides. */
export const ARTICLES = {
  'secrets-13': {
    law: '保守国家秘密法',
    article: '第十三条',
    gist: { zh: '国家秘密事项的范围', en: 'what state secrets are' },
  },
  'secrets-20': {
    law: '保守国家秘密法',
    article: '第二十条',
    gist: { zh: '保密期限与解密', en: 'secrecy periods and declassification' },
  },
  'secrets-22': {
    law: '保守国家秘密法',
    article: '第二十二条',
    gist: {
      zh: '国家秘密载体应当作出国家秘密标志，非国家秘密不得标注',
      en: 'carriers of state secrets bear a mark; nothing else may',
    },
  },
  'secrets-35': {
    law: '保守国家秘密法',
    article: '第三十五条',
    gist: { zh: '对拟公开的信息进行保密审查', en: 'what is to be published is reviewed for secrecy first' },
  },
  'secrets-36': {
    law: '保守国家秘密法',
    article: '第三十六条',
    gist: { zh: '防范数据汇聚、关联引发的泄密风险', en: 'guard against leaks by aggregation and linkage of data' },
  },
  'secrets-40': {
    law: '保守国家秘密法',
    article: '第四十条',
    gist: { zh: '军事禁区等涉密场所、部位的保密', en: 'secrecy of military zones and other secret sites' },
  },
  'secrets-64': {
    law: '保守国家秘密法',
    article: '第六十四条',
    gist: { zh: '工作秘密的管理', en: 'work secrets' },
  },
  'secrets-rules-42': {
    law: '保守国家秘密法实施条例',
    article: '第四十二条',
    gist: { zh: '先审查、后公开，逐项审查', en: 'review first, publish after, item by item' },
  },
  'openness-14': {
    law: '政府信息公开条例',
    article: '第十四条',
    gist: {
      zh: '国家秘密、法律禁止公开以及可能危及国家安全、公共安全、经济安全、社会稳定的信息不予公开',
      en: 'state secrets and what may endanger security and stability are not published',
    },
  },
  'openness-15': {
    law: '政府信息公开条例',
    article: '第十五条',
    gist: {
      zh: '涉及商业秘密、个人隐私的信息不得公开',
      en: 'trade secrets and privacy are not published without consent',
    },
  },
  'openness-16': {
    law: '政府信息公开条例',
    article: '第十六条',
    gist: {
      zh: '内部事务信息、过程性信息、行政执法案卷信息可以不予公开',
      en: 'internal, process and enforcement-file information may be withheld',
    },
  },
  'openness-17': {
    law: '政府信息公开条例',
    article: '第十七条',
    gist: {
      zh: '不能确定的，报主管部门或者保密行政管理部门确定',
      en: 'in doubt the competent or the secrecy authority decides',
    },
  },
  'openness-20': {
    law: '政府信息公开条例',
    article: '第二十条',
    gist: {
      zh: '机关职能、办公地址、联系方式、负责人姓名等应当主动公开',
      en: 'offices, contacts and responsible persons are published',
    },
  },
  'openness-37': {
    law: '政府信息公开条例',
    article: '第三十七条',
    gist: { zh: '能够作区分处理的，区分处理后公开', en: 'what can be separated is published in part' },
  },
  'privacy-28': {
    law: '个人信息保护法',
    article: '第二十八条',
    gist: { zh: '敏感个人信息', en: 'sensitive personal information' },
  },
  'privacy-25': {
    law: '个人信息保护法',
    article: '第二十五条',
    gist: {
      zh: '不得公开所处理的个人信息，取得单独同意的除外',
      en: 'personal information is not published without separate consent',
    },
  },
  'privacy-34': {
    law: '个人信息保护法',
    article: '第三十四条',
    gist: { zh: '国家机关处理个人信息不得超出履行法定职责所必需', en: 'state organs keep to what their duty requires' },
  },
  'privacy-51': {
    law: '个人信息保护法',
    article: '第五十一条',
    gist: { zh: '采取去标识化等安全技术措施', en: 'de-identification and other measures' },
  },
  'minors-103': {
    law: '未成年人保护法',
    article: '第一百零三条',
    gist: { zh: '不得披露未成年人的身份信息', en: 'no identifying data of minors' },
  },
  'civil-1034': {
    law: '民法典',
    article: '第一千零三十四条',
    gist: { zh: '自然人的个人信息受法律保护', en: 'personal information of natural persons is protected' },
  },
  'data-21': {
    law: '数据安全法',
    article: '第二十一条',
    gist: { zh: '数据分类分级保护', en: 'classified protection of data' },
  },
  'competition-9': {
    law: '反不正当竞争法',
    article: '商业秘密条款',
    gist: { zh: '商业秘密', en: 'trade secrets' },
  },
  'statistics-28': {
    law: '统计法',
    article: '第二十八条',
    gist: {
      zh: '不得提供、泄露能够识别或者推断单个统计调查对象身份的资料',
      en: 'nothing from which a single respondent can be told or inferred',
    },
  },
  'petition-30': {
    law: '信访工作条例',
    article: '第三十条',
    gist: { zh: '不得将检举、揭发材料透露或者转给被检举、揭发的人员或者单位', en: 'informants are protected' },
  },
  'military-facilities-17': {
    law: '军事设施保护法',
    article: '第十七条',
    gist: { zh: '不得擅自记述、标示军事禁区内的设施', en: 'military facilities are not described without authority' },
  },
  'surveying-37': {
    law: '测绘法',
    article: '第三十七条',
    gist: { zh: '重要地理信息数据审核公布', en: 'important geographic data is published by authority only' },
  },
  'public-security-136': {
    law: '治安管理处罚法',
    article: '第一百三十六条',
    gist: { zh: '违反治安管理的记录应当予以封存，不得公开', en: 'records of public-security violations are sealed' },
  },
} as const;

export type ArticleId = keyof typeof ARTICLES;

/** The article of an id. */
export function articleOf(id: ArticleId): Article {
  return ARTICLES[id];
}
