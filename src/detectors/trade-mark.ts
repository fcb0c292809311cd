import type { Detector } from './detector.ts';
import { clauseAfter, sentenceAfter, sentenceBefore, startsLine } from './frame.ts';
import { type Phrase, phrasesAt, when } from './phrases.ts';

const AMOUNT = String.raw`(?:[¥￥]?\d[\d,.]{0,14}|[一二三四五六七八九十百千万亿]{1,8})(?:%|个?百分点|万|亿|千|百|元|美元|欧元)`;
const SECRECY = /保密|密封|商业秘密|商密|不得|内部|掌握|知悉|不对外|未公开|尚未|底线|拟按|控制在|请勿|严禁|勿外/u;
/** A village that lets a pond announces the lowest bid it takes. */
const OPEN_BID = /招租|出租|承租|拍租|竞租|租金|起拍|拍卖公告|公开拍卖|竞拍|挂牌公告|公告如下/u;

const PHRASES: readonly Phrase[] = [
  {
    // Owner, level and term, as the rules for central enterprises have it: 某集团 核心商密 5年.
    on: /商密|商业秘密/u,
    pattern:
      /(?:核心|普通|重要|一般)(?:商密|商业秘密)[★·:,\x20]{0,2}(?:\d{1,2}[年月日]|[一二三五十]{1,2}年|长期|公布前|★)?/gu,
    weight: -8,
    alone: 14,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      yield* when(/[年月日期前★]$/u.test(text), 'format', 14);
      yield* when(/公司|集团|院|厂|所|银行/u.test(window.text.slice(0, span.start).slice(-6)), 'structure', 6);
      yield* when(/密级[:\x20]$/u.test(window.text.slice(0, span.start)), 'label', 16);
      yield* when(
        /分为|包括|是指|两级|等级|、$/u.test(sentenceBefore(window, span)) ||
          /^(?:、|和|与|两级)/u.test(clauseAfter(window, span)),
        'excuse',
        -24,
      );
    },
  },
  {
    // A price nobody may know before the bids are opened, with its value.
    on: /标底|底价|保留价|心理价|底线|授权价|最低可/u,
    pattern: new RegExp(
      String.raw`(?:标底|(?:保留|心理|谈判|最低|内部|控制)?底价|保留价|心理价位?|谈判底线|价格底线|授权价|最低可[让降接])[^。;!?\d一二三四五六七八九]{0,12}${AMOUNT}[^。;,!?]{0,8}(?:\([^()]{0,24}\))?`,
      'gu',
    ),
    weight: 6,
    addressed: false,
    evidence: function* (window, span) {
      const sentence =
        sentenceBefore(window, span) + window.text.slice(span.start, span.end) + sentenceAfter(window, span);
      yield* when(SECRECY.test(sentence), 'context', 8);
      yield* when(OPEN_BID.test(sentence) && !SECRECY.test(sentence), 'excuse', -16);
      yield* when(
        /不设|未设|无标底|没有/u.test(window.text.slice(Math.max(0, span.start - 4), span.end)),
        'excuse',
        -30,
      );
    },
  },
  {
    on: /核定|报价|单价|成本|率|投资|让利|佣金|返点/u,
    pattern: new RegExp(
      String.raw`(?:单价核定|核定单价|成本(?:测算|核算|构成)|采购成本|毛利率|利润率|内部收益率|投资回报(?:测算|率)?|让利幅度|佣金比例|返点|未公开报价|密封报价|供货底价|内部报价|结算单价|分项报价)[^。;!?,\d一二三四五六七八九]{0,12}${AMOUNT}`,
      'gu',
    ),
    weight: -4,
    addressed: false,
    evidence: function* (window, span) {
      const sentence =
        sentenceBefore(window, span) + window.text.slice(span.start, span.end) + sentenceAfter(window, span);
      yield* when(SECRECY.test(sentence), 'context', 10);
      yield* when(
        /^(?:单价核定|核定单价|未公开|密封|供货底价|内部报价)/u.test(window.text.slice(span.start, span.end)),
        'context',
        7,
      );
      yield* when(/年报|审计|上市|公告|同比|行业|全省|全市|全国|规模以上/u.test(sentence), 'excuse', -14);
    },
  },
  {
    // 其成本测算按商业秘密对待: somebody's own figures, not a rule about figures.
    on: /商业/u,
    pattern:
      /(?:按|作为?|视为|列为|属)(?:于|本公司|我公司|该公司)?(?:商业秘密|商业机密)(?:对待|管理|处理|保护|保管)?/gu,
    before: { most: 20, until: '。;,!?' },
    weight: -4,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      yield* when(/测算|报价|成本|配方|收益|合同价|单价|谈判|工艺|参数|客户名单|底价|方案/u.test(text), 'context', 6);
      yield* when(/\d/u.test(text), 'context', 4);
      yield* when(
        /投标人|供应商|申请人|当事人|主张|依法|应当|可以|不予|认定|是否|经营者|构成/u.test(
          sentenceBefore(window, span) + text,
        ),
        'excuse',
        -16,
      );
    },
  },
  {
    on: /商/u,
    pattern:
      /(?:商业秘密|商业机密|商密)[^。;!?()]{0,3}(?:注意保[密管]|请勿|不得|严禁|禁止|仅供|未经)[^。;!?()]{0,12}/gu,
    weight: -2,
    alone: 10,
    evidence: function* (window, span) {
      yield* when(startsLine(window, span), 'position', 4);
    },
  },
  {
    on: /商业/u,
    pattern:
      /本(?:公司|文件|方案|材料|报价|资料|合同|报告)?(?:[^。;,!?]{0,6})?(?:为|属于?|系|是)(?:我司|本公司|我公司)?(?:商业秘密|商业机密)/gu,
    weight: 6,
    addressed: false,
    evidence: (window, span) =>
      when(/办法|所称|规定|是指/u.test(window.text.slice(span.start, span.end + 6)), 'excuse', -20),
  },
  { on: /商业/u, pattern: /商业秘密|商业机密/gu, weight: -14, alone: 12 },
  {
    on: /不/u,
    pattern:
      /(?:合同|供货|采购|中标|服务|结算)?(?:单价|价格|报价|金额|价款|费用)(?:[及和、][\p{Script=Han}]{1,6})?不(?:得)?(?:对外|向外)?(?:公布|公开|披露|透露)/gu,
    weight: 3,
    evidence: function* (window, span) {
      yield* when(/不对外|不得/u.test(window.text.slice(span.start, span.end)), 'context', 4);
    },
  },
];

