import type { Evidence } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Window } from './window.ts';

const OPENING = '《“‘「『"<';
const CLOSING = '》”’」』">';
const SENTENCE_END = '。;!?';
const CLAUSE_END = '。;!?,: ';
/** What may share a line with a marking without making it a sentence. */
const DECORATION = /^[[({【〔<《:·.,、。;!*★☆●■◆\-—\d\x20]*$/u;
const DECORATION_AFTER = /^[\])}】〕>》:·.,、。;!*★☆●■◆\-—\d\x20]*$/u;

/** Whether the span has its line, or cell, to itself. */
export function isAlone(window: Window, span: Span): boolean {
  return startsLine(window, span) && endsLine(window, span);
}

/** Whether nothing but decoration stands before the span in its line. */
export function startsLine(window: Window, span: Span): boolean {
  return window.opens && DECORATION.test(window.text.slice(0, span.start));
}

/** Whether nothing but decoration stands after the span in its line. */
export function endsLine(window: Window, span: Span): boolean {
  return window.closes && DECORATION_AFTER.test(window.text.slice(span.end));
}

/** A quotation longer than this is somebody's speech, and what is said in it is said. */
const LONGEST_QUOTATION = 32;

/** Whether the span stands inside a title or a short quotation that its line opens and does not close before it. */
export function isQuoted(window: Window, span: Span): boolean {
  for (let i = span.start - 1; i >= 0; i--) {
    if (window.text.charCodeAt(i) > LAST_SIGN) continue;
    const character = window.text.charAt(i);
    if (character === '"') return quotesBefore(window.text, span.start) % 2 === 1 && isShort(window.text, i);
    if (OPENING.includes(character)) return character === '《' || isShort(window.text, i);
    if (CLOSING.includes(character)) return false;
  }
  return false;
}

function isShort(text: string, opening: number): boolean {
  const length = text.slice(opening + 1).search(/[”’」』"]/u);
  return length >= 0 && length <= LONGEST_QUOTATION;
}

function quotesBefore(text: string, end: number): number {
  return text.slice(0, end).split('"').length - 1;
}

/** The bracketed stretch around the span, brackets excluded; undefined if it is not bracketed. */
export function bracketAround(window: Window, span: Span): Span | undefined {
  let start = span.start - 1;
  while (start >= 0 && !isOneOf(window.text, start, '([【〔)]】〕')) start--;
  if (start < 0 || !'([【〔'.includes(window.text.charAt(start))) return undefined;
  const length = window.text.slice(span.end).search(/[)\]】〕]/u);
  return length < 0 ? undefined : { start: start + 1, end: span.end + length };
}

/** The text of the sentence before the span. */
export function sentenceBefore(window: Window, span: Span): string {
  return lastPiece(window.text, span.start, SENTENCE_END);
}

/** The text of the sentence after the span. */
export function sentenceAfter(window: Window, span: Span): string {
  return firstPiece(window.text, span.end, SENTENCE_END);
}

/** The text of the clause before the span. */
export function clauseBefore(window: Window, span: Span): string {
  return lastPiece(window.text, span.start, CLAUSE_END);
}

/** The text of the clause after the span. */
export function clauseAfter(window: Window, span: Span): string {
  return firstPiece(window.text, span.end, CLAUSE_END);
}

/** Where the subject of a rule stands: in the clause itself, or the one before if nothing precedes. */
function subjectBefore(sentence: string): string {
  const comma = sentence.lastIndexOf(',', sentence.length - 3);
  return sentence.slice(comma + 1);
}

function lastPiece(text: string, end: number, separators: string): string {
  let start = end;
  while (start > 0 && !isOneOf(text, start - 1, separators)) start--;
  return text.slice(start, end);
}

function firstPiece(text: string, start: number, separators: string): string {
  let end = start;
  while (end < text.length && !isOneOf(text, end, separators)) end++;
  return text.slice(start, end);
}

/** All signs that a frame is made of stand before Han in Unicode, which saves most comparisons. */
const LAST_SIGN = 0x301f;

function isOneOf(text: string, at: number, signs: string): boolean {
  return text.charCodeAt(at) <= LAST_SIGN && signs.includes(text.charAt(at));
}

/**
 * Whom a rule is addressed to. `任何单位和个人不得外传考试试题` speaks about
 * others; `请勿外传` on a paper speaks about the paper.
 */
const ADDRESSEE =
  /任何(?:单位|组织|个人|人|机构)|(?:各|有关)(?:单位|部门|科室|地区|级|学校|街道|乡镇)|(?:工作|从业|经办|涉密|相关|有关|管理|评审|审计)人员|成员|评委|专家|评标|公务员|公职人员|干部|行政机关|机关单位|保密行政|经营者|运营者|处理者|考生|学生|家长|当事人|申请人|律师|代理人|观众|游客|旁听|民警|医务人员|医生|教师|员工|职工|党员|用户|网民|读者|商家|企业应|机构应|法律|法规|规定|条例|办法|《/u;
/** What is protected by not being published: a promise to people, not a marking of this paper. */
const PROTECTED =
  /个人信息|隐私|身份证|证件|存折|账号|账户|银行卡|密码|验证码|姓名|肖像|照片|病历|患者|未成年|受害人|借阅记录|第三方|反映人|举报人|检举人|消费者|用户信息|户主/u;
/** What a paper calls itself, and what it holds. */
const PAPERS =
  '(?:附?件|附[表图录页]|文|报告|电|材料|资料|名[单册]|花名册|[台清底]账|[清底]册|[简专通周日月季年快呈摘]报|汇报|动态|要情|内参|表|期|方案|纪要|会议|预案|图|稿|刊|手册|清单|卷|题|试题|笔录|记录|合同|协议|测算|规划|标书|课件|通知|意见|批[示复])';
const SELF_REFERENCE = new RegExp(
  `(?:本|此|该|以上|上述|下列|以下|前述)(?:${PAPERS}|信息|情况|数据|内容|议题|事项|价格|安排|线索|数字|报价|部分|条|口径|人选)`,
  'u',
);
const THIS_PAPER = new RegExp(`^[\\d一二三四五六七八九十、.()*※注:]{0,4}[本此]${PAPERS}`, 'u');
/** Those who may read the paper are named before the others are told that they may not: 仅供党组成员参阅，请勿外传. */
const READERS = /(?:仅|只|限)(?:供|限|发|送|印发|向)?|供[\p{Script=Han}]{2,14}(?:参阅|参考|审阅|掌握|使用|研究|决策)/u;

/** Evidence that a prohibition is about this paper, or about the world. */
export function addressEvidence(window: Window, span: Span): readonly Evidence[] {
  const evidence: Evidence[] = [];
  const sentence = sentenceBefore(window, span);
  const phrase = window.text.slice(span.start, span.end);
  const around = sentence + phrase + clauseAfter(window, span);
  if (SELF_REFERENCE.test(sentence + phrase)) evidence.push({ kind: 'structure', weight: 8 });
  else if (ADDRESSEE.test(subjectBefore(sentence)) && !READERS.test(sentence))
    evidence.push({ kind: 'excuse', weight: -18 });
  // 本通报涉及个人信息，不得上网 is about the paper, whatever is in it.
  if (PROTECTED.test(around + sentenceAfter(window, span)) && !THIS_PAPER.test(sentence))
    evidence.push({ kind: 'excuse', weight: -18 });
  if (/未经|许可|授权|版权|著作权|侵权/u.test(sentence + phrase)) evidence.push({ kind: 'excuse', weight: -14 });
  return evidence;
}
