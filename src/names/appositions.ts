import { headsIn, headsOf, matchesAt, placesOf, startsBefore, unitSet } from './anchors.ts';
import { isSurname, type Model } from './model.ts';
import type { NameSpan } from './name-span.ts';
import { surnameAt } from './surnames.ts';
import type { Lift } from './tagger.ts';

/** Words for one person in a case or a family: what stands right behind is nearly always who it is. */
const PERSON =
  '被害人|受害人|被侵害人|证人|见证人|死者|伤者|逝者|患儿|产妇|嫌疑人|被告人|原告|被告|上诉人|信访人|来访人|上访户|举报人|投诉人|报案人|店主|房东|户主|车主|摊主|店员|老板娘|邻居|工友|同事|室友|同学|同桌|网格员|社工|护工|保姆|村医|厨师|司机|驾驶员|门卫|保安|出纳|会计|班长|组长|工头|工人代表|业主代表|护士长|护士|医生|班主任|带教老师|实习生|辅警|民警|妹夫|姐夫|表弟|表哥|堂弟|堂哥|表姐|表妹|前夫|前妻|丈夫|妻子|老婆|老公|爱人|老伴|妈妈|爸爸|父亲|母亲|儿子|女儿|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|外公|外婆|外孙女|外孙|孙女|孙子|女婿|儿媳|侄子|侄女|外甥|其父|其母|其夫|其妻|其子|其女|其兄|其弟|其姐|其妹|名叫|叫做';
/** Words for many, which as often stand before what concerns them: 学生成绩, 居民安全. */
const PEOPLE =
  '村民|居民|住户|业主|患者|病人|老师|教师|学生|幼儿|考生|职工|员工|工人|农户|牧民|渔民|商户|学员|队员|群众|市民|申请人|当事人|申报人|担保人|借款人';
const DECIBANS = { person: 9, people: 5, told: 16 } as const;

/** What stands behind a whole name: a sign, or a word that goes on about a person. */
const END =
  '(?=[，。、；：！？,;:（）()“”"】【《\\s|]|$|在|于|因|系|与|和|到庭|到场|称|说|家中|名下|当场|之[子女父母妻夫]|等[\\d一二三四五六七八九十]|夫妇|一家|陈述|反映|自述|已|未|被|将|对|向|驾驶|患|住)';
const HAN = '\\p{Script=Han}';
const WORD = new RegExp(`(?<person>${PERSON})|(?:${PEOPLE})`, 'uy');
const WORD_HEADS = headsOf(`${PERSON}|${PEOPLE}`);
const WHOLE_AT = new RegExp(`[“"]?(?<name>${HAN}{2,4}?)${END}`, 'uy');
/** Where nothing shows the end of a name, both lengths are tried. */
const OPEN_AT = new RegExp(`${HAN}{2,3}`, 'uy');
/** What is told of somebody: 白露，女；终军（男，…）；寇长命（78岁）；从容 13912340001. */
const TOLD =
  /(?<![\p{Script=Han}·])(?<name>\p{Script=Han}{2,4})[ \u3000]{0,2}[，,（(|\t][ \u3000]{0,2}(?:[男女][，,、；;。）)|\t\n ]|\d{1,3}周?岁|(?:公民)?身份证|手机|1[3-9]\d{9}(?!\d)|1[3-9]\d-\d{4}-\d{4}|\d{17}[\dXx])/uy;
/** What divides a name from what is told, and how that begins. */
const DIVIDER = unitSet('，,（(|\t');
const TELLING = /^[ \u3000]{0,2}[男女\d公身手]/u;

/**
 * Places where the words around ask for a name, as lifts for the tagger, those that compete for a start in maps of
 * their own; places that are names already are left out.
 */
export function appositions(
  model: Model,
  text: string,
  names: readonly NameSpan[],
): readonly ReadonlyMap<number, Lift>[] {
  const taken = new Uint8Array(text.length + 1);
  for (const { start, end } of names) taken.fill(1, start, end);
  const bounded = new Map<number, Lift>();
  const short = new Map<number, Lift>();
  const add = (lifts: Map<number, Lift>, start: number, name: string, decibans: number): void => {
    const surname = Math.max(surnameAt(name, 0), isSurname(model, name.charCodeAt(0)) ? 1 : 0);
    const rest = name.length - surname;
    if (taken[start] === 1 || taken[start + name.length - 1] === 1 || lifts.has(start)) return;
    if (surname > 0 && rest >= 1 && rest <= 2) lifts.set(start, { end: start + name.length, decibans, kind: 'han' });
  };
  for (const match of matchesAt(text, TOLD, toldStarts(text)))
    add(bounded, match.index, match.groups?.['name'] ?? '', DECIBANS.told);
  for (const { index, 0: word, groups } of matchesAt(text, WORD, headsIn(text, WORD_HEADS))) {
    const decibans = groups?.['person'] === undefined ? DECIBANS.people : DECIBANS.person;
    const at = index + word.length;
    WHOLE_AT.lastIndex = at;
    const whole = WHOLE_AT.exec(text);
    if (whole !== null) {
      const { name = '' } = whole.groups ?? {};
      add(bounded, at + whole[0].length - name.length, name, decibans);
    }
    OPEN_AT.lastIndex = at;
    const open = groups?.['person'] === undefined ? undefined : OPEN_AT.exec(text)?.[0];
    if (open === undefined) continue;
    if (open.length === 3) add(bounded, at, open, decibans);
    add(short, at, open.slice(0, 2), decibans);
  }
  return [bounded, short].filter((lifts) => lifts.size > 0);
}

/** Where a name may begin of which something is told: two to four characters before the divider and its blanks. */
function toldStarts(text: string): number[] {
  const ends = placesOf(text, DIVIDER)
    .filter((place) => TELLING.test(text.slice(place + 1, place + 4)))
    .map((place) => place - (/[ \u3000]{0,2}$/u.exec(text.slice(Math.max(0, place - 2), place))?.[0].length ?? 0));
  return startsBefore(text, ends, 4);
}
