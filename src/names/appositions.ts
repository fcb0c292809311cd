import { headsIn, headsOf, matchesAt, placesOf, startsBefore, unitSet } from './anchors.ts';
import { NO_ITEM } from './lists.ts';
import { isSurname, type Model, wordClass } from './model.ts';
import { END, NOT_BARE } from './name-end.ts';
import type { NameSpan } from './name-span.ts';
import { surnameAt } from './surnames.ts';
import type { Lift } from './tagger.ts';

/** Words for one person in a case or at work: what stands right behind is nearly always who it is. */
const PERSON =
  '乘客|旅客|租客|房客|驾驶人|机主|网民|网友|群主|军人|战士|教民|阿訇|满拉|牧工|饲养员|仓管员|送货员|快递员|外卖员|收银员|服务员|厨工|瓦工|木工|电工|焊工|钳工|学徒|被害人|受害人|被侵害人|证人|见证人|死者|伤者|逝者|患儿|产妇|嫌疑人|被告人|原告|被告|上诉人|信访人|来访人|上访户|举报人|投诉人|报案人|店主|房东|户主|车主|摊主|店员|老板娘|邻居|工友|同事|室友|同学|同桌|网格员|社工|护工|保姆|村医|厨师|司机|驾驶员|门卫|保安|出纳|会计|班长|组长|工头|工人代表|业主代表|护士长|护士|医生|班主任|带教老师|实习生|辅警|民警|前任|徒弟|老乡|邻桌|老板|摊贩|包工头|养殖户|种植户|采购员|化验员|保管员|理货员|保洁员|宿管员|派遣工|临时工|知情人|线索人|密接者|失主';
/** Words of kin: whoever is called so here has a name, even one that is no surname and given name. */
const KIN =
  '妹夫|姐夫|表弟|表哥|堂弟|堂哥|表姐|表妹|前夫|前妻|丈夫|妻子|老婆|老公|爱人|老伴|妈妈|爸爸|父亲|母亲|儿子|女儿|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|外公|外婆|外孙女|外孙|孙女|孙子|女婿|儿媳|侄子|侄女|外甥|其父(?!母)|其母|其夫|其妻|其子(?!女)|其女|其兄(?!弟)|其弟|其姐(?!妹)|其妹|其姑|其姨|其舅|其叔|其孙|之父(?!母)|之母|之夫|之妻|之子(?!女)|之女|之兄(?!弟)|之弟|之姐(?!妹)|之妹|之友|独生子|独生女|长子|次子|长女|次女|独子|独女|女友|男友|姑姑|舅舅|叔叔|伯父|伯伯|姨妈|姑妈|祖父|祖母|外祖父|外祖母|岳父|岳母|公公|婆婆|嫂子|弟媳|战友|名叫|叫做';
/** Words for many, which as often stand before what concerns them: 学生成绩, 居民安全. */
const PEOPLE =
  '村民|居民|住户|业主|患者|病人|老师|教师|学生|幼儿|考生|职工|员工|工人|农户|牧民|渔民|商户|学员|队员|群众|市民|申请人|当事人|申报人|担保人|借款人';
