import { cellOf } from '../model/document.ts';
import type { Evidence, Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { TERM_FOLD } from '../normalize/tables.ts';
import type { Detector, Passage } from './detector.ts';
import { bracketAround, clauseBefore, endsLine, isAlone, isQuoted, sentenceBefore, startsLine } from './frame.ts';
import { type Window, windowAt } from './window.ts';

/**
 * A level, the star and the period, as GB/T 9704 prints them (机密★10年), in
 * the forms that scanning, retyping and copying leave: another star or none,
 * 宓 or 蜜 for 密, O and l for digits, no level before the star.
 */
const TERM = String.raw`(?:[\dolxi〇零一二三四五六七八九十]{1,4}(?:个?年|个?月|天|日|周|小时)|[至到](?:本?[年季月]度?[底末]|公布|公开|解密|印发)|长期|永久|解密|启用|公布|公开|会议|考试|开标|开考|\d{4}[年.\-/])`;
const STAR = 0x2605;
const STARRED = new RegExp(
  String.raw`(?:[绝机秘](?:[-—·._|]{0,2}[密宓蜜宻□■?_*×])?|[□■?_*×]?[密宓宻])?(?:级|件)?[-—·._|]{0,2}★{1,2}[-—·._|]{0,2}(?:${TERM}[^\s,。;、)】〕》”"]{0,4}前?)?`,
  'gu',
);
/** One character of the level is gone, and what stands for it is not of the language. */
const DAMAGED = /^[绝机秘][-—·._|]{0,2}[□■?_*×]|^[□■?_*×][密宓宻]/u;
/** Signs that people take for the star, or that scanning makes of it. */
const ODD_SIGN = '[*#•+x×·▲△◆◇※●○■♦✦✧]';
const PERIOD = new RegExp(
  String.raw`^(?:${ODD_SIGN}{1,2}|[.:\-—_~、,(【\[]{1,2}|\x20)?(?:保密)?(?:期限(?:为|至|:)?)?${TERM}`,
  'u',
);
const ODDLY_SIGNED = new RegExp(`^${ODD_SIGN}`, 'u');
const LEVEL = /[绝机秘][密宓宻]|密件/gu;

/** Words after a bare level that make it a word of a sentence: 机密性, 秘密级, 绝密飞行. */
const CONTINUED =
  /^(?:[级性法]|管理|审查|文件|事项|信息|载体|资料|材料|工作|制度|进行|地|的|等|和|与|及|或|是|不|、|”|》|’|」|』|\p{Script=Han})/u;
const MENTIONING =
  /(?:国家|工作|商业|个人|军事|侦查|保守|严守|泄露|泄漏|窃取|刺探|出卖|涉及|属于|确定为|分为|定为|防止|保护|拒不供出|揭开|公开的|什么|哪些|谁的|是否|之|[的是解揭神诡个、])$/u;
/** An illustration of what markings look like. */
const ILLUSTRATION =
  /比如|例如|譬如|如[:“"']?$|样张|样例|示例|举例|模拟|教材|课件|试题|标志由|应(?:当)?标(?:注|明)|片名|影片|小说|剧本/u;
/** Somebody describes the marking on the very paper. */
const ORIGINAL = /原件|扫描|原文|封面原|本件|此件/u;
/** A paper says of itself what level it has: 本件为…, 该图定为…. */
const OWN_LEVEL =
  /^.{0,12}(?:本|此|该)(?:件|文件?|材料|资料|报告|图纸?|表|方案|附件|电报?|图集|数据集?)(?:已)?(?:被)?(?:为|系|属于?|定为|列为|确定为|是)$/u;
const FIELD = /密级(?:和保密期限|及保密期限|标识|标志)?[:\x20]{1,2}$/u;
const FIELD_LABEL = /密级|保密等级|秘密等级/u;
const OPTIONS = /[□○☐◯◻]/u;
const HANDLING =
  /^(?:级|文件|资料|材料|件|级文件|事项)?[,、;:。!\x20]?(?:.{0,6}(?:阅后|会后|用后)|严禁|不得|禁止|请勿|注意|妥善|专人|限)/u;
/** 我司报价机密，请勿对外: a secret of somebody's, unless it is that of the paper itself. */
const NOUN = /\p{Script=Han}(?<![本此该][件文图表]|文件|材料|资料|报告|图纸|附件)$/u;
const NUMBERED = /^(?:(?:份号:?)?\d{6}|(?:第|no\.?)\d{3,6}(?:号|份)?$)/u;

function* detect(passage: Passage, woken: Span): Iterable<Match> {
  // A marking has the first star of its run or the last.
  if (isStar(passage, woken.start - 1) && isStar(passage, woken.start) && isStar(passage, woken.end)) return;
  const window = windowAt(passage, woken);
  let found = false;
  for (const match of window.text.includes('★') ? window.text.matchAll(STARRED) : []) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (span.end <= window.woken.start || window.woken.end <= span.start) continue;
    const form = starForm(window, span, match[0]);
    if (form === undefined) continue;
    found = true;
    yield { ...window.toPassage(span), evidence: [form, ...surroundings(passage, window, span)] };
  }
  if (found) return;
  for (const match of window.text.slice(window.woken.start, window.woken.end).matchAll(LEVEL)) {
    const start = window.woken.start + match.index;
    yield levelAt(passage, window, { start, end: start + match[0].length });
  }
}

function isStar({ text }: Passage, at: number): boolean {
  return TERM_FOLD[text.charCodeAt(at)] === STAR;
}

/** Weight of a star with what stands around it; undefined if it marks no level: ★★★★★, ★重点. */
function starForm(window: Window, span: Span, text: string): Evidence | undefined {
  const hasLevel = !text.startsWith('★');
  const hasTerm = !/★$/u.test(text);
  if (window.text.charAt(span.end) === '★') return undefined;
  if (hasLevel && /^[绝机秘][-—·._|]{0,2}[密宓蜜宻]|^[密宓宻]/u.test(text))
    return { kind: 'format', weight: hasTerm ? 25 : 18 };
  if (!hasTerm) return undefined;
  if (hasLevel) return { kind: 'format', weight: DAMAGED.test(text) ? 16 : 8 };
  return isAlone(window, span) ? { kind: 'format', weight: 6 } : undefined;
}

/** A level without a star: a period beside it, its field, its line or its bracket must make it a marking. */
function levelAt(passage: Passage, window: Window, level: Span): Match {
  const period = PERIOD.exec(window.text.slice(level.end));
  const span = { start: level.start, end: level.end + (period?.[0].length ?? 0) };
  const rest = window.text.slice(span.end);
  const evidence: Evidence[] = [{ kind: 'term', weight: -12 }];
  if (period !== null) evidence.push({ kind: 'format', weight: ODDLY_SIGNED.test(period[0]) ? 16 : 8 });
  const bracket = bracketAround(window, span);
  const fills = bracket !== undefined && /^[\s,。:]*$/u.test(betweenBrackets(window, bracket, span));
  if (fills) evidence.push({ kind: 'structure', weight: 10 });
  if (bracket !== undefined && span.start === bracket.start)
    evidence.push({ kind: 'structure', weight: isMissive(window, span) ? 12 : 2 });
  if (
    HANDLING.test(rest) &&
    (startsLine(window, span) || (bracket !== undefined && !NOUN.test(clauseBefore(window, span))))
  )
    evidence.push({ kind: 'structure', weight: 18 });
  else if (OWN_LEVEL.test(clauseBefore(window, span))) evidence.push({ kind: 'structure', weight: 24 });
  else if (period === null && !fills && !window.gapBefore(span.end) && CONTINUED.test(fieldRest(window, span)))
    evidence.push({ kind: 'excuse', weight: -15 });
  evidence.push(...surroundings(passage, window, span));
  return { ...window.toPassage(span), evidence };
}

/** What follows a level; in its own field 秘密级 says no more than 秘密. */
function fieldRest(window: Window, span: Span): string {
  const rest = window.text.slice(span.end);
  return FIELD.test(window.text.slice(0, span.start)) ? rest.replace(/^级(?=[,。;\x20]|$)/u, '') : rest;
}

function betweenBrackets(window: Window, bracket: Span, span: Span): string {
  return window.text.slice(bracket.start, span.start) + window.text.slice(span.end, bracket.end);
}

/** 密件 is a noun of the trade; at the head of a bracket it says what this paper is. */
function isMissive(window: Window, span: Span): boolean {
  return window.text.slice(span.start, span.end) === '密件' && /^[,)】;。]/u.test(window.text.slice(span.end));
}

