import { headsIn, headsOf, matchesAt, placesOf, unitSet } from './anchors.ts';
import type { NameSpan } from './name-span.ts';
import { surnameAt } from './surnames.ts';

/** Decibans for a value behind a label that asks for a person's name. */
const FIELD_SCORE = 12;

const LABELS =
  '姓名|户名|户主|业主|车主|店主|房东|联系人|负责人|经办人|承办人|申请人|被申请人|申报人|委托人|受托人|代理人|监护人|抚养人|签收人|送达人|收件人|寄件人|收款人|付款人|借款人|担保人|保证人|承租人|出租人|证明人|见证人|介绍人|推荐人|投诉人|举报人|报案人|信访人|来访人|来信人|反映人|当事人|违法行为人|被处罚人|受害人|被害人|嫌疑人|证人|死者|伤者|原告|被告|第三人|上诉人|被上诉人|申请执行人|被执行人|被征收人|法定代表人|法人代表|法人|经营者|主持人?|记录人?|记录员|审核人?|复核人?|校对|签发人?|拟稿人?|核稿人?|制表人?|填表人|录入人?|责任编辑|责编|编辑|摄影|通讯员|作者|译者|主编|策划|执笔|导演|编剧|主演|执法人员|办案民警|办案人员|承办民警|主办人员|协办人员|检查人员|询问人|被询问人|组长|副组长|总指挥|副总指挥|队长|副队长|班主任|辅导员|导师|指导老师|指导教师|校长|院长|主任|副主任|局长|副局长|书记|副书记|支队长|大队长|处长|科长|所长|站长|理事长|项目经理|项目负责人|设计负责人|技术负责人|质量负责人|安全员|带班领导|值班领导|值班员|值班人员|审判长|审判员|人民陪审员|陪审员|书记员|法官助理|患者姓名|患者|考生|学生|家长|父亲|母亲|配偶|幼儿姓名|学生姓名|户主姓名|曾用名|化名|真名|领取人|承诺人|抄写人|汇报人|主讲人|发言人|新闻发言人';

/** A value is two to four characters, or parts joined by dots, and ends at something that is no character. */
const OFFICE = '(?:\\p{Script=Han}{1,8}(?:部|科|股|处|室|局|办|中心|站|组))?';
const VALUE =
  '(?<name>\\p{Script=Han}{2,4}|\\p{Script=Han}{1,8}(?:[·•‧・．]\\p{Script=Han}{1,8}){1,3})(?![\\p{Script=Han}A-Za-z·•‧・．*＊×○]|[ \\t\\u3000]{0,4}[：:])';
/** Two patterns, as one would be more than can be proved linear. */
const LABEL = new RegExp(`(?:${LABELS})(?:（[^（）\\n]{1,8}）|及电话)?[ \\u3000]{0,4}[：:][ \\t\\u3000]{0,8}`, 'uy');
const LABEL_HEADS = headsOf(LABELS);
const COLON = unitSet('：:');
/** So many code units before its colon a label may begin. */
const LABEL_REACH = 36;
const VALUE_AT = new RegExp(`${OFFICE}${VALUE}`, 'uy');
// 审判员　王伟: without a colon only where the label begins the line and the value ends it.
const COURT =
  /^[ \t\u3000]*(?:代理)?(?:审判长|审判员|人民陪审员|书记员|法官助理|执行员)[ \t\u3000]+(?<name>\p{Script=Han}{2,4})[ \t\u3000]*$/gmu;

/** What somebody is called by, in quotes: 绰号“操老三”, 一个小孩叫“石头”. */
const QUOTED =
  /(?:绰号|外号|诨名|诨号|小名|乳名|人称|别名|又名|曾用名|自称|[他她哥弟姐妹爸妈子女孩人]叫(?:做|作)?|名叫|又称|知情人|线人)[ \u3000]?[“"「](?<name>\p{Script=Han}{2,4})[”"」]/gu;

/** 、 and one more value: 被征收人：祝福、关爱（共有）. */
const NEXT_AT = /(?:（[^（）\n]{1,12}）)?[、，][ \u3000]?(?<name>\p{Script=Han}{2,4})(?=[、，。；;（(\s]|$)/uy;
/** Values of a label that are looked at; a bound for hostile texts. */
const MOST_VALUES = 60;

/** Values that say that there is no name, or name a body or a role. */
const NO_NAME =
  /某|^(?:待定|暂无|不详|未知|保密|匿名|佚名|如下|同上|本人|本站|本网|本报|其他|全体|各|略|空缺|详见|见附|管理员|网站|互联网|党员|群众|职工|家属|父母|子女|夫妻|配偶|姓名|性别|签名|签字|盖章|日期|电话|职务|单位|地址|身份|男|女)|(?:局|部|科|室|处|办|院|厅|委|会|站|队|所|股|中心|公司|集团|政府|银行|大学|学校|中学|小学|医院|单位|部门|人员|领导|干部|主任|书记|局长|校长|长|员|股|堂|组|班|经理|先生|女士|老师|同志|签字|签名|盖章|姓名|电话|号码|年|月|日|市|县|省|镇|乡|村|等|人)$/u;

/** 申请人甲, 人员乙: what redacted copies call people. */
const PSEUDONYM = new RegExp(`^(?:${LABELS}|人员|病人|职工|村民|居民)[甲乙丙丁戊己庚辛壬癸]$`, 'u');

/** Names behind a label that asks for one: 联系人：章程. The label decides, so they need not look like names. */
export function fieldNames(text: string): NameSpan[] {
  const names: NameSpan[] = [];
  for (const match of [...labelled(text), ...text.matchAll(COURT), ...text.matchAll(QUOTED)]) {
    const { name = '' } = match.groups ?? {};
    if (NO_NAME.test(name) || PSEUDONYM.test(name)) continue;
    const start = match.index + match[0].lastIndexOf(name);
    names.push({
      start,
      end: start + name.length,
      score: FIELD_SCORE,
      kind: name.length > 4 ? 'other' : 'han',
      by: 'field',
    });
  }
  return names.sort((a, b) => a.start - b.start);
}

/** Where labels may begin: close before a colon. */
function labelStarts(text: string): number[] {
  let from = 0;
  return placesOf(text, COLON).flatMap((colon) => {
    const starts = headsIn(text, LABEL_HEADS, Math.max(from, colon - LABEL_REACH), colon);
    from = colon;
    return starts;
  });
}

/** The values behind labels with a colon. */
function* labelled(text: string): Iterable<RegExpExecArray> {
  for (const label of matchesAt(text, LABEL, labelStarts(text))) {
    VALUE_AT.lastIndex = label.index + label[0].length;
    let value = VALUE_AT.exec(text);
    for (let left = MOST_VALUES; value !== null && left > 0; left--) {
      yield value;
      NEXT_AT.lastIndex = value.index + value[0].length;
      const next = NEXT_AT.exec(text);
      // Without a surname the next value may be anything: 联系人：王伟，手机.
      value = next !== null && surnameAt(next.groups?.['name'] ?? '', 0) > 0 ? next : null;
    }
  }
}
