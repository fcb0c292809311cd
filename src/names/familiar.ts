import type { Span } from '../model/span.ts';
import { placesOf, unitSet } from './anchors.ts';
import { isGiven, isSurname, type Model, wordClass } from './model.ts';
import { END } from './name-end.ts';
import { shippedModel } from './shipped.ts';
import { surnameAt } from './surnames.ts';

/** What such a form begins with: 小王, 老李, 阿芳, 大老王. */
const HEADS = unitSet('小老阿');
/** What may stand before one: a sign, or a word that somebody follows. */
const BEFORE =
  /(?:^|[^\p{Script=Han}A-Za-z\d]|[由让叫把给替跟和与同对向被托请找问是为称说诉映劝帮见及或将从因了着过的在到嫁连按员士师工生友伴卫警嫂婿弟哥姐妹妻夫媳女爸妈任记板会户邻导伙商]|孩子|儿子|妻子|嫂子|组长|班长|队长|厂长|所长|会计|干部|食堂)$/u;
/** One that is also an everyday word (小车, 老马), or has no surname (小勇), needs a word for a person before it. */
const PERSON_BEFORE =
  /(?:[员士师工生友伴卫警嫂婿弟哥姐妹妻夫媳女爸妈板邻叫]|孩子|儿子|妻子|嫂子|组长|班长|队长|户主|知情人|为)[“"]?$/u;
const QUOTED = /[“"]$/u;
/** Words and their beginnings that the dictionary does not tell. */
const OTHER = /^(?:老(?:[路虎鹰鼠家底本账子庄宅]|陈醋)|小[家石圈莱]|小龙虾|小田[变块]|小和尚|小乔木|小康|小金|小帅)/u;
/** What makes a place, a shop or a thing of it, or another name: 老王庄, 小李村, 老马羊汤馆, 小卓越大夫. */
const THING =
  /^(?:[镇村路湾沟坝庄屯寨坡河岭山桥街集场塘井坪乡县口区窑渡港湖岛营堡店]|\p{Script=Han}{0,5}(?:馆|坊|铺|饭庄|超市|餐厅|火锅)|\p{Script=Han}(?:大夫|医生|老师|护士|师傅|同志|主任|先生|女士))/u;
const ENDS = new RegExp(`^${END}`, 'u');

/**
 * Finds what people are called by in running text: 小王, 老李, 阿芳. No word of the dictionary is one (小康, 老年), nor
 * what only begins another (小方案, 老党员). Forms that touch one of `names`, the full names of the text, are left out.
 */
export function findFamiliar(text: string, names: readonly Span[] = []): Span[] {
  const model = shippedModel();
  const taken = new Uint8Array(text.length + 2);
  for (const { start, end } of names) taken.fill(1, start, end);
  // Whose surname or given name the text tells: who else would 小闵 be?
  const known = new Set<string>();
  for (const { start, end } of names) {
    known.add(text.slice(start, start + surnameLength(model, text.slice(start, end))));
    known.add(text.charAt(end - 1));
  }
  const found: Span[] = [];
  for (const head of placesOf(text, HEADS)) {
    const start = text.charAt(head - 1) === '大' && text.charAt(head) === '老' ? head - 1 : head;
    const surname = surnameLength(model, text.slice(head + 1, head + 3));
    const end = head + 1 + Math.max(1, surname);
    if (taken[start] === 1 || taken[end - 1] === 1 || taken[end] === 1) continue;
    const before = text.slice(Math.max(0, start - 3), start);
    const after = text.slice(end, end + 8);
    const isKnown = known.has(text.slice(head + 1, end));
    if (!isCalled({ model, text, head, end, surname, isKnown }, before, after)) continue;
    found.push({ start, end });
  }
  return found;
}

interface Form {
  readonly model: Model;
  readonly text: string;
  /** Where 小, 老 or 阿 stands. */
  readonly head: number;
  readonly end: number;
  readonly surname: number;
  readonly isKnown: boolean;
}

function isCalled({ model, text, head, end, surname, isKnown }: Form, before: string, after: string): boolean {
  const stem = text.charCodeAt(head + 1);
  if (surname === 0 && !isGiven(model, stem)) return false;
  // 小方案, 老党员, 小程序: the form is only the beginning of something else.
  for (const from of [head, head + 1])
    for (const to of [end + 1, end + 2]) if (wordClass(model, text.slice(from, to)) > 0) return false;
  const form = text.slice(head, end);
  if (THING.test(after) || OTHER.test(form + after)) return false;
  const isWord = wordClass(model, form) > 0 && !(isKnown && form.startsWith('老'));
  const isPlain = surname > 0 && !isWord && text.charAt(head) !== '阿';
  if (isPlain) return isKnown || BEFORE.test(before);
  if (!ENDS.test(after)) return false;
  return PERSON_BEFORE.test(before) || QUOTED.test(before) || (isKnown && BEFORE.test(before));
}

/** The length of the surname that a text begins with, 0 where there is none. */
function surnameLength(model: Model, text: string): number {
  const length = surnameAt(text, 0);
  if (length > 0 || text === '') return length;
  return isSurname(model, text.charCodeAt(0)) ? 1 : 0;
}
