import type { Policy, PolicyRule } from './policy.ts';

/** From here up a finding counts as likelier than not. */
const LIKELY = 0.5;

const PUBLIC: PolicyRule = {
  id: 'public',
  when: { category: ['public', 'personal.name.public'] },
  outcome: 'pass',
  because: {
    zh: '依法应当公开的信息（政府信息公开条例第二十条）',
    en: 'information that is public by law (Regulations on Open Government Information, art. 20)',
  },
};

const MASKED: PolicyRule = {
  id: 'masked',
  when: { category: ['personal.masked', 'personal.name.masked'] },
  outcome: 'pass',
  because: {
    zh: '已作去标识化处理（个人信息保护法第五十一条）',
    en: 'already de-identified (PIPL art. 51)',
  },
};

const STATE_SECRET: PolicyRule = {
  id: 'state-secret',
  when: { category: ['secret.state-mark', 'secret.cipher-number'], confidence: LIKELY },
  outcome: 'block',
  because: {
    zh: '有国家秘密标志，不得公开，立即停止发布并报告保密工作机构（保守国家秘密法第二十二条、第四十七条；政府信息公开条例第十四条）',
    en: 'bears a state-secret marking: stop and report to the secrecy office (Law on Guarding State Secrets, art. 22 and 47; Regulations on Open Government Information, art. 14)',
  },
};

const CONTROLLED: PolicyRule = {
  id: 'controlled',
  when: { category: ['secret.controlled'], confidence: LIKELY },
  outcome: 'block',
  because: {
    zh: '标明工作秘密或者内部并要求收回、保管的文件，不得公开（保守国家秘密法第六十四条；政府信息公开条例第十六条）',
    en: 'marked as a work secret or internal, with orders to hand back or lock up: not published (Law on Guarding State Secrets, art. 64; Regulations on Open Government Information, art. 16)',
  },
};

const SEPARABLE: PolicyRule = {
  id: 'separable',
  when: { category: ['secret.trade.separable'], confidence: LIKELY },
  outcome: 'redact',
  because: {
    zh: '公开文件中的商业秘密能够作区分处理，删去后公开（政府信息公开条例第十五条、第三十七条）',
    en: 'a trade datum in a paper that is otherwise public: take it out (Regulations on Open Government Information, art. 15 and 37)',
  },
};

const CONFIDENTIAL: PolicyRule = {
  id: 'confidential',
  when: { category: ['secret', 'security'], confidence: LIKELY },
  outcome: 'refer',
  because: {
    zh: '可能涉及工作秘密、内部信息、商业秘密或者公共安全，由保密审查责任人决定（政府信息公开条例第十五条至第十七条；保守国家秘密法第三十五条、第六十四条）',
    en: 'may be a work secret, internal, a trade secret or a matter of public security: the person responsible for secrecy review decides (Regulations on Open Government Information, art. 15-17; Law on Guarding State Secrets, art. 35 and 64)',
  },
};

const PERSONAL: PolicyRule = {
  id: 'personal',
  when: { category: ['personal'], confidence: LIKELY },
  outcome: 'redact',
  because: {
    zh: '个人信息，未经单独同意不得公开，应当删除或者遮盖（个人信息保护法第二十五条、第三十四条；政府信息公开条例第十五条、第三十七条）',
    en: 'personal information, not to be published without separate consent: remove or mask it (PIPL art. 25 and 34; Regulations on Open Government Information, art. 15 and 37)',
  },
};

const UNSEEN: PolicyRule = {
  id: 'unseen',
  when: { category: ['hidden', 'residue'], confidence: LIKELY },
  outcome: 'redact',
  because: {
    zh: '公开前应当清除的隐藏内容或者编辑痕迹（保守国家秘密法实施条例第四十二条）',
    en: 'hidden content or editing residue to be removed before publication (Implementing Regulations, art. 42)',
  },
};

const AGGREGATE_NOTICE: PolicyRule = {
  id: 'aggregate-notice',
  when: { category: ['aggregate.person.notice', 'aggregate.table.notice', 'aggregate.cell.notice'] },
  outcome: 'pass',
  because: {
    zh: '汇聚后仍不能识别个人，仅供参考',
    en: 'no person can be told even from all parts together; for information only',
  },
};

