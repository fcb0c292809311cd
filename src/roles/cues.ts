import {
  KIN,
  OCCUPATIONS,
  PLAIN_FOLK,
  POSTS,
  PRIVATE_LABELS,
  PUBLIC_LABEL_ENDS,
  PUBLIC_LABELS,
  SHORT_KIN,
} from './words.ts';

/** In what capacity somebody appears. `official` to `historic` are public, those of an occupation unless the kind of paper withholds names, the rest private. */
export type Role =
  | 'official'
  | 'occupation'
  | 'responsible'
  | 'author'
  | 'historic'
  | 'party'
  | 'kin'
  | 'private-data'
  | 'speaker';

/** A reason to take a name for that of a public or of a private person. */
export interface RoleCue {
  readonly role: Role;
  /** Decibans: above zero it speaks for a private person, below zero for one who is named lawfully. */
  readonly weight: number;
  /** Whether the label of a field says so (主持人：, 出席：), which holds for whoever it lists, in every kind of paper. */
  readonly isField?: boolean;
}

interface Pattern extends RoleCue {
  /** Held against the text that ends where the name starts (`before`) or starts where it ends (`after`). */
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const re = (source: string): RegExp => new RegExp(source, 'u');

/** Others that a label names first: 监督委员会：甲、乙、. */
const LISTED_BEFORE = '(?:[\\p{Script=Han}·]{2,4}、){0,6}';

/** Strongest first within a role; of one role only the first that fits counts. */
const PATTERNS: readonly Pattern[] = [
  {
    role: 'party',
    weight: 30,
    before: re(`(?:${PRIVATE_LABELS})(?:[（(][^，。；：:、\\s]{0,6}[)）])?[ \\u3000]{0,2}[:：]?[ \\u3000“]{0,3}$`),
  },
  { role: 'party', weight: 30, before: /(?:我叫|我是|名叫|叫做|人称|绰号|外号|真名|本名)[“"]?$/u },
  // 委托代理人：甲（申请人之子）.
  { role: 'kin', weight: 40, after: re(`^[（(][^，。；：:（）()]{0,6}(?:之|的)(?:${SHORT_KIN}|${KIN})[）)]`) },
  { role: 'party', weight: 12, before: re(`(?:${PLAIN_FOLK})[“"]?$`) },
  {
    role: 'party',
    weight: 18,
    after:
      /^(?:、\p{Script=Han}{2,4}){0,3}(?:等\d{1,3}人)?(?:(?:正在|多次|曾|已)(?:反映|投诉|举报|申诉|信访)|(?:多次)?上访|扬言|哭诉|认罪|供述|逃逸|被抓|被查|被拘|落网|误将|擅自|离岗|脱岗|停岗|违规|违反|掐伤|打伤|体罚|殴打|辱骂|推搡|收受)/u,
  },
  {
    role: 'party',
    weight: 18,
    after:
      /^(?:老人|大爷|大妈|大娘|阿姨|奶奶|爷爷|一家|夫妇|夫妻|户[，,。因由]|等人家|家中|家里|家住|辩称|诉称|遂|涉嫌|系)/u,
  },
  {
    role: 'party',
    weight: 14,
    after: /^(?:的(?:陈述|证言|供述|询问笔录|病历|遗体|身份证|户口|住院|父亲|母亲|家属|监护人))/u,
  },
  { role: 'kin', weight: 26, before: re(`(?:${KIN})[ \\u3000:：]{0,2}[“"]?$`) },
  { role: 'kin', weight: 26, before: re(`(?:其|之|他|她)(?:${SHORT_KIN})[ \\u3000:：]{0,2}$`) },
  { role: 'kin', weight: 20, after: re(`^(?:之|的)?(?:${KIN})(?![院校局区])`) },
  { role: 'kin', weight: 20, after: re(`^之(?:${SHORT_KIN})`) },
  {
    role: 'private-data',
    weight: 22,
    after:
      /^[（(，, \u3000]{0,2}(?:男|女)[，,、 \u3000]{1,2}(?:[^，,。]{1,8}[，,]){0,2}(?:\d{4}年|\d{1,3}周?岁|汉族|.{1,5}族|身份证|公民身份)/u,
  },
  {
    role: 'private-data',
    weight: 22,
    after:
      /^[ \u3000]?[（(][ \u3000]?[男女][，,、 ]{1,2}(?:\d{15,18}|\d{1,3}周?岁|\d{4}年|[^，,。）)]{0,8}罪|家?住|现住)/u,
  },
  // 司法所甲（男，…）: whose sex is told is no office holder, unless the paper is about such.
  { role: 'private-data', weight: 11, after: /^[ \u3000]?[（(][ \u3000]?[男女][，,、）)]/u },
  {
    role: 'private-data',
    weight: 24,
    after:
      /^[（(，,： :\u3000]{1,3}(?:手机|(?:联系)?电话[:： ]{0,2}1[3-9]|身份证|公民身份|证件号|微信|QQ|住址|家住|现住|住[^建房宅院保])/u,
  },
  {
    role: 'private-data',
    weight: 20,
    after: /^[(, ]{0,3}(?:现年|今年|时年|年仅|年近)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})周?岁/u,
  },
  { role: 'private-data', weight: 22, after: /^[（( \u3000]{0,2}1[3-9][\d -]{9,13}[)）]?/u },
  {
    role: 'private-data',
    weight: 16,
    after: /^(?:因|患|被诊断|被查出|查出|确诊|住院|入院|去世|死亡|身亡|受伤|双目|右|左|怀孕|处于孕期)/u,
  },
  { role: 'speaker', weight: -6, after: /^(?:说|表示|介绍|强调|指出|要求|认为|告诉记者)/u },
  // Whoever held an office once does not act in it now.
  {
    role: 'official',
    weight: -3,
    before: re(
      `(?:(?:退休|离休|返聘|病退|内退|离任|卸任|已故)[^，。；：、]{0,4}|老)(?:${POSTS}|${OCCUPATIONS}|干部|职工)[ \\u3000]{0,3}$`,
    ),
  },
  { role: 'official', weight: -26, before: re(`(?:${POSTS})[ \\u3000|｜\\t]{0,3}[:：]?[ \\u3000]{0,3}$`) },
  { role: 'occupation', weight: -16, before: re(`(?:${OCCUPATIONS})[ \\u3000|｜\\t]{0,3}[:：]?[ \\u3000]{0,3}$`) },
  {
    role: 'occupation',
    weight: -16,
    after: re(`^[ \\u3000|｜\\t]{0,4}[（(，,]?(?:副|主管|高级|特级|一级|二级|三级)?(?:${OCCUPATIONS})`),
  },
  {
    role: 'official',
    weight: -24,
    after: re(
      `^[ \\u3000|｜\\t]{0,4}[（(，,]?(?:副|代|原|前|常务|执行|首席|高级|正高级|副高级|正研级|教授级|主治|主管|特级|一级|二级|三级|四级|党组|党委|党总支|县|市|区|镇){0,3}(?!同志[:：]|烈士[遗家亲子女之])(?:${POSTS})`,
    ),
  },
  // ，某某律师事务所律师。
  { role: 'official', weight: -18, after: re(`^[，,][^，,。；;（）()]{2,18}(?:${POSTS})(?=[，,。；;）)]|$)`) },
  {
    role: 'responsible',
    weight: -24,
    before: re(
      `(?:${PUBLIC_LABELS})[（(]?(?:[^，。；：:]{0,6}[)）])?[ \\u3000]{0,2}[:：][ \\u3000]{0,3}${LISTED_BEFORE}(?:${POSTS})?$`,
    ),
    isField: true,
  },
  { role: 'responsible', weight: -18, before: re(`(?:${PUBLIC_LABELS})[ \\u3000]{0,2}$`) },
  {
    role: 'responsible',
    weight: -20,
    before: re(`(?:${PUBLIC_LABEL_ENDS})(?:\\([^()]{1,8}\\))?[ \\u3000]{0,2}[:：][ \\u3000]{0,3}${LISTED_BEFORE}$`),
    isField: true,
  },
  {
    role: 'responsible',
    weight: -16,
    before:
      /(?:局|委|办|处|科|股|室|院|(?<!干)部|站|队|所|中心|公司|银行|学校|大学|协会|学会|委员会|支行|办公室)[ \u3000]{0,2}(?:的|工作人员|干部)?$|(?:[乡镇]|街道|机关|社区|包村|驻村|扶贫|挂职)干部$/u,
  },
  {
    role: 'responsible',
    weight: -16,
    after:
      /^[ \u3000]{0,2}[（(][^）)]{0,10}(?:局|委|办|处|科|部|院|站|公司|所|中心|代表|组长|主任|副?区长|副?县长|副?市长|副?镇长)[）)]/u,
  },
  // 优秀学员（7人）：甲、乙; 表彰：甲.
  {
    role: 'responsible',
    weight: -24,
    before:
      /(?:优秀|先进|标兵|模范|获奖|表彰|[一二三特]等奖|第[一二三]名|冠军|亚军|季军)[^，。；：:（）()]{0,8}(?:[（(][^（）()]{0,8}[）)])?[：:][ \u3000]{0,2}$/u,
  },
  {
    role: 'responsible',
    weight: -26,
    after:
      /^(?:、\p{Script=Han}{2,4}){0,3}(?:在[^，。；]{1,10}中)?(?:表现突出|表现优异|荣获|荣立|获评|被评为|受到表彰|被授予|各?获(?:奖励|通报表[扬彰]|表彰|嘉奖))/u,
  },
  {
    role: 'responsible',
    weight: -18,
    after: /^(?:主持召?开?|主持会议|带队|牵头|出席|任组长|任代|当选|获|荣获|同志|负责人)/u,
  },
  {
    role: 'author',
    weight: -24,
    after:
      /^[ \u3000]{0,2}(?:[/／][ \u3000]{0,2})?(?:著|编著|主编|编|译|校注|摄|文|图|绘|执导|主演|饰演|扮演|撰文|供稿|整理|报道)(?![\p{Script=Han}]{2})/u,
  },
  {
    role: 'author',
    weight: -24,
    before: /(?:作者|记者|通讯员|编剧|导演|主演|主讲|文|图|摄影|改编自|由)[ \u3000:：/／]{1,3}$/u,
  },
  {
    role: 'historic',
    weight: -36,
    after: /^[（(](?:约|生于)?1\d{3}年?(?:\d{1,2}月)?[ ]?[—–―~-]{1,2}[ ]?(?:1[0-9]{3}|19\d\d|\?)/u,
  },
  { role: 'historic', weight: -34, before: /(?:烈士|先烈|先辈)$/u },
  {
    role: 'historic',
    weight: -24,
    before: /(?:要|就)像$/u,
    after: /^(?:(?:、|和|与)\p{Script=Han}{2,4}){0,3}(?:那样|式的|精神|为榜样)/u,
  },
  { role: 'historic', weight: -24, after: /^(?:烈士|将军|元帅|故居|纪念馆|诗集|全集|选集|生于清|的诗|的名言|曾说过)/u },
];

/** How far around a name its role is looked for, in code units. */
export const REACH = 24;

/** The cues of a name's role in the text before and after it; of each role the first that fits. */
export function cuesOf(before: string, after: string): readonly RoleCue[] {
  const cues: RoleCue[] = [];
  const seen = new Set<Role>();
  for (const pattern of PATTERNS) {
    if (seen.has(pattern.role)) continue;
    if (pattern.before?.test(before) === true || pattern.after?.test(after) === true) {
      seen.add(pattern.role);
      const { role, weight, isField = false } = pattern;
      cues.push({ role, weight, isField });
    }
  }
  return cues;
}
