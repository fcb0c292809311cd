import type { Evidence } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { clauseAfter, sentenceAfter, sentenceBefore, startsLine } from './frame.ts';
import { type Phrase, when } from './phrases.ts';
import type { Window } from './window.ts';

/** In figures, in words, and in the characters of cheques. */
const AMOUNT = String.raw`(?:[¥￥]?\d[\d,.]{0,14}|[一二三四五六七八九十百千万亿]{1,8}|[壹贰叁肆伍陆柒捌玖拾佰仟零]{1,12})(?:%|个?百分点|个?点|万|亿|千|百|元|块|折|份|美元|欧元)`;
/** What is told of a figure that is nobody else's business, or not yet; 密封报价 is only how the bids came. */
const KEPT =
  /保密|密封(?!报价|投标|递价|出价|竞价)|机密|商业秘密|商密|专有技术|不得(?:外|对|向|透|泄|披|告)|请勿|严禁|切勿|勿(?:外|对|向|告)|内部(?:掌握|测算|核定|使用|资料|价)|仅限|知悉|不对外|未公开|未公布|(?:尚|还)未(?:开标|公布|披露)|未开标|(?:开标|拆封|挂牌|签约|竞价|谈判|公告)前|心理|底线|再低|最多(?:能|可)?(?:接受|让)|可接受|竞争对手|比对手|渠道商|不写进|应(?:当)?删除|核心(?:算法|参数|工艺|配方)/u;
/** Figures that a business or an office keeps to itself for a time. */
const KEPT_MATTER =
  '(?:报价|询价|出厂价|结算价|供货价|基准价|底线|分成|返点|佣金|折扣|面价|配方|参数|阈值|成交价|让利|账期|毛利|摘牌价|入股价|楼面价|收购价)';
const FIGURE = /\d(?:%|个?点|万|亿|元|块|折|份)|[0-9]\.[0-9]|[一二三四五六七八九]{2}开|百分之/u;
const SECRECY =
  /保密|密封(?!报价|投标|递价|出价|竞价)|商业秘密|商密|不得|内部|掌握|知悉|不对外|未公开|尚未|底线|拟按|控制在|请勿|严禁|勿外/u;
/** A village that lets a pond announces the lowest bid it takes. */
const OPEN_BID = /招租|出租|承租|拍租|竞租|租金|起拍|拍卖公告|公开拍卖|竞拍|挂牌公告|公告如下/u;

/** What somebody would rather not show before the bids are opened, against what is announced afterwards. */
function* bids(window: Window, span: Span): Iterable<Evidence> {
  const sentence = sentenceBefore(window, span) + window.text.slice(span.start, span.end) + sentenceAfter(window, span);
  const isEarly = SECRECY.test(sentence) || /未中标|落选|未开标|开标前|拆封前/u.test(sentence);
  yield* when(isEarly, 'context', 9);
  yield* when(!isEarly && /中标|成交|开标记录|唱标|公示|最高限价|控制价|食谱|营养/u.test(sentence), 'excuse', -10);
}