const DECIBANS = { person: 16, open: 10, word: 9, people: 9, told: 20 } as const;
/** 妻子怀孕, 被害人陈述: classes of words that go on about a person. */
const VERBS: readonly number[] = [1, 2, 3, 4, 13];
/** Words for persons: 患者，男. */
const PERSONS: readonly number[] = [11, 12, 14];
/** What is told of kin without naming them: 长女上大学, 妻子尚弱. */
const NOBODY = /^(?:上[大小中高初学班幼]|户[口籍]|单位|证[言词]|陈述|[述诉]称|换药|名下)/u;
const DEED = /^[已未无不在待拟同共曾尚正均也年现去患因病死再离失退改早又都常打没上要想不]/u;
/** Names that score less are doubtful, and gain by what stands around them. */
const SURE = 6;
const HAN = '\\p{Script=Han}';
const WORD = new RegExp(`(?<person>(?<kin>${KIN})|${PERSON})|(?:${PEOPLE})`, 'uy');
const WORD_HEADS = headsOf(`${KIN}|${PERSON}|${PEOPLE}`);
const WHOLE_AT = new RegExp(`[“"]?(?<name>${HAN}{2,4}?)${END}`, 'uy');
const SIGN = /[，、；（(”"\s|]/u;
/** Where nothing shows the end of a name, both lengths are tried. */
const OPEN_AT = new RegExp(`${HAN}{2,3}`, 'uy');
/** What is told of somebody: 白露，女；终军（男，…）；寇长命（78岁）；从容 13912340001. */
const TOLD =
  /(?<!(?!的)[\p{Script=Han}·])(?<name>(?!已|未|无|不|在|待|拟|同)\p{Script=Han}{2,4})(?:[ \u3000]{0,2}[，,（(][ \u3000]{0,2}(?:(?:公民)?身份证|手机|证件号|\d{1,3}周?岁)|[ \u3000]{0,2}[，,（(|\t][ \u3000]{0,2}(?:[男女][，,、；;。）)|\t\n ]|1[3-9]\d{9}(?!\d)|1[3-9]\d-\d{4}-\d{4}|\d{17}[\dXx](?!\d))|[ \u3000]{1,2}[男女][ \u3000，,\t\n])/uy;
/** What divides a name from what is told, and how that begins. */
const DIVIDER = unitSet('，,（(|\t \u3000');
const TELLING = /^[ \u3000]{0,2}[男女\d公身手证]/u;

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
  for (const { start, end, score } of names) if (score >= SURE) taken.fill(1, start, end);
  const bounded = new Map<number, Lift>();
  const short = new Map<number, Lift>();
  const bare = new Map<number, Lift>();
  const given = new Map<number, Lift>();
  const add = (lifts: Map<number, Lift>, start: number, name: string, decibans: number): boolean => {
    if (NOBODY.test(name) || (decibans < DECIBANS.told && VERBS.includes(wordClass(model, name)))) return true;
    const surname = Math.max(surnameAt(name, 0), isSurname(model, name.charCodeAt(0)) ? 1 : 0);
    const rest = name.length - surname;
    if (taken[start] === 1 || taken[start + name.length - 1] === 1 || lifts.has(start)) return true;
    if (surname > 0 && rest >= 1 && rest <= 2) lifts.set(start, { end: start + name.length, decibans, kind: 'han' });
    // Compound surnames that the model has hardly seen are better tried both ways.
    return surname === 1;
  };
  // 其妻春桃, 壮壮（男: what is no everyday word needs no surname where it is asked for; two forms of it compete.
  const addBare = (start: number, name: string, others: readonly number[]): void => {
    if (DEED.test(name) || NOBODY.test(name) || others.includes(wordClass(model, name))) return;
    const decibans = DECIBANS.told;
    const end = start + name.length;
    if (taken[start] === 1 || taken[end - 1] === 1) return;
    if (!bare.has(start)) bare.set(start, { end, decibans, kind: name.length === 3 ? 'han' : 'other' });
    if (!given.has(start)) given.set(start, { end, decibans, kind: name.length === 3 ? 'other' : 'han' });
  };
  for (const match of matchesAt(text, TOLD, toldStarts(text))) {
    const { name = '' } = match.groups ?? {};
    if (NO_ITEM.test(name)) continue;
    if (!add(bounded, match.index, name, DECIBANS.told)) addBare(match.index, name, PERSONS);
  }
  for (const { index, 0: word, groups } of matchesAt(text, WORD, headsIn(text, WORD_HEADS))) {
    const decibans = groups?.['person'] === undefined ? DECIBANS.people : DECIBANS.person;
    const at = index + word.length;
    WHOLE_AT.lastIndex = at;
    const whole = WHOLE_AT.exec(text);
    if (whole !== null) {
      const { name = '' } = whole.groups ?? {};
      const start = at + whole[0].length - name.length;
      const isClosed =
        groups?.['kin'] !== undefined || (decibans === DECIBANS.person && SIGN.test(text.charAt(start + name.length)));
      // 举报人信息: behind a word for no kin a word is mostly what it says.
      const isWord = groups?.['kin'] === undefined && wordClass(model, name) > 0;
      const isHan = add(bounded, start, name, isWord ? Math.min(decibans, DECIBANS.word) : decibans);
      if (isClosed && (!isHan || groups?.['kin'] !== undefined)) addBare(start, name, NOT_BARE);
    }
    OPEN_AT.lastIndex = at;
    const open = groups?.['person'] === undefined ? undefined : OPEN_AT.exec(text)?.[0];
    if (open === undefined) continue;
    if (open.length === 3) add(bounded, at, open, DECIBANS.open);
    // 长女上大学: a word runs on where the name would end.
    if (wordClass(model, open.slice(1)) === 0) add(short, at, open.slice(0, 2), DECIBANS.open);
  }
  return [bounded, short, bare, given].filter((lifts) => lifts.size > 0);
}

/** Where a name may begin of which something is told: two to four characters before the divider and its blanks. */
function toldStarts(text: string): number[] {
  const ends = placesOf(text, DIVIDER)
    .filter((place) => TELLING.test(text.slice(place + 1, place + 4)))
    .map((place) => place - (/[ \u3000]{0,2}$/u.exec(text.slice(Math.max(0, place - 2), place))?.[0].length ?? 0));
  return startsBefore(text, ends, 4);
}