export const tradeMark: Detector = {
  id: 'trade-mark',
  title: { zh: '商业秘密标志、底价', en: 'trade secret' },
  category: 'secret.trade',
  wakes: {
    cues: [
      '商密',
      '商业秘密',
      '商业机密',
      '标底',
      '底价',
      '保留价',
      '心理价',
      '谈判底线',
      '价格底线',
      '授权价',
      '最低可',
      '单价核定',
      '核定单价',
      '密封报价',
      '未公开报价',
      '内部报价',
      '结算单价',
      '分项报价',
      '成本测算',
      '成本核算',
      '成本构成',
      '采购成本',
      '毛利率',
      '利润率',
      '内部收益率',
      '投资回报',
      '让利幅度',
      '佣金比例',
      '返点',
      '不对外',
      '不公布',
      '不公开',
      '不披露',
      '不得公开',
      '不得公布',
      '不得披露',
      '不得对外',
      '不得透露',
    ],
  },
  competes: false,
  examples: {
    finds: [
      '某某集团　⟦核心商密　5年⟧',
      '⟦普通商密★3年⟧',
      '本标段⟦标底为1286万元⟧',
      '⟦保留底价拟按每亩90万元掌握⟧',
      '⟦内部收益率为9.1%⟧，请注意保密',
      '⟦其报送的成本测算按商业秘密对待⟧。',
      '⟦合同单价不对外公布⟧',
    ],
    ignores: [
      '中央企业商业秘密分为核心商密、普通商密两级。',
      '本项目不设标底，最高投标限价500万元。',
      '依法保护商业秘密、个人隐私。',
      '鱼塘公开招租，底价每年3万元。',
      '投标人标注为商业秘密的部分不在公开之列。',
      '封面注明“商业秘密，未经许可不得披露”。',
    ],
  },
  detect: (passage, woken) => phrasesAt(passage, woken, PHRASES),
};