/** Markings of trade secrets, and what a business would not show: prices before they are due, bounds, recipes, customers. */
export const TRADE_PHRASES: readonly Phrase[] = [
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
      String.raw`(?:标底|(?:保留|心理|谈判|最低|内部|控制)?底价|保留价|心理价位?|谈判底线|价格底线|授权价|最低可[让降接])[^。;!?\d一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟零价]{0,12}${AMOUNT}[^。;,!?]{0,8}(?:\([^()]{0,24}\))?`,
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
      String.raw`(?:单价核定|核定单价|成本(?:测算|核算|构成)|采购成本|毛利率|利润率|内部收益率|投资回报(?:测算|率)?|让利幅度|佣金比例|返点|未公开报价|密封报价|供货底价|内部报价|结算单价|分项报价)[^。;!?,\d一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟零价点率]{0,12}${AMOUNT}`,
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
  // 单台成本4.2万元, 对外报价6.8万元; 谈判上限4.1元; 拟中标价.
  figure(
    '(?:(?:单[台件吨位]|采购|制造|综合|实际|内部)成本|谈判(?:上限|下限|底数|空间)|(?:收购|转让|入股)(?:上限|底数|报价)|拟中标价|内部(?:测算|掌握|定价|报价|核算))',
  ),
  figure('(?:报价(?:不低于|下限|上限|策略)|返利|返点|回扣|长协价|(?:起始|出让|转让|拟定|定)价)'),
  {
    // Who bid how much, before the bids are open.
    on: /报价/u,
    pattern: new RegExp(String.raw`报价(?:分别)?(?:为|是|:)[^。;!?,\d]{0,12}${AMOUNT}`, 'gu'),
    before: { most: 10, until: '。;!?,' },
    after: { most: 40, until: '。;!?' },
    weight: -5,
    addressed: false,
    evidence: bids,
  },
  {
    // What those asked by unit who did not get the business: 第二名 某某公司 2405元/吨. Statutory tenders name candidates, not ranks.
    on: /名/u,
    pattern:
      /第[二三四五六]名[:\x20]{0,4}[\p{Script=Han}()]{3,20}(?:站|公司|厂|店|部|行|社|中心)[,:\x20]{0,4}(?:报价)?\d[\d,.]{0,9}元[/每](?:吨|公斤|斤|米|立方|方|台|件|套|亩|平方|度|人|天|月|年|辆|次)/gu,
    weight: 6,
    addressed: false,
    evidence: (window, span) =>
      when(/候选人|最高限价|公示期/u.test(sentenceBefore(window, span) + sentenceAfter(window, span)), 'excuse', -16),
  },
  {
    // What a customer buys, what a product is made of.
    on: /客户|配方|分项/u,
    pattern: new RegExp(
      String.raw`(?:(?:主要|重点|前[五十]大)客户|分项报价)(?:为|是|有|:)[^。;!?\d]{2,24}${AMOUNT}|配方(?:为|是|:)[^。;!?\d]{1,14}\d{1,2}(?:\.\d)?(?:%|份|克|公斤)`,
      'gu',
    ),
    before: { most: 4, until: '。;!?,的' },
    after: { most: 40, until: '。;!?' },
    weight: 1,
    addressed: false,
    evidence: bids,
  },
  {
    // 控制价内部掌握为860万元; 最高限价(对投标人保密).
    on: /控制价|限价|起始价|单价/u,
    pattern: new RegExp(
      String.raw`(?:控制价|最高限价|起始价|出让价|合同单价|约定单价|单价)[^。;!?,\d价]{0,8}${AMOUNT}[^。;!?,]{0,2}(?:\([^。;!?,()]{0,12}\))?`,
      'gu',
    ),
    weight: -12,
    addressed: false,
    evidence: function* (window, span) {
      const sentence =
        sentenceBefore(window, span) + window.text.slice(span.start, span.end) + sentenceAfter(window, span);
      yield* when(
        /内部(?:掌握|测算|核定|拟)|保密|密封|不得(?:泄露|对外|披露)|未经[^。;,]{0,8}不得|仅限|知悉/u.test(sentence),
        'context',
        16,
      );
    },
  },
  {
    on: /商密/u,
    pattern: /(?:核心|普通)?商密[▲△★☆●■*·\x20]{0,2}(?:\d{1,2}|[一二三五十])[年月]/gu,
    weight: 4,
    alone: 8,
    addressed: false,
  },
  {
    // The mark that somebody put on what stands here: 本部分涉及我公司商业秘密.
    on: /商业/u,
    pattern:
      /(?:本|该|以[上下])(?:部分|页|章|附件|内容|表|件|数据)(?:内容)?(?:均|都)?(?:涉及|属于?|含有|包含)[^。;!?,]{0,6}(?:商业秘密|商业机密)/gu,
    after: { most: 24, until: '。;!?' },
    weight: 2,
    addressed: false,
    evidence: (window, span) =>
      when(
        /是否|应当|申请|条例|办法|规定|依法|行政机关/u.test(
          sentenceBefore(window, span) + window.text.slice(span.start, span.end),
        ),
        'excuse',
        -14,
      ),
  },
  { on: /商业/u, pattern: /商业秘密|商业机密/gu, weight: -14, alone: 12 },
  {
    // 经销商结算价按面价6.2折执行，仅限内部: any figure of business of which the sentence says that it is kept.
    on: /价|底线|分成|返点|佣金|折扣|配方|参数|阈值|让利|账期|毛利/u,
    pattern: new RegExp(KEPT_MATTER, 'gu'),
    before: { most: 8, until: '。;!?,' },
    after: { most: 40, until: '。;!?' },
    weight: -9,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      const sentence = sentenceBefore(window, span) + text + sentenceAfter(window, span);
      yield* FIGURE.test(text) ? when(KEPT.test(sentence), 'context', 15) : when(true, 'excuse', -20);
      yield* when(
        /招标人|投标人(?:不得|应)|评标委员会|条例|办法|规定|监督|举报|公示|公告如下|中标候选/u.test(sentence),
        'excuse',
        -12,
      );
    },
  },
  {
    // 拟以不高于3.2亿元摘牌.
    on: /不高于|不低于|摘牌/u,
    pattern: /(?:不高于|不超过|不低于|最高|最多|上限)\p{Script=Han}{0,4}\d[\d,.]{0,14}(?:%|万|亿|元|块)/gu,
    before: { most: 10, until: '。;!?,' },
    after: { most: 12, until: '。;!?,' },
    weight: -10,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      const isPlan = /拟|计划|准备|打算|争取/u.test(text) && /摘牌|收购|竞得|拿地|中标|入股|受让|成交|竞买/u.test(text);
      yield* when(isPlan, 'context', 14);
    },
  },
  {
    // 该客户名单属公司机密, 本标书第三章为我司专有技术.
    on: /机密|绝密|专有技术|技术秘密/u,
    pattern:
      /(?:属于?|为|系|是)(?:于)?(?:我|本)?(?:公司|司|院|厂|集团|企业)的?(?:核心)?(?:机密|绝密|专有技术|技术秘密)/gu,
    before: { most: 24, until: '。;!?,' },
    weight: 4,
    addressed: false,
    evidence: (window, span) =>
      when(
        /是否|应当|认定|原告|被告|主张|侵犯/u.test(
          sentenceBefore(window, span) + window.text.slice(span.start, span.end),
        ),
        'excuse',
        -16,
      ),
  },
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

/** A price or a bound of a negotiation, with its amount. */
function figure(words: string): Phrase {
  return {
    on: /成本|上限|下限|底数|拟中标|收购|报价|测算|返利|返点|账期|长协|授信|毛利/u,
    pattern: new RegExp(
      `${words}[^。;!?,0-9一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟零返价成]{0,12}${AMOUNT}`,
      'gu',
    ),
    after: { most: 12, until: '。;!?,' },
    weight: -5,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      const sentence = sentenceBefore(window, span) + text + sentenceAfter(window, span);
      yield* when(SECRECY.test(sentence), 'context', 8);
      yield* when(/谈判|拟中标|内部|策略|下限|上限|返利|返点/u.test(text), 'context', 6);
      yield* when(/对外报价|我公司|我司|本公司|对手|竞争|客户|供应商/u.test(sentence), 'context', 4);
      yield* when(
        /年报|审计报告|上市公司|公告|同比|行业|全省|全市|全国|农户|市场|居民|合作社|工程造价/u.test(sentence),
        'excuse',
        -12,
      );
    },
  };
}
