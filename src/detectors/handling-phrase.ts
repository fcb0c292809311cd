import type { Span } from '../model/span.ts';
import type { Detector } from './detector.ts';
import { clauseAfter, sentenceAfter, sentenceBefore } from './frame.ts';
import { type Phrase, phrasesAt, when } from './phrases.ts';
import type { Window } from './window.ts';

/** Papers that one hands back: as against books, keys and receipts. */
const PAPER =
  /文件|文电|电报|材料|资料|稿|报告|机要|[本此]件|[本此]期|图纸|名单|方案|纪要|档案|专报|简报|内参|通报|命题|汇编|份/u;
const COPYING =
  '(?:复印|翻印|复制|拍照|拍摄|录音|录像|摘抄|摘录|抄录|截屏|截图|转发|转载|转抄|转借|外传|外借|外泄|上传|扩散|传抄|带出|携出|留存)';
const NEVER = '(?:一律)?(?:不得|不准|不许|严禁|禁止|请勿|切勿|勿)(?:擅自|私自|随意|自行|再)?';
/** What people carry and must not lend; a paper that says so is a leaflet. */
const CARRIED = /(?:证|卡|票|牌|驾照|凭证|账号|账户|密码)(?:件)?(?:仅限[^。;,]{0,8}[,、]?)?$/u;
/** Places whose rules forbid photographs to everyone who comes. */
const PREMISES = /考场|考生|参观|展(?:馆|厅|品)|旁听|法庭|庭审|剧场|演出|入场|病房|馆内|场馆|车间内|景区/u;

const PHRASES: readonly Phrase[] = [
  {
    // 阅后收回, 用后由机要科统一销毁, 会后退回秘书处.
    on: /[后毕]|完|结束/u,
    pattern:
      /(?:阅|用|会|看|学|听|传达|传阅|使用|演练|任务|工作)(?:后|毕|完毕?|结束后?)(?:请|即|应|须|由|交|及时|立即|统一|当场|务必|送|退|本人){0,3}[^。;,!?()]{0,12}?(?:收回|收缴|退回|退还|交回|交还|清退|销毁|即毁|即焚|焚毁|粉碎|归还)/gu,
    weight: -2,
    alone: 12,
    evidence: function* (window, span) {
      yield* when(/[阅会传]/u.test(window.text.charAt(span.start)), 'context', 8);
      yield* when(PAPER.test(around(window, span)), 'context', 8);
      yield* when(
        /销毁|收回|收缴|清退|即毁|即焚|焚毁|粉碎/u.test(window.text.slice(span.start, span.end)),
        'context',
        3,
      );
      yield* when(
        /图书|书籍|钥匙|设备|器材|车辆|工具|证照|押金|餐具|轮椅|毛巾|雨伞|充电宝|球|针头|针管|一次性|疫苗瓶/u.test(
          around(window, span),
        ),
        'excuse',
        -14,
      );
      yield* when(/[了过]/u.test(clauseAfter(window, span).slice(0, 2)), 'excuse', -12);
    },
  },
  { on: /阅/u, pattern: /阅[后毕][^。;,!?()]{0,6}(?:归档|存档|锁存)/gu, weight: 6, addressed: false },
  {
    // 月底由办公室统一收回: papers that have a date to come back.
    on: /统一|逐份|按号/u,
    pattern: /由[^。;,!?()由]{1,14}(?:统一|逐份|按号|负责)(?:收回|回收|收缴|清退|销毁)/gu,
    weight: -6,
    addressed: false,
    evidence: (window, span) => when(PAPER.test(sentenceBefore(window, span)), 'context', 14),
  },
  {
    // Handed in at the secrecy desk by a deadline, to be destroyed.
    on: /机要|保密/u,
    pattern:
      /(?:[\d一二两三五七十]{1,3}(?:个工作)?(?:日|天|小时)内|结束后|用毕|次日|当日|及时|一律)[^。;,!?()]{0,4}(?:交|退|送|报|由)[^。;,!?()]{0,12}(?:机要|保密)[^。;,!?()]{0,8}(?:销毁|清退|收回|保管|处理)/gu,
    weight: 8,
  },
  {
    on: /专|保密/u,
    pattern:
      /(?:本|此)(?:件|电报?|文件?|材料|资料|报告|稿|图|表)[^。;,!?()]{0,4}(?:由|须|应|请)?[^。;,!?()]{0,4}(?:专人|专柜|保密柜)[^。;,!?()]{0,3}(?:保管|专管|存放|负责|管理)/gu,
    weight: 8,
  },
  {
    on: /发[至到]|传达|阅读|传阅/u,
    pattern:
      /(?:限|只|仅)?(?:印?发|传达|阅读|传阅)[至到](?:省军|地师|县团|地厅|厅局|县处|乡科|科股|市县|县|团|师|地|厅|处|科|乡镇?)级?(?:以上)?(?:干部|单位|党委|党组)?(?=[,。;)】\x20]|$)/gu,
    weight: 4,
    evidence: function* (window, span) {
      yield* when(/级/u.test(window.text.slice(span.start, span.end)), 'format', 6);
      yield* when(/此件|本文|本件|仅|限|只/u.test(sentenceBefore(window, span)), 'context', 6);
      yield* when(/公开发布/u.test(sentenceAfter(window, span)), 'excuse', -20);
    },
  },
  {
    // 只发至组长, 限发各乡镇党委书记本人: who gets a copy.
    on: /发[至到]|仅发|只发|限发/u,
    pattern:
      /(?:只|仅|限)(?:印)?发(?:至|到|给)?[^。;,!?()]{1,16}(?:本人|组长|队长|主要负责(?:人|同志)|书记|一把手|专班|联络员)/gu,
    weight: 2,
    alone: 8,
    evidence: (window, span) =>
      when(/奖|红包|礼|钱|补贴|通知书|快递/u.test(sentenceBefore(window, span)), 'excuse', -14),
  },
  {
    on: /登报|见报/u,
    pattern: /不(?:得)?(?:登报|见报|广播|上报纸)[、,]?(?:不(?:得)?(?:上网|上电视|广播|上墙|转发|外传))?/gu,
    weight: 6,
  },
  {
    // 不得复印、拍照、上传: one is a rule of many houses, two are how papers are guarded.
    on: /印|拍|抄|借|携|存|外传|复制|转发|上传/u,
    pattern: new RegExp(
      `${NEVER}${COPYING}(?:[、,及和或]{0,2}(?:${NEVER})?${COPYING}){1,6}(?:至|到)?[^。;,!?、()]{0,8}`,
      'gu',
    ),
    weight: 0,
    evidence: function* (window, span) {
      yield* when(
        /复印|翻印|外传|摘抄|转借|传抄|留存|扩散/u.test(window.text.slice(span.start, span.end)),
        'context',
        5,
      );
      yield* when(PREMISES.test(sentenceBefore(window, span)), 'excuse', -20);
      yield* when(CARRIED.test(sentenceBefore(window, span)), 'excuse', -14);
    },
  },
  {
    on: /印|拍|抄|借|携|存|复制/u,
    pattern: new RegExp(`${NEVER}(?:复印|翻印|传抄|摘抄|复制|拍照|转借|携出|留存)`, 'gu'),
    weight: -6,
    alone: 12,
    evidence: function* (window, span) {
      yield* when(PREMISES.test(sentenceBefore(window, span)), 'excuse', -20);
    },
  },
  {
    on: /范围/u,
    pattern:
      /(?:知悉|传达|阅读|接触|发放)范围(?::|限于|为|严格控制在)[^。;!?()]{2,16}|(?:严格)?控制(?:知悉|传达|阅读|传阅|发放)范围/gu,
    weight: 4,
    evidence: function* (window, span) {
      yield* when(/责任人|根据|确定|规定|应当/u.test(sentenceBefore(window, span)), 'excuse', -14);
    },
  },
  {
    on: /亲|阅处|阅示|传阅|仅/u,
    pattern: /仅限?(?:发|供|送|向)?[^。;,!?()]{1,14}(?:亲启|亲收|亲阅|阅处|阅示|传阅)/gu,
    weight: 5,
  },
  { on: /亲/u, pattern: /(?:亲收|亲启)(?:件)?[,、]?(?:密|不得|请勿)[^。;!?()]{0,8}/gu, weight: 8 },
];

