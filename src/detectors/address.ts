import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { before, fieldBefore, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';

/** Facts of a person in the same line make a mere 地址 a home's. */
const PERSON = /[,;:\s(][男女][,;\s)]|性别|民族|出生|身份证|公民身份|户主/u;
/** Words that an address of a person's follows. */
const HOME_CUES = [
  '住址',
  '住所',
  '家住',
  '现住',
  '租住',
  '同住',
  '居住',
  '暂住',
  '住在',
  '户籍地',
  '户籍所在地',
  '户口所在地',
  '户籍地址',
  '家庭地址',
  '家庭住址',
  '门牌号',
  '家在',
  '地址',
];
/** Where many live: what stands behind is a building and a room (锦绣苑7-1-1102). */
const COMPOUNDS = ['小区', '花园', '公寓', '家园', '新村', '家属院', '宿舍', '安置房'];
/** What a house number stands behind: the sign 号 alone is in every other sentence. */
const STREET = /[路街巷弄里道村寨屯庄院坊胡同嘴湾坝坡岭门屋][\u4e00-\u9fff]{0,6}?\d{1,5}$/u;
const HOME_HEADINGS = [
  '住址',
  '住所',
  '家庭地址',
  '户籍地',
  '户籍所在地',
  '居住地',
  '现住',
  '门牌',
  '房号',
  '详细地址',
];
const HOME =
  /住址|住所|家住|现住|租住|同住|居住|暂住|住在|住于|户[籍口](?![室科处]|窗口|大厅|管理|业务|办理|登记处)|家庭|家就?在|家中|家里|家\(|[,;。:、\s(男女族岁人他她户]住[于在]?[\s:]{0,2}$|^住/u;
/** Where offices work and things happen (信访接待地点、开标地点): no home, whatever its number. */
const OFFICE =
  /办公|接待|受理|窗口|大厅|大厦|写字楼|机关|单位地址|公司|有限|集团|政务|中心|政府|(?<!村民|居民|[村居])委员会|法院|检察院|派出所|公安|医院|门诊|银行|学校|校区|教室|会议|开标|报名|咨询|现场|召开|办事|法庭|地点|图书馆|档案|[局馆]$|邮编|注册地|经营|厂址|项目|工程|改造|标段|施工|采购|厂房|商铺|门市|店铺|工业园|产业园|商务/u;
/** 老人住…, right before the address. */
const LIVES_AT = /[人他她户,;。]住[于在]?$|(?:[男女]|岁|族|生),$/u;
/** Homes again, even where an office's word stands before: 医院家属院. */
const DWELLING = /宿舍|家属[院区楼]|公寓|小区|花园|苑|家园|新村/u;

const NUMERAL = '(?:\\d{1,5}|[一二三四五六七八九十]{1,3}|[甲乙丙丁A-Za-z]\\d{0,2})';
/** The last rungs of the ladder: building, unit, floor, room; house number; village group. */
const RUNG = new RegExp(
  `[第附平]?${NUMERAL}(?:(?:-\\d{1,4}){1,3}(?:号|室)?|号楼|号院|号门|号(?:附\\d{1,3})?|栋|幢|座|单元|室|户|房|组|社|队|排|弄|楼[东南西北中]?|层)(?:\\d{2,5}(?:宿舍|室|户|房|号)?(?![\\d年月日:.]))?|(?<=村)[\\u4e00-\\u9fff]{1,4}组`,
  'gu',
);
const PLACE = /[省市县区旗镇乡村路街巷道里弄苑园院屯庄寨城府湾]|胡同|小区|社区|宿舍|公寓|平房/u;
/** Rungs of one address follow each other within so many characters. */
const WIDEST_GAP = 8;
const FARTHEST = 40;
const PART = /[\u4e00-\u9fff0-9A-Za-z#-]/u;
/** What stands between a sentence and the address in it. */
const LEAD =
  /^.{0,40}(?:户籍(?:所在)?地(?:址)?|户口所在地|家庭地址|住址|住所地?|现租住|租住|现住|同住|家住|居住[于在]?|暂住|住[于在]?|位于|坐落[于在]?|家在|门牌号?|地址|系|在|到|从|为|是)/u;
/** From province down to county, which may stay. */
const COUNTY =
  /^(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{1,7}?(?:市|自治州|盟))?(?:[\u4e00-\u9fff]{1,6}?(?:县|旗|(?<![小社园利校厂院东南西北])区))?/u;

function* detect(passage: Passage, woken: Span): Iterable<Match> {
  const { text, label } = passage;
  if (
    label !== undefined &&
    woken.start === 0 &&
    woken.end === text.length &&
    HOME_HEADINGS.some((word) => label.includes(word))
  ) {
    yield* cell(passage);
    return;
  }
  const word = text.slice(woken.start, woken.end);
  if ((word === '号' || word === '號') && !STREET.test(text.slice(Math.max(0, woken.start - 12), woken.start))) return;
  const isCue = HOME_CUES.includes(word) || COMPOUNDS.includes(word);
  const run = isCue ? runBehind(text, woken.end) : runAround(text, woken);
  if (run === undefined) return;
  const rungs = rungsOf(text.slice(run.start, run.end));
  const [first, last] = [rungs[0], rungs.at(-1)];
  if (first === undefined || last === undefined) return;
  const start = addressStart(text, run.start, run.start + first.start);
  const span = { start, end: run.start + last.end };
  const whole = text.slice(span.start, span.end);
  if (whole.length < 4 || !(PLACE.test(whole) || /单元.{0,2}\d{3}/u.test(whole))) return;
  yield* judged(passage, span, whole);
}

/** A cell of a column of addresses is one, if it goes down to a house or a group. */
function* cell({ text }: Passage): Iterable<Match> {
  const end = text.trimEnd().length;
  if (end > 60 || rungsOf(text).length === 0) return;
  yield {
    start: 0,
    end,
    evidence: reasons(
      { kind: 'heading', weight: 20 },
      OFFICE.test(text) && !DWELLING.test(text) && { kind: 'excuse', weight: -25 },
    ),
  };
}

function* judged(passage: Passage, span: Span, whole: string): Iterable<Match> {
  const field = fieldBefore(passage, span);
  const rest = passage.text.slice(span.end, span.end + 12);
  const isHome =
    HOME.test(field) ||
    (/地址/u.test(field) && PERSON.test(before(passage, span, 64))) ||
    HOME_HEADINGS.some((word) => passage.label?.includes(word));
  const isOffice =
    (OFFICE.test(field) && !isHome) ||
    ((OFFICE.test(whole) ||
      /^[\u4e00-\u9fff]{0,6}(?:大厦|大厅|中心|大楼|[局馆所]|办公|会议室|厂房|商铺|门市|车间|仓库)/u.test(rest)) &&
      !DWELLING.test(whole));
  const evidence = reasons(
    { kind: 'format', weight: formatWeight(whole) },
    (isHome || LIVES_AT.test(before(passage, span, 6))) && { kind: 'context', weight: 18 },
    // A building that is built, repaired or shown is nobody's room.
    !isHome &&
      /^[\u4e00-\u9fff]{0,6}(?:改造|工程|项目|维修|加装|建设|施工|竣工|公示|整治|更新|拆除|征收)/u.test(rest) && {
        kind: 'structure',
        weight: -15,
      },
    /^(?:人|村民|居民|住户|业主|租户|家中|家里)(?![民大])/u.test(rest) && { kind: 'context', weight: 10 },
  );
  if (isOffice)
    yield { ...span, evidence: [...evidence, { kind: 'context', weight: 10 }], category: 'public.office-address' };
  else yield { ...span, evidence };
}

/** Rooms and units are homes more often than not; a house number in a street is anything. */
function formatWeight(whole: string): number {
  const hasBuilding = /栋|幢|号楼|单元|宿舍|家属[院区楼]/u.test(whole);
  if (hasBuilding && /(?:单元|栋|幢|号楼|排).{0,5}\d{2}/u.test(whole)) return 6;
  if (hasBuilding) return -2;
  if (/村.{0,10}(?:组|社|队)/u.test(whole)) return /\d号$/u.test(whole) ? 0 : -4;
  return -10;
}

/** The unbroken stretch of address characters behind a cue and its colon. */
function runBehind(text: string, cueEnd: number): Span | undefined {
  const link = /^(?:地址?)?[\s:为是在于(]{0,3}/u.exec(text.slice(cueEnd, cueEnd + 6))?.[0] ?? '';
  const start = cueEnd + link.length;
  let end = start;
  while (end < text.length && end - start < FARTHEST && PART.test(text.charAt(end))) end++;
  return end - start < 4 ? undefined : { start, end };
}

/** The unbroken stretch about a unit such as 室, if a numeral stands before it. */
function runAround(text: string, woken: Span): Span | undefined {
  if (
    !/[\d一二三四五六七八九十甲乙丙丁A-Za-z]/u.test(text.charAt(woken.start - 1)) &&
    !/村[\u4e00-\u9fff]{1,4}$/u.test(text.slice(Math.max(0, woken.start - 5), woken.start))
  )
    return undefined;
  let { start, end } = woken;
  while (start > 0 && woken.start - start < FARTHEST && PART.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - woken.end < FARTHEST / 2 && PART.test(text.charAt(end))) end++;
  return { start, end };
}

/** The chain of rungs: the first ones that follow each other closely. */
function rungsOf(run: string): readonly Span[] {
  const rungs: Span[] = [];
  for (const match of run.matchAll(RUNG)) {
    const last = rungs.at(-1);
    if (last !== undefined && match.index - last.end > WIDEST_GAP) break;
    rungs.push({ start: match.index, end: match.index + match[0].length });
  }
  return rungs;
}

/** Where the address begins before its first rung: behind the sentence that leads to it, and behind the county. */
function addressStart(text: string, runStart: number, rungStart: number): number {
  const lead = LEAD.exec(text.slice(runStart, rungStart))?.[0].length ?? 0;
  const start = runStart + lead;
  const county = COUNTY.exec(text.slice(start, rungStart))?.[0].length ?? 0;
  return start + county < rungStart ? start + county : start;
}

/** Home address (住址) down to house, room or village group; from the township on, as the county may stay. Offices' are public. */
export const address: Detector = {
  id: 'address',
  title: { zh: '住址', en: 'home address' },
  category: 'personal.address',
  wakes: {
    signs: '室組组栋棟幢户戶弄排号號',
    cues: [...HOME_CUES, ...COMPOUNDS, '单元', '号楼', '村民小组'],
    labels: HOME_HEADINGS,
  },
  competes: false,
  examples: {
    finds: [
      '现住⟦迎春镇矿业路25号院5号楼3单元201户⟧，',
      '住址：⟦大树村八组27号⟧',
      '老人家在⟦青石镇竹林村七组⟧，',
      '家庭住址|⟦丰收苑7栋2单元504室⟧',
      '户籍地云南省安平县⟦莲花乡金河村水井组19号⟧',
      '租住⟦云里小区21栋1606⟧。',
      '张某，女，地址：⟦莲花乡金河村民委员会水井社8号⟧',
      '⟦3号楼2单元101室⟧业主反映',
      '地址：⟦城南街道迎宾路66号⟧群众来访接待中心',
      '住址|⟦码头巷41号附2⟧',
    ],
    ignores: [
      '迎宾路66号门前道路封闭施工',
      '政务服务中心B座4楼502室',
      '领导小组办公室',
      '第3组讨论',
      '住房和城乡建设局',
      '涉及5个小组9户',
      '幸福里小区3栋2单元电梯加装项目',
    ],
  },
  detect,
};
