import type { Span } from '../model/span.ts';
import type { NameSpan } from './name-span.ts';
import { surnameAt } from './surnames.ts';

/** What behind a name makes it the name of a place, a body, a prize or a thing: 鲁迅路, 任岩松中学, 李宁牌. */
const BODY =
  /^(?:路(?![过经遇上边])|大街|街道|大道|巷|胡同|镇|乡(?!亲|下|村)|村(?!民|主任|支书|书记|党|委|里|干部|医|会计|长)|屯|社区|小区|苑|新村|花园|广场|大厦|大桥|桥|水库|机场|火车站|中学|小学|大学|学院|学校|幼儿园|医院|卫生室|诊所|公园|故居|故里|纪念馆|纪念堂|纪念碑|陵园|墓|祠|庙|图书馆|体育馆|美术馆|博物馆|基金会|慈善|奖(?![励金罚])|奖学金|杯|牌|公司|集团|有限|股份|实业|工作室|事务所|专卖店|便利店|超市|商店|商行|饭店|餐馆|食品店|理发店|酒店|宾馆|批发部|经营部|加工厂|制品厂|合作社|家庭农场|养殖场|农场|定理|定律|公式|指数|号(?:飞船|卫星|探测器|航母|轮|油轮))/u;
/** What behind a transliteration makes it that of a land, a people or a thing. */
const ABROAD =
  /^(?:族|人(?!民|士)|语|江|河|山脉|湖|岛|海峡|海湾|高原|盆地|沙漠|大峡谷|半岛|争端|决赛|杯|州|省|市|国家|共和国|王国|太空|汽车|球队|队(?!长|员|友|医))/u;
/** What before one makes it a place: 在卢森堡, 首都阿布贾. */
const WHERE = /(?:[在赴抵]|首都|迁都|飞往|前往|访问|位于|来自|途经)$/u;
const THERE = /^(?:[，。、；：）,;:)\s]|举行|召开|去世|逝世|战胜|会见|发生|等|设立|开幕|结束)/u;
/** Set phrases of official language, which name a doctrine and no person: 习近平新时代…思想, 习近平总书记重要讲话. */
const DOCTRINE = /^(?:新时代中国|总书记(?:关于|重要讲话)|(?:法治|经济|生态文明|强军|外交|文化)思想)/u;
/** 云信答〔2026〕21号: the name of a file, before its year. */
const NUMBERED = /^[〔[（(【] ?(?:19|20)\d\d ?[〕\]）)】]/u;
/** 补缴15年: a verb and how much of it. */
const COUNTED = /^(?!(?:19|20)\d\d年)\d{1,4}(?:\.\d{1,2})?(?:年|亩|个|次|斤|公里)/u;
/** What a name of a place ends in, where the model took the whole for a person. */
const PLACE_END = /[镇乡县市区苑巷屯寨墩]$/u;
/** What a surname takes in address; the model may take the two for a name. */
const CALLED =
  /^(?:老|家|某|氏|方|总|工|局|处|队|导|董|先生|女士|老师|师傅|大娘|大爷|大妈|大叔|大哥|大姐|阿姨|奶奶|爷爷|老汉|主任|书记|局长|村民|家人|家的)$/u;

/** Words of official language that begin like a name and that the dictionary of the model does not have. */
const WORDS =
  /^(?:任[前中后期]|信[访贷用]|余下|切莫|切勿|安享|区卫健|卫健|姜汤|汤馆|居家|贺礼|盛夏|严守|严打|严防|严查|全程|全员|房前|池水|路更|方承|方可|方能|方式|方针|成交|党建|党务|党群|党费|幸勿|幸好|尚弱|尚未|尚需|时下|时有|时而|水费|水改|水保|花絮|农转|农技|农资|平战|平急|常务|常住|常年|常设|商住|商改|贷前|贷中|管网|管护|连片|连续|连心|连日|应急|应届|应缴|应征|应收|应付|费改|童心|汤池|温控|温差|米面|车管|车补|柴草|金秋|古村|古建|宁河|国富|国债|国资|国考|省考|项下|施策|施救|向好|向善|和美|和谐|和睦|经办|解困|解忧|解危|祝贺|印[章鉴信刷发制花]|明码|明厨|明示|强基|万户|万众|千户|百户|单列|单设|单独|单页|单价|丰年|丰产|鲜活|鲜明|双减|双创|双向|双报)/u;

/** Whether a name begins like a word of official language: only what stands around it can tell that it is none. */
export function beginsLikeWord(name: string): boolean {
  return name.length <= 3 && WORDS.test(name);
}

/** Whether what the model took for a name stands for something else, by its surroundings. */
export function isNoPerson(text: string, span: NameSpan): boolean {
  const name = text.slice(span.start, span.end);
  const after = text.slice(span.end, span.end + 8);
  if (BODY.test(after.slice(0, 6)) || NUMBERED.test(after)) return true;
  if (span.kind === 'other' && span.score < 15 && !/[·•]/u.test(name)) {
    if (ABROAD.test(text.slice(span.end, span.end + 4))) return true;
    const before = text.slice(Math.max(0, span.start - 2), span.start);
    if (WHERE.test(before) && THERE.test(text.slice(span.end, span.end + 2))) return true;
  }
  if (span.score < 15 && PLACE_END.test(name)) return true;
  if (DOCTRINE.test(text.slice(span.end, span.end + 12))) return true;
  if (name.length === 2 && COUNTED.test(after)) return true;
  const surname = surnameAt(name, 0);
  if (surname > 0 && CALLED.test(name.slice(surname))) return true;
  return false;
}

/** Whether a span lies within 《 》, as in the title of a work. */
export function isInTitle(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 30), span.start);
  const open = before.lastIndexOf('《');
  if (open < 0 || before.includes('》', open) || before.includes('\n', open)) return false;
  const after = text.slice(span.end, span.end + 30);
  const close = after.indexOf('》');
  return close >= 0 && !after.slice(0, close).includes('\n');
}

const DOTS = '·•‧・．';

/** Extends a span over a part that a dot joins to it, where that part is short and ends at no character. */
export function joinDots(text: string, span: NameSpan): NameSpan {
  let { start, end } = span;
  if (DOTS.includes(text.charAt(end)) && end < text.length) {
    const part = /^\p{Script=Han}{1,6}(?!\p{Script=Han})/u.exec(text.slice(end + 1, end + 9))?.[0];
    if (part !== undefined) end += 1 + part.length;
  }
  if (start > 0 && DOTS.includes(text.charAt(start - 1))) {
    const part = /(?<!\p{Script=Han})\p{Script=Han}{1,6}$/u.exec(text.slice(Math.max(0, start - 9), start - 1))?.[0];
    if (part !== undefined) start -= 1 + part.length;
  }
  return start === span.start && end === span.end ? span : { ...span, start, end, kind: 'other' };
}