/** What position, field and sentence say about a level. */
function surroundings(passage: Passage, window: Window, span: Span): readonly Evidence[] {
  const evidence: Evidence[] = [];
  const before = window.text.slice(0, span.start);
  const rest = window.text.slice(span.end);
  const sentence = sentenceBefore(window, span);
  const isField = FIELD.test(before) || (/密级$/u.test(before) && window.gapBefore(span.start));
  if (isField || (passage.label !== undefined && FIELD_LABEL.test(passage.label) && isAlone(window, span)))
    evidence.push({ kind: 'label', weight: OPTIONS.test(rest.slice(0, 3)) ? -20 : 22 });
  if (isAlone(window, span)) evidence.push({ kind: 'position', weight: passage.zone === 'middle' ? 9 : 12 });
  else if (NUMBERED.test(before) || /^(?:[,、\x20]|特急|加急|特提|平急)/u.test(rest)) {
    if (startsLine(window, span) || NUMBERED.test(before))
      evidence.push({ kind: 'position', weight: /^[第n]/u.test(before) ? 12 : 6 });
  } else if (endsLine(window, span) && /[,\x20]$/u.test(before)) evidence.push({ kind: 'position', weight: 4 });
  if (passage.zone === 'top' || passage.layer === 'header') evidence.push({ kind: 'position', weight: 4 });
  if (cellOf(passage.place) !== undefined && isAlone(window, span)) evidence.push({ kind: 'position', weight: -2 });
  if (MENTIONING.test(clauseBefore(window, span))) evidence.push({ kind: 'excuse', weight: -22 });
  if (/[绝机秘]密[、,和与及]$/u.test(before) || /^[、,和与及][绝机秘]密/u.test(rest))
    evidence.push({ kind: 'excuse', weight: -30 });
  const describesItself = ORIGINAL.test(sentence);
  if (isQuoted(window, span)) evidence.push({ kind: 'excuse', weight: describesItself ? -8 : -40 });
  if (ILLUSTRATION.test(sentence) && !describesItself) evidence.push({ kind: 'excuse', weight: -30 });
  if (/^.{0,3}(?:字样|二字|两字|标志|标识|几个字)/u.test(rest)) evidence.push({ kind: 'excuse', weight: -20 });
  return evidence;
}