function around(window: Window, span: Span): string {
  return sentenceBefore(window, span) + window.text.slice(span.start, span.end) + clauseAfter(window, span);
}

export const handlingPhrase: Detector = {
  id: 'handling-phrase',
  title: { zh: '涉密载体管理用语', en: 'handling instruction' },
  category: 'secret.handling',
  wakes: {
    cues: [
      '阅后',
      '统一收回',
      '统一回收',
      '统一销毁',
      '统一清退',
      '逐份收回',
      '按号收回',
      '会后',
      '用后',
      '看后',
      '学后',
      '听后',
      '传达后',
      '传阅后',
      '使用后',
      '演练后',
      '阅毕',
      '会毕',
      '用毕',
      '任务结束',
      '工作结束',
      '演练结束',
      '会议结束',
      '传达完',
      '传阅完',
      '阅完',
      '机要',
      '保密室',
      '保密科',
      '专人',
      '专柜',
      '保密柜',
      '发至',
      '发到',
      '只发',
      '仅发',
      '限发',
      '传达到',
      '传达至',
      '阅读至',
      '登报',
      '见报',
      '复印',
      '翻印',
      '拍照',
      '摘抄',
      '传抄',
      '转借',
      '携出',
      '留存',
      '外传',
      '不得复制',
      '不得转发',
      '不得上传',
      '不得拍',
      '严禁复制',
      '严禁转发',
      '严禁上传',
      '严禁拍',
      '禁止复制',
      '请勿复制',
      '请勿转发',
      '请勿上传',
      '知悉范围',
      '传达范围',
      '阅读范围',
      '接触范围',
      '发放范围',
      '传阅范围',
      '亲启',
      '亲收',
      '亲阅',
      '阅处',
      '阅示',
      '传阅',
    ],
  },
  competes: false,
  examples: {
    finds: [
      '（本期共印8份，⟦阅后由办公室收回⟧）',
      '会议材料⟦会后收回⟧。',
      '（此件⟦发至县团级⟧）',
      '本通报⟦不得翻印、拍照、转发⟧',
      '⟦不得复印⟧',
      '（此件请勿外传，月底⟦由办公室统一收回⟧）',
      '⟦任务结束后两日内交局机要科销毁⟧。',
      '⟦此件由专人保管⟧，⟦不登报、不上网⟧。',
    ],
    ignores: [
      '任何单位和个人不得外传、复印考试试题。',
      '考生不得拍照、录音、抄录试题。',
      '会场设置了机要文件清退点，涉密文件统一销毁。',
      '轮椅使用后请归还服务台。',
      '传达范围由主办单位根据工作需要确定。',
      '易制毒化学品应当由专人保管。',
      '本网内容未经授权不得转载、复制。',
      '核对原件后退还申请人。',
      '优待证不得转借、复印、转让。',
      '过期药品由监管部门统一销毁。',
    ],
  },
  detect: (passage, woken) => phrasesAt(passage, woken, PHRASES),
};
