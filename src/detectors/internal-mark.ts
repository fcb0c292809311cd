import type { Detector } from './detector.ts';
import { isAlone } from './frame.ts';
import { INTERNAL_PHRASES } from './internal-phrases.ts';
import { headsBracket, type Phrase, phrasesAt, when } from './phrases.ts';

/** The publicity attribute, decided when a paper is drafted and printed in the note after its date. */
const WITHHELD =
  '(?:不予公开|不公开|依申请公开|不予主动公开|不主动公开|免予公开|删减后公开|部分公开|限制公开|内部公开|暂不公开)';

const MARKS: readonly Phrase[] = [
  {
    pattern: new RegExp(`(?:此|本)(?:件|文|文件|公文)(?:属性?|为|是|的公开属性为)?:?${WITHHELD}`, 'gu'),
    category: 'secret.withheld',
    weight: 10,
  },
  {
    pattern: new RegExp(
      `(?:公开(?:属性|选项|方式|形式|类别)|信息公开(?:选项|属性))[:\\x20]{0,2}[☑√■]?${WITHHELD}(?![□○])`,
      'gu',
    ),
    category: 'secret.withheld',
    weight: 8,
    evidence: function* (window, span) {
      yield* when(/(?:、|\/|或)/u.test(window.text.charAt(span.end)), 'excuse', -16);
    },
  },
  {
    pattern: new RegExp(WITHHELD, 'gu'),
    category: 'secret.withheld',
    weight: -12,
    alone: 14,
    evidence: function* (window, span) {
      // A heading or a column of a catalogue reads the same; a note has its brackets.
      yield* when(isAlone(window, span) && !headsBracket(window, span), 'excuse', -6);
    },
  },
  {
    pattern:
      /(?:警务|检察|审判|税务|海关|纪检|商务|党务|巡察)?工作秘密(?:事项)?(?:[,、:·\-\x20]?(?:严禁|不得|请勿|禁止|注意|切勿|妥善|限|仅|★|\d{1,2}年|[一三五十]{1,2}年|长期)[^。;!?()]{0,12})?/gu,
    category: 'secret.work',
    weight: -10,
    alone: 16,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      yield* when(/严禁|不得|请勿|禁止|切勿|★|\d年|长期|注意/u.test(text), 'structure', 8);
      yield* when(/\p{Script=Han}/u.test(window.text.charAt(span.end)), 'excuse', -8);
      yield* when(/(?:国家|商业)秘密[、和与及]?$/u.test(window.text.slice(0, span.start)), 'excuse', -20);
    },
  },
];

const PHRASES: readonly Phrase[] = [...MARKS, ...INTERNAL_PHRASES];

export const internalMark: Detector = {
  id: 'internal-mark',
  title: { zh: '内部、不予公开标志', en: 'marking: internal or not for publication' },
  category: 'secret.internal',
  wakes: {
    cues: [
      '内部',
      '工作秘密',
      '仅供',
      '仅限',
      '仅发',
      '仅印发',
      '仅送',
      '仅作',
      '注意保',
      '外传',
      '外泄',
      '外流',
      '外借',
      '外发',
      '外露',
      '扩散',
      '声张',
      '不对外',
      '对外公布',
      '对外公开',
      '对外披露',
      '对外透露',
      '对外提供',
      '对外发布',
      '对外宣传',
      '对外报道',
      '对外泄露',
      '透露',
      '暂不',
      '暂缓',
      '暂勿',
      '先不',
      '不宜',
      '不向',
      '不随',
      '不公开',
      '不公布',
      '不公示',
      '不上网',
      '不下发',
      '不外发',
      '不印发',
      '不披露',
      '不作公开',
      '不列入公开',
      '不得向',
      '不得对',
      '不得在',
      '不得将',
      '不得上',
      '不得转',
      '不得公',
      '不得发',
      '不得张',
      '不得刊',
      '不得登',
      '不得传',
      '不得以',
      '不要在',
      '不要转',
      '不要外',
      '严禁上',
      '严禁转',
      '严禁向',
      '严禁对',
      '严禁在',
      '严禁刊',
      '请勿',
      '切勿',
      '暂勿',
      '勿上',
      '勿转',
      '勿对',
      '勿向',
      '勿在',
      '尚未公',
      '尚未披',
      '仍未公',
      '还未公',
      '未对',
      '未向',
      '不予公开',
      '不予主动公开',
      '不主动公开',
      '依申请公开',
      '免予公开',
      '删减后公开',
      '部分公开',
      '限制公开',
      '被反映',
      '被举报',
      '被投诉',
      '被检举',
      '被控告',
    ],
  },
  competes: false,
  examples: {
    finds: [
      '⟦内部资料　注意保存⟧',
      '⟦內部文件，請勿外傳⟧',
      '⟦内部事项　注意保管⟧',
      '（⟦工作秘密，不得转发⟧）',
      '⟦警务工作秘密★5年⟧',
      '（⟦此件不予公开⟧）',
      '（⟦此件依申请公开⟧）',
      '⟦公开属性：依申请公开⟧',
      '⟦仅供领导参阅⟧，请勿传看',
      '上述谈判底线⟦不得对外透露⟧。',
      '调整名单⟦不下发、不公示⟧。',
      '本议题⟦暂不公布⟧。',
      '以上线索⟦请勿转被反映单位⟧。',
    ],
    ignores: [
      '行政机关决定不予公开的，应当告知申请人并说明理由。',
      '规范政府信息依申请公开工作，做到及时受理。',
      '机关内部事务信息可以不予公开。',
      '公务员应当保守国家秘密和工作秘密。',
      '本刊为内部资料性出版物管理办法所称的连续性内部资料。',
      '以公开为常态、不公开为例外。',
      '窗口装修期间暂不对外办公。',
      '借阅记录属于个人信息，不向第三方提供。',
      '未经授权不得转载。',
      '此件公开发布',
      '考试成绩尚未公布。',
    ],
  },
  detect: (passage, woken) => phrasesAt(passage, woken, PHRASES),
};
