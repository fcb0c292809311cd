import { cellOf } from '../model/document.ts';
import type { Evidence, Match } from '../model/finding.ts';
import { contains, type Span } from '../model/span.ts';
import type { Passage } from './detector.ts';
import { clauseAfter, clauseBefore, isQuoted, sentenceAfter, sentenceBefore } from './frame.ts';
import { likeliest } from './phrases.ts';
import { matchesAround, type Pattern, patternsOn, type Window, windowAt } from './window.ts';

/** A fact that is about somebody only if somebody is near: how it reads and what speaks against a person. */
export interface Fact extends Pattern {
  /** With the flags `g` and `u`; linear. Compared with the text of a {@link Window}. */
  readonly pattern: RegExp;
  /** What the words say alone; below zero, so that a person must be near. */
  readonly weight: number;
  readonly category?: string | undefined;
  /** In the sentence: the fact is told of people in general. */
  readonly general?: RegExp | undefined;
  /** In the sentence: it is published by rule, as in an official's biography. */
  readonly official?: RegExp | undefined;
  /** In the fact itself: it reads as told of one person. */
  readonly particular?: RegExp | undefined;
}

/** Pronouns, kin and roles that stand for one person. */
const PERSON =
  /本人|其(?=人|诊断|患|因|病|身患|称|颅|左|右|头|面|腿|腰|肋)|你[户家]|你(?=[患因去今曾每])|[致对将使]其|(?<![其吉])他(?![们人])|她(?!们)|其(?:父|母|妻|夫|子(?!公司)|女|儿|孙|弟|妹|兄|姐|爷|奶|配偶|爱人|丈夫|家中|家庭)|(?<![孩学])妈妈|爸爸|姑姑|姑父|舅舅|舅妈|叔叔|伯伯|婶婶|儿媳|女婿|岳父|岳母|公公|婆婆|孙媳|继[父母子女]|养[父母子女](?!老)|双胞胎|兄妹|姐弟|兄弟(?!单位|民族|院校|省|县|部门)|姐妹(?!花|城|校|篇)|母子|母女|父子|父女|祖孙|一家[三四五六]口|孤老|夫妇|夫妻(?!店|肺片)|丈夫|妻子|老伴|爱人|配偶|儿子|女儿|[长次幼][子女]|孙[子女]|外孙|父亲|母亲|双亲|爷爷|奶奶|外公|外婆|哥哥|姐姐|弟弟|妹妹|侄[子女]|之[子女夫妻母父孙](?!间)|老人(?!们)|老汉|(?:患者|病人)(?=[\p{Script=Han}]{2,3}[,(]|[\p{Script=Han}]某|本人|[,:])|伤者|死者|户主|原告|被告|上诉人|申请人|当事人|被害人|被侵害人|受害人|违法行为人|罪犯|嫌疑人|信访人|来访人|举报人|该(?:生|同志|户|员工|幼儿|同学|男子|女子|村民)|[男女],|同学|先生|女士|大爷|大妈|大娘|师傅|阿姨|大叔|大伯|大嫂|嫂子|自己|自诉|我(?![们国省市县区州局院校厅部司们委处科队会行馆站镇乡村])|家里|家属称|孩子|小朋友|幼儿|宝宝/u;
/** Columns whose cells tell of the person of their row. */
const PERSONAL_COLUMN =
  /致困|致贫|困难|病|健康|身体|残疾|诊断|症状|伤|备注|情况|说明|原因|既往|体检|过敏|家庭|特殊|关爱|类别|类型/u;
/** The heading of a field within running text: 体检:… */
const PERSONAL_FIELD =
  /(?:体检|诊断|病情|伤情|病史|主诉|现状|特殊情况|家庭情况|身体状况|健康状况|人员备注):[^:]{0,40}$/u;
/** A number that belongs to one person: an identity number, or a mobile. */
const PERSONAL_NUMBER = /[0-9]{17}[0-9x]|[0-9]{15}|(?<![0-9])1[3-9][0-9]{9}(?![0-9])/u;
/** Data as such: what a leak contained, what must not be published. */
const ABOUT_DATA = /等(?:内容|信息|字段|敏感)|个人信息|隐私|脱敏|打码|化名/u;
/** What a guide demands of whoever applies: nobody in particular. */
const DEMANDED =
  /(?:本人|申请人|当事人|家长|监护人|申领人|投保人)(?:须|需|应|可|到场|到现场|亲自|携带|持|凭|提供|提交|出具|填写)|(?:须|需|应当?|请)(?:由)?(?:本人|申请人|家长|监护人)|(?:所需|申请|申报|提交|报名|证明)材料/u;
/** Somebody whose name has been taken out already. */
const MASKED = /\p{Script=Han}某{1,2}(?!些|个|种|项|地|市|县|局|公司)[^,。;!?]{0,3},?[^,。;!?]{0,10}$/u;
const BOUND_BY_CLAUSE = 14;
const BOUND_BY_SENTENCE = 9;
const BOUND_BY_COLUMN = 16;
const BOUND_BY_ROW = 8;
/** What is said farther ahead in the sentence is said of something else. */
const NEAR = 30;
const LONGEST_LEAD = 10;
const FARTHEST_PERSON = 2;
/** A longer cell is running text, and needs a person of its own. */
const LONGEST_CELL = 40;

/** The facts that the woken place is part of, with what binds them to a person. */
export function factsAt(passage: Passage, woken: Span, facts: readonly Fact[]): readonly Match[] {
  const possible = patternsOn(passage, woken, facts);
  if (possible.length === 0) return [];
  const last = lastOf(passage);
  const seen = last.get(facts);
  if (seen !== undefined && contains(seen, woken)) return [];
  const window = windowAt(passage, woken);
  const matches: Match[] = [];
  for (const index of possible) {
    const fact = facts[index];
    if (fact === undefined) continue;
    for (const { start, end } of matchesAround(window, fact)) {
      const lead = Math.min(start + leadOf(window.text.slice(start, end)), window.woken.start);
      const span = { start: Math.max(start, lead), end };
      const evidence = [...weigh(passage, window, span, fact)];
      const at = window.toPassage(span);
      matches.push(fact.category === undefined ? { ...at, evidence } : { ...at, evidence, category: fact.category });
    }
  }
  const found = likeliest(matches);
  for (const match of found) if (contains(match, woken)) last.set(facts, match);
  return found;
}

/** A fact of several cues is found whole at its first: for each list of facts, the one found last in a passage. */
const LAST = new WeakMap<Passage, Map<readonly Fact[], Span>>();

function lastOf(passage: Passage): Map<readonly Fact[], Span> {
  let last = LAST.get(passage);
  if (last === undefined) {
    last = new Map();
    LAST.set(passage, last);
  }
  return last;
}

/** Length of what comes before the fact proper: the person it is told of. */
function leadOf(text: string): number {
  const person = PERSON.exec(text.slice(0, LONGEST_LEAD));
  if (person === null || person.index > FARTHEST_PERSON) return 0;
  const end = person.index + person[0].length;
  return end + (/^[在的,]{0,2}/u.exec(text.slice(end))?.[0].length ?? 0);
}

function* weigh(passage: Passage, window: Window, span: Span, fact: Fact): Iterable<Evidence> {
  yield { kind: 'term', weight: fact.weight };
  const text = window.text.slice(span.start, span.end);
  if (fact.particular?.test(text)) yield { kind: 'structure', weight: 4 };
  const binding = personEvidence(passage, window, span);
  if (binding !== undefined) yield binding;
  if (MASKED.test(sentenceBefore(window, span))) yield { kind: 'mask', weight: -14 };
  const around = sentenceBefore(window, span).slice(-NEAR) + text + clauseAfter(window, span);
  if (ABOUT_DATA.test(around)) yield { kind: 'excuse', weight: -14 };
  if (DEMANDED.test(around)) yield { kind: 'excuse', weight: -14 };
  if (fact.general?.test(around)) yield { kind: 'excuse', weight: -14 };
  if (fact.official?.test(around + sentenceAfter(window, span))) yield { kind: 'genre', weight: -14 };
  if (isQuoted(window, span) && window.text.lastIndexOf('《', span.start) > window.text.lastIndexOf('》', span.start))
    yield { kind: 'excuse', weight: -20 };
}

/**
 * What binds a span to one person: the heading of its column, the row it
 * stands in, a pronoun, kin or role in its clause or earlier in its sentence,
 * or a number of one person in its line. Undefined if nothing does; a name may yet, which is for the module
 * that knows names.
 */
export function personEvidence(passage: Passage, window: Window, span: Span): Evidence | undefined {
  const { label } = passage;
  if (label !== undefined && PERSONAL_COLUMN.test(label)) return { kind: 'heading', weight: BOUND_BY_COLUMN };
  const clause = clauseBefore(window, span) + window.text.slice(span.start, span.end) + clauseAfter(window, span);
  if (PERSON.test(clause)) return { kind: 'role', weight: BOUND_BY_CLAUSE };
  if (PERSON.test(sentenceBefore(window, span))) return { kind: 'role', weight: BOUND_BY_SENTENCE };
  if (PERSONAL_FIELD.test(window.text.slice(0, span.start))) return { kind: 'label', weight: BOUND_BY_CLAUSE };
  if (PERSONAL_NUMBER.test(window.text)) return { kind: 'neighbour', weight: BOUND_BY_CLAUSE };
  const inRow = cellOf(passage.place) !== undefined && passage.text.length <= LONGEST_CELL;
  return inRow ? { kind: 'neighbour', weight: BOUND_BY_ROW } : undefined;
}