export const classificationMark: Detector = {
  id: 'classification-mark',
  title: { zh: '国家秘密标志', en: 'state-secret marking' },
  category: 'secret.state-mark',
  wakes: {
    signs: '★☆✩✪✭✮✯',
    cues: ['绝密', '机密', '秘密', '密件', '绝宻', '机宻', '秘宻', '机宓', '秘宓', '绝宓'],
    labels: ['密级', '保密等级'],
  },
  competes: false,
  examples: {
    finds: [
      '⟦机密★10年⟧',
      '⟦秘 密 ★ ６ 个 月⟧',
      '⟦絕密☆長期⟧',
      '⟦机密＊5年⟧',
      '密级：⟦机密　保密期限：5年⟧',
      '密级|⟦秘密⟧',
      '【⟦绝密⟧文件，阅后即毁】',
      '附表（略，⟦秘密★3年⟧）',
      '（⟦密件⟧，收到后请回电）',
      '⟦机□★长期⟧',
      '⟦秘密▲1年⟧',
      '⟦秘密，保密期限3年⟧',
      '第0003号　⟦秘密⟧',
      '⟦机-密-★-5年⟧',
      '保密期限：5年　密级：⟦秘密⟧级',
      '本件为⟦机密⟧级，保密期限五年。',
    ],
    ignores: [
      '防止泄露绝密、机密、秘密级文件。',
      '标志由密级和期限组成，例如“机密★10年”。',
      '观看影片《绝密档案》。',
      '秘密级不超过十年',
      '服务评价：★★★★★',
      '密级：机密□ 秘密□ 非密□',
      '推荐指数：*★5年',
      '公司机密/5年经验优先',
      '该案涉及的文件为机密级，被告人被判刑。',
      '定密责任人负责审核密级和保密期限。',
      '司机密切配合',
    ],
  },
  detect,
};