const SPECIAL_LIST: PolicyRule = {
  id: 'special-list',
  when: { category: ['aggregate.table.special'] },
  outcome: 'refer',
  because: {
    zh: '名单本身披露依法应当保密的身份，遮盖不能解决，由责任人决定（精神卫生法第四条、艾滋病防治条例第三十九条等；个人信息保护法第二十八条）',
    en: 'the list itself tells what the law keeps confidential, and masking does not help: the person responsible decides (Mental Health Law, art. 4; AIDS Regulations, art. 39; PIPL, art. 28)',
  },
};

const TABLE: PolicyRule = {
  id: 'table',
  when: { category: ['aggregate.table', 'aggregate.cell'] },
  outcome: 'redact',
  because: {
    zh: '隐去姓名后仍能从其他栏目认出个人或者推算数字，放宽或者删去有关栏目后公开（个人信息保护法第五十一条；统计法第二十八条）',
    en: 'other columns still tell people apart, or totals give figures away: make them coarser or leave them out (PIPL art. 51; Statistics Law art. 28)',
  },
};

const AGGREGATE: PolicyRule = {
  id: 'aggregate',
  when: { category: ['aggregate'], confidence: LIKELY },
  outcome: 'refer',
  because: {
    zh: '单独看可以公开，汇聚、关联后可能泄露，由责任人决定如何处理（保守国家秘密法第三十六条；个人信息保护法第五十一条）',
    en: 'harmless in parts, telling together: the person responsible decides what to leave out (Law on Guarding State Secrets, art. 36; PIPL art. 51)',
  },
};

const TERM: PolicyRule = {
  id: 'term',
  when: { category: ['term'], confidence: LIKELY },
  outcome: 'refer',
  because: { zh: '命中自定义词典', en: 'a term of a custom dictionary' },
};

const DOUBTFUL: PolicyRule = {
  id: 'doubtful',
  when: {},
  outcome: 'pass',
  because: { zh: '证据不足，仅供参考', en: 'too little evidence; for information only' },
};

/** For web sites of public bodies: the default. */
export const governmentSite: Policy = {
  id: 'government-site',
  title: { zh: '政府网站', en: 'government web site' },
  rules: [
    PUBLIC,
    MASKED,
    STATE_SECRET,
    CONTROLLED,
    SEPARABLE,
    CONFIDENTIAL,
    PERSONAL,
    UNSEEN,
    AGGREGATE_NOTICE,
    SPECIAL_LIST,
    TABLE,
    AGGREGATE,
    TERM,
    DOUBTFUL,
  ],
  otherwise: 'refer',
  gaps: 'refer',
};

/** For companies: trade secrets are stopped, network details are for the security officer. */
export const enterprise: Policy = {
  id: 'enterprise',
  title: { zh: '企业', en: 'enterprise' },
  rules: [
    PUBLIC,
    MASKED,
    STATE_SECRET,
    CONTROLLED,
    {
      id: 'trade-secret',
      when: { category: ['secret.trade'], confidence: LIKELY },
      outcome: 'block',
      because: {
        zh: '商业秘密不得对外发布（反不正当竞争法；政府信息公开条例第十五条）',
        en: 'trade secrets are not published (Anti-Unfair Competition Law; Regulations on Open Government Information, art. 15)',
      },
    },
    CONFIDENTIAL,
    PERSONAL,
    UNSEEN,
    AGGREGATE_NOTICE,
    SPECIAL_LIST,
    TABLE,
    AGGREGATE,
    TERM,
    DOUBTFUL,
  ],
  otherwise: 'refer',
  gaps: 'refer',
};

/** As the default, but doubt and gaps are decided against publication, and offices' own numbers are looked at. */
export const strict: Policy = {
  id: 'strict',
  title: { zh: '从严', en: 'strict' },
  rules: [
    PUBLIC,
    MASKED,
    STATE_SECRET,
    CONTROLLED,
    SEPARABLE,
    CONFIDENTIAL,
    PERSONAL,
    UNSEEN,
    AGGREGATE_NOTICE,
    { ...SPECIAL_LIST, outcome: 'block' },
    TABLE,
    AGGREGATE,
    TERM,
    {
      id: 'doubtful-personal',
      when: { category: ['personal', 'secret', 'security'], confidence: 0.2 },
      outcome: 'refer',
      because: {
        zh: '证据不足但不能排除，由责任人决定',
        en: 'little evidence, but not to be ruled out: a person decides',
      },
    },
    DOUBTFUL,
  ],
  otherwise: 'refer',
  gaps: 'block',
};

export const PRESETS: Readonly<Record<string, Policy>> = {
  [governmentSite.id]: governmentSite,
  [enterprise.id]: enterprise,
  [strict.id]: strict,
};
