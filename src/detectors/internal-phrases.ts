import type { Evidence } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { clauseAfter, clauseBefore, sentenceAfter, sentenceBefore } from './frame.ts';
import { type Phrase, when } from './phrases.ts';
import type { Window } from './window.ts';

const NEVER =
  '(?:一律|均|暂时?|目前|原则上|坚决)?(?:不得|不准|不许|不可|不要|不宜|不能|不再|不予|严禁|禁止|谢绝|请勿|切勿|暂勿|勿|不)(?:擅自|私自|随意|自行|提前|过早|再|在|以任何形式){0,2}';
const TELL = '(?:公布|公开|公示|披露|透露|提供|发布|宣传|报道|泄露|散发|散布|通报|宣布|引用|谈及)';
const POST = `(?:刊发|刊登|登载|刊载|上网|转发|上传|发布|张贴|传播|扩散|转载|转给|截屏|外发|发至|发到|发朋友圈|公开引用|上墙|公示)`;
/** Matters that are kept back for their own sake, not for somebody's protection. */
const MATTER =
  /方案|名单|价格|报价|底价|情况|数据|结果|线索|谈判|议题|事项|预案|编成|名称|指标|单价|安置|进度|资金|风险|原因|意见|调整|内容|计划|标准|人选|项目|费用|消息/u;
const SERVICE = /开放|办公|营业|服务|办理|接待|出租|招生|招聘|经营|售|收费|受理|投资|贸易|借阅|营运|担保|籍/u;
const LEGAL =
  /应当|可以|依法|有权|规定|申请|答复|告知|原则|例外|常态|条例|是指|属于|不属于|涉及|区分|审查|审理|开庭|的，/u;

/** What a statement that something is kept back says in its sentence. */
function* statement(window: Window, span: Span): Iterable<Evidence> {
  const before = sentenceBefore(window, span);
  const after = clauseAfter(window, span);
  yield* when(MATTER.test(before.slice(-14)), 'context', 4);
  // What the reader must keep to himself, rather than the paper.
  yield* when(/(?:涉密|国家秘密|军事秘密|机密|党的秘密)[^。;,]{0,6}$/u.test(before), 'excuse', -14);
  yield* when(/内部|保密|会议|议题|专班|命题/u.test(before), 'context', 5);
  yield* when(LEGAL.test(clauseBefore(window, span)), 'excuse', -12);
  yield* when(/^(?:的|为|是|或|申请|审理|开庭|原则)/u.test(after), 'excuse', -16);
  yield* when(SERVICE.test(after.slice(0, 6)), 'excuse', -30);
}

/** Phrases by which a paper says of itself or its matter that it is not for the public. */
export const INTERNAL_PHRASES: readonly Phrase[] = [
  {
    // 内部资料 注意保存: noun and imperative.
    on: /内部/u,
    pattern:
      /(?:党内|机关|单位|内部|行业)?内部(?:资料|文件|材料|刊物|参考|事项|情况|简报|通报|通讯|电话|通讯录|信息|文稿|数据|试题|价格|明电|传阅|使用|掌握|参阅|发行|报告|讲话|联系信息)?[^。;!?()]{0,3}(?:注意(?:保存|保管|保密|收回)|请勿|不得|严禁|切勿|禁止|妥善保[管存]|不对外|仅供|仅限|阅后|用后|会后|不公开|不予公开|严格保密)[^。;!?()]{0,14}/gu,
    weight: 4,
    alone: 12,
  },
  {
    on: /内部/u,
    pattern:
      /内部(?:资料|文件|材料|刊物|参考|事项|情况|简报|通报|使用|掌握|传阅|参阅|发行|发文|试行|讨论|讲话|联系信息|电话|通讯录|稿|流转|运转|处置|研判|会商|核查|通联|工作用)?/gu,
    weight: -12,
    alone: 17,
    addressed: false,
    evidence: function* (window, span) {
      const filled = !/\p{Script=Han}/u.test(window.text.charAt(span.end));
      yield* when(!filled, 'excuse', -12);
    },
  },
  {
    on: /仅/u,
    pattern:
      /仅(?:供|限|作|对|由|在)?(?:[^。;,!?()仅]{0,12}(?:领导|内部|机关|单位|会议|工作|系统|委员|组|参会|有关|成员|班子|科室|股室|所内|队内|命题|审批|研判|决策)[^。;,!?()仅]{0,8})(?:参阅|参考|使用|掌握|传阅|审阅|讨论|研究|交流|查阅|知悉|知晓|公开|开放)|仅供(?:参阅|传阅|审阅|研判|审批)|仅(?:印?发|送)[^。;,!?()仅]{1,14}(?=[,)】。;])/gu,
    weight: 1,
    alone: 9,
    evidence: function* (window, span) {
      yield* when(/勿|不得|严禁|收回|外传/u.test(sentenceAfter(window, span)), 'context', 8);
    },
  },
  {
    on: /外|扩散|声张|勿|不得|不要|严禁/u,
    pattern: new RegExp(
      `${NEVER}(?:外传|外泄|外流|外借|外发|外露|扩散|声张|泄露)(?!.{0,6}(?:国家|商业|个人|工作)秘密)`,
      'gu',
    ),
    weight: 5,
    evidence: function* (window, span) {
      yield* when(/泄露|扩散/u.test(window.text.slice(span.start, span.end)), 'excuse', -6);
      yield* when(MATTER.test(sentenceBefore(window, span)), 'context', 4);
    },
  },
  {
    on: /对外|不得|勿|暂|不要|严禁|透露/u,
    pattern: new RegExp(`${NEVER}对外(?:${TELL}(?:[、或和及]${TELL}){0,3})?`, 'gu'),
    weight: 0,
    evidence: statement,
  },
  {
    // 开标前不得公开, 研究决定前严禁外传: a ban with an end to it, at the end of its clause.
    on: /不得|严禁|勿|不要|不公|不宜|暂不/u,
    pattern: new RegExp(
      `[\\p{Script=Han}]{1,8}(?<!以|提|之|目|当|此|事|面|生|课|饭)前(?:,)?${NEVER}(?:${TELL}|外传|外泄|扩散|声张|上网|转发|外发)(?=[,。;)】\\x20]|$)`,
      'gu',
    ),
    weight: -3,
    alone: 8,
    evidence: function* (window, span) {
      yield* statement(window, span);
      yield* when(
        /成绩|答案|考生|评标委员会成员|投标人|招标人|应当保密/u.test(sentenceBefore(window, span)),
        'excuse',
        -14,
      );
    },
  },
  {
    // 以下不随文件发售, 附件三不随文印发.
    on: /不随/u,
    pattern:
      /不随[^。;,!?()]{0,10}(?:公布|公开|公示|发布|印发|下发|发售|上报|报送|发放|寄送|上网|提供|发)(?:[^。;,!?()]{0,8})/gu,
    weight: 0,
    alone: 8,
    evidence: function* (window, span) {
      yield* when(/附|以下|本|此|表|名单|说明|方案/u.test(sentenceBefore(window, span)), 'context', 6);
      // Of something else, by the notice that is published: the bidder's table 不随本公告公开.
      yield* when(/^不随本(?:公告|公示|通告|结果)/u.test(window.text.slice(span.start, span.end)), 'excuse', -14);
      yield* when(
        /价格|季节|年龄|户口|档案|工资|随意|改变|变化|市场/u.test(window.text.slice(span.start, span.end)),
        'excuse',
        -14,
      );
    },
  },
  {
    on: /向|对|随|透露|暂|勿|不得|不要/u,
    pattern: new RegExp(`${NEVER}(?:向|对|给|随)[^。;,!?()]{1,12}?${TELL}(?:[、或和及]${TELL}){0,3}`, 'gu'),
    weight: -2,
    evidence: function* (window, span) {
      yield* statement(window, span);
      yield* when(
        /媒体|记者|外界|社会|群众|家属|被反映|购房|村民|职工|外单位|随/u.test(window.text.slice(span.start, span.end)),
        'context',
        4,
      );
      yield* when(/他人|第三|任何/u.test(window.text.slice(span.start, span.end)), 'excuse', -10);
    },
  },
  {
    on: /暂|先不/u,
    pattern:
      /(?:暂不|暂缓|暂勿|先不|缓)(?:对外|向社会|予以?|再|宜|下发|作|做)?(?:公布|公开|公示|发布|披露|上网|宣传|报道|宣布)/gu,
    weight: 2,
    evidence: statement,
  },
  {
    on: /不宜/u,
    pattern:
      /不宜(?:在此时|此时|现在|过早|提前|目前|对外|向社会|大范围|扩大|作|再|公开){0,2}(?:公开|公布|宣传|报道|披露|扩散|发布|上网|张扬)/gu,
    weight: 2,
    evidence: statement,
  },
  {
    // 名单不下发、不公开: two refusals in a row, or one that ends its short clause.
    on: /不下发|不外发|不印发|不公|不上网|不披露|不作|不列入/u,
    pattern:
      /不(?:下发|外发|印发|公开|公布|公示|上网|披露|报道|宣传|列入公开|作公开)[^。;,!?、()]{0,4}[、,]不(?:得)?(?:下发|外发|公开|公布|公示|上网|披露|报道|宣传|列入|转发|扩散|外传|通报|反馈|解释|说明|表态)[^。;,!?()]{0,8}/gu,
    weight: 3,
    evidence: statement,
  },
  {
    on: /不公|不上网|不作/u,
    pattern: /不(?:公开|公布|公示|上网|作公开(?:报道|宣传)|作(?:宣传)?报道|公开报道)(?=[,。;)】]|$)/gu,
    weight: -6,
    evidence: function* (window, span) {
      yield* statement(window, span);
      const clause = clauseBefore(window, span);
      yield* when(clause.length > 1 && clause.length <= 12 && MATTER.test(clause), 'structure', 5);
      yield* when(/依法|是否|还是|公开或|公开与/u.test(clause), 'excuse', -14);
    },
  },
  {
    on: /不得|严禁|勿|不要|不上网|外传|外发/u,
    pattern: new RegExp(`${NEVER}(?:[^。;!?()]{0,14}?)${POST}[^。;,!?、()]{0,6}`, 'gu'),
    weight: -9,
    alone: 12,
    evidence: function* (window, span) {
      const before = sentenceBefore(window, span);
      yield* when(
        /(?:本|此)(?:报告|件|表|通报|材料|资料|文|图|名单|刊|期|安排|方案|稿|台账|清单|附件|[\p{Script=Han}]{0,2}册)/u.test(
          before + window.text.slice(span.start, span.end),
        ),
        'context',
        6,
      );
      yield* when(/内部|工作秘密|仅供|张贴于|存放于|值班室/u.test(before), 'context', 12);
      yield* when(/^.{0,16}(?:,|。)?(?:阅后|用后|收回|销毁)/u.test(sentenceAfter(window, span)), 'context', 8);
    },
  },
  {
    on: /未/u,
    pattern:
      /(?:尚|仍|均|还|迄今|目前)?未(?:向社会|对外|正式|对[^。;,!?()]{1,8}|向[^。;,!?()]{1,8})(?:公开|公布|披露|通报|宣布)|(?:尚|仍|暂|还)未(?:公开|披露|公布)/gu,
    weight: -3,
    evidence: function* (window, span) {
      const clause = window.text.slice(span.start, span.end);
      yield* when(/对|向/u.test(clause), 'context', 3);
      yield* when(
        /介入|线索|核查|立案|约谈|举报|问题|资金|缺口|风险|谈判|方案|底数|情况|排查|初核/u.test(
          sentenceBefore(window, span),
        ),
        'context',
        5,
      );
      yield* when(
        /成绩|分数|录取|中标|时间|结果|答案|^的/u.test(clauseBefore(window, span) + clauseAfter(window, span)),
        'excuse',
        -8,
      );
    },
  },
  {
    on: /被|勿|不得|不要/u,
    pattern:
      /(?:请勿|不得|切勿|严禁|不要)(?:将[^。;!?()]{0,10})?转(?:给|交|送|至|发)?[^。;,!?()]{0,4}被(?:反映|举报|投诉|检举|控告|信访)[^。;,!?()]{0,4}/gu,
    weight: 8,
    category: 'secret.petition',
  },
  {
    // (供区卫健委研判): whom a paper is for, in its bracket.
    on: /研判|决策|会商|领导/u,
    pattern: /(?:研判|决策|会商|领导参考)(?:使用|之用|参考)?/gu,
    before: { most: 18, until: '。;,!?()' },
    after: { most: 18, until: '。;!?()' },
    weight: -10,
    alone: 16,
    addressed: false,
    evidence: (window, span) => when(window.text.charAt(span.start) !== '供', 'excuse', -20),
  },
  {
    on: /口径/u,
    pattern: /(?:发布|对外|宣传|回应|答复|舆论|通报|统一)口径[^。;,!?()待未不]{0,6}(?:待|未定|尚未|不得|不要)/gu,
    after: { most: 14, until: '。;,!?()' },
    weight: 6,
    addressed: false,
  },
  {
    // Lists that people do not know they are on.
    on: /不稳定|稳控|涉稳|重点/u,
    pattern:
      /(?:列入|纳入|录入|列为|转入)[^。;,!?()]{0,8}(?:不稳定因素|不稳定|稳控|维稳|涉稳|重点人员?|重点关注|重点稳控|重点盯防)[^。;,!?()]{0,4}(?:台账|名单|对象|清单|管理)/gu,
    weight: 5,
    addressed: false,
    evidence: (window, span) => when(/办法|应当|规定|制度|条件/u.test(sentenceBefore(window, span)), 'excuse', -12),
  },
  {
    on: /回复|反馈|告知|通报|答复/u,
    pattern:
      /(?:结果|情况|线索|内容|进展|名单)[^。;,!?()]{0,4}(?:不|暂不|先不|不得|不要)(?:回复|反馈|告知|通报|答复)[^。;,!?()]{2,12}/gu,
    weight: -1,
    addressed: false,
    evidence: function* (window, span) {
      yield* when(/待核|核查|线索|举报|初核|反映|匿名|纪/u.test(sentenceBefore(window, span)), 'context', 6);
      yield* when(/逾期|放弃|视为|另行/u.test(window.text), 'excuse', -10);
    },
  },
  {
    // What an informant asked for: 要求不得告诉被反映人.
    on: /被/u,
    pattern:
      /(?:不得|不要|不能|不愿|不想|勿|请勿|切勿|严禁|避免)(?:让|向|将[^。;,!?()]{0,8})?(?:[^。;,!?()]{0,4})?(?:告诉|告知|透露给?|泄露给?|转告|通知|知道|知悉)?[^。;,!?()]{0,3}被(?:反映|举报|投诉|检举|控告)(?:人|单位|对象)(?:知道|知悉|知晓|透露)?/gu,
    weight: -2,
    addressed: false,
    category: 'secret.petition',
    evidence: function* (window, span) {
      yield* when(
        /(?:反映|举报|信访|投诉|来电|来访|当事|检举)(?:人|者)[^。;,]{0,6}$|本人|要求|提出/u.test(
          clauseBefore(window, span),
        ),
        'context',
        9,
      );
      yield* when(/《|条例|规定|依法|单位|机关|人员|应当|任何/u.test(sentenceBefore(window, span)), 'excuse', -14);
    },
  },
  {
    // What is to be done about people who complain, and what about what is written of it.
    on: /行踪|动向|冷处理|训诫|盯[守控防]|稳控/u,
    pattern:
      /掌握[^。;,!?()掌]{1,14}(?:行踪|动向|轨迹)(?:[,、](?:必要时|视情|适时)[^。;,!?()]{2,8})?|(?:对|将)[^。;,!?()对将]{0,8}(?:帖文|帖子|舆情|视频|评论|话题)[^。;,!?()]{0,6}["“‘「]?冷处理|(?:必要时|视情|适时)(?:予以|进行)?(?:训诫|约谈|劝返|控制)|(?:24小时|全天候|昼夜|轮流|专人|贴身)(?:不间断)?(?:盯守|盯控|盯防|稳控|跟踪)/gu,
    weight: -1,
    addressed: false,
    evidence: function* (window, span) {
      const around =
        sentenceBefore(window, span) + window.text.slice(span.start, span.end) + sentenceAfter(window, span);
      yield* when(
        /重点人|领头|牵头|上访|信访|维稳|老户|舆情|业主|工人|讨薪|串联|帖|包案|包保|稳控|扬言/u.test(around),
        'context',
        8,
      );
      yield* when(/嫌疑人|逃犯|病媒|虫|疫|汛|水情|雨情|车辆|台风/u.test(around), 'excuse', -12);
    },
  },
  {
    on: /仅|切勿/u,
    pattern:
      /仅[^。;,!?()]{1,8}(?:知情|知晓)(?:[,、]切勿[^。;!?()]{2,10})?|切勿(?:公开|张扬|声张|惊动)[^。;,!?()]{0,8}/gu,
    weight: 2,
    addressed: false,
    evidence: (window, span) => when(/隐私|密码|验证码|账号|您|你/u.test(sentenceBefore(window, span)), 'excuse', -14),
  },
  { on: /注意/u, pattern: /注意(?:保密|保存|保管)(?=[,。;)】!\x20]|$)/gu, weight: -8, alone: 14 },
];
