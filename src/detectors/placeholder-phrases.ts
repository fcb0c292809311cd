import { bracketAround, endsLine, isAlone } from './frame.ts';
import { type Phrase, when } from './phrases.ts';

const UNIT =
  '(?:万|亿|千|百)?(?:元|吨|亩|公顷|公里|千米|平方米|平方公里|立方米|人次|人|户|家|处|个|件|名|项|次|所|座|条|批|天|台|套|份|%)';

/** What is left in a text that somebody meant to complete, ask or take out before it went online. */
export const PLACEHOLDER_PHRASES: readonly Phrase[] = [
  {
    // A comment of a word processor, turned into text: [批注3] …, up to the end of its bracket or line.
    on: /批注|修订|意见|todo|fixme/u,
    pattern: /[[【〔(](?:批注|修订|审阅意见|修改意见|todo|fixme)[^\]】〕):]{0,12}[\]】〕)]/gu,
    after: { most: 60, until: '。;!? ', ends: 'line' },
    weight: 14,
    addressed: false,
  },
  {
    // [批注 张三：…] with the comment in the bracket.
    on: /批注|修订|意见|todo|fixme/u,
    pattern: /[[【〔(](?:批注|修订|审阅意见|修改意见|todo|fixme)[^\]】〕):]{0,12}:/gu,
    after: { most: 80, until: ']】〕)', ends: 'closing' },
    weight: 14,
    addressed: false,
  },
  {
    on: /待补|待填|待更|待换|此处|暂缺|待完善/u,
    pattern:
      /(?:此处|此段|此项|该处|这里|数字|数据|金额|名单|内容|图片|照片|附表)?(?:暂缺|暂空|留空)?[,、]?待(?:补充?|填充?|补录|更换|换|补齐|核补|完善后补)(?:[,、][^。;!?()\]】]{1,16})?(?=[)\]】〕。;,]|$)/gu,
    weight: 0,
    alone: 8,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      yield* when(/^(?:此|该处|这里)/u.test(text), 'format', 10);
      yield* when(bracketAround(window, span) !== undefined, 'structure', 5);
      yield* when(/缺口|人员|岗位/u.test(window.text.slice(0, span.start).slice(-6)), 'excuse', -10);
    },
  },
  {
    on: /此|这/u,
    pattern:
      /(?:此[处段图表句]|[该本这]段|这句|这个数)[^。;!?()\]】〕]{0,28}?(?:[待需要再未缺删请]|重写|核[对实]|确认|隐去|打码|为准)/gu,
    after: { most: 16, until: '。;!?()]】〕' },
    weight: 2,
    addressed: false,
    evidence: function* (window, span) {
      yield* when(bracketAround(window, span) !== undefined, 'structure', 5);
      yield* when(/待补|待核|待定|待换|未打码|为准/u.test(window.text.slice(span.start, span.end)), 'context', 5);
      yield* when(/禁止|严禁|提醒|通行|绕行|施工|停车/u.test(window.text.slice(span.start, span.end)), 'excuse', -20);
    },
  },
  {
    on: /待|后补|暂缺|未定稿|存疑|请/u,
    pattern:
      /[[(【〔](?:[^()[\]【】〔〕。;!?]{0,20})(?:待核(?:实|定|准)?|待查|待确认|待补充?|待填|待定稿?|待报|待审定?|核后补|后补|暂缺|待更新|待提供|待回复|未定稿|存疑|待完善|待校|待加|请核|请核实|请补充|请确认)(?:[^()[\]【】〔〕。;!?]{0,12})[)\]】〕]/gu,
    weight: 10,
    addressed: false,
    evidence: function* (window, span) {
      // A date or place not yet fixed is a fact of many honest notices.
      yield* when(/(?:时间|地点|日期|待定)[)\]】〕]?$/u.test(window.text.slice(span.start, span.end)), 'excuse', -14);
    },
  },
  {
    // An open question in brackets.
    on: /\?/u,
    pattern: /[[(【〔][^()[\]【】〔〕]{2,40}[?][)\]】〕]/gu,
    weight: -6,
    alone: 0,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      yield* when(
        /为准|隐去|要不要|能不能|能否|是否|此段|这段|这句|此处|删|核|数字|打码|上网|公开|老[\p{Script=Han}]|谁|哪个|对吗|确认|写上|保留/u.test(
          text,
        ),
        'context',
        14,
      );
    },
  },
  {
    on: /^[[(【〔]/u,
    pattern:
      /[[(【〔](?:等|待|会计说|财务说|领导说|回头|需|尚需|还差|还缺|找|问)[^()[\]【】〔〕。;!?]{1,18}(?:回复|确认|答复|反馈|批示|报数|定|数|核|通知|拍板|票|补|章)[)\]】〕]/gu,
    weight: 4,
    addressed: false,
  },
  {
    on: /审定|定夺|过目|核|斟酌|请/u,
    pattern:
      /请(?:[\p{Script=Han}]{0,6}(?:领导|主任|局长|处长|科长|书记|总|老师|同志|同事))(?:审定|定夺|把关|过目|核一下|核实|补充|确认|斟酌)/gu,
    weight: 0,
    alone: 10,
    addressed: false,
  },
  {
    on: /单击|点击|此处|这里|图|lorem/u,
    pattern:
      /(?:单击|点击|请在?)(?:此处|这里)(?:输入|添加|填写|插入|编辑)[^。;!?]{0,10}|(?:此处|这里)(?:插入?(?:图|照片|视频)|放图|配图|加图|附图)[^。;!?]{0,8}|[[(【〔](?:插图|图片|配图|照片)(?:待|暂缺|位置|占位)[^()[\]【】〔〕]{0,8}[)\]】〕]|lorem\x20?ipsum/gu,
    weight: 10,
    addressed: false,
  },
  {
    // A date nobody filled in: X月X日, 202X年XX月.
    on: /x|×/u,
    pattern: /(?:(?:\d{2,3}x{1,2}|x{2,4}|×{2,4})年)?(?:x{1,2}|×{1,2})月(?:(?:x{1,2}|×{1,2}|\d{1,2})日)?/gu,
    weight: 10,
    addressed: false,
    evidence: function* (window, span) {
      // In a published case or template the same signs stand for what was taken out.
      // A form shows how its dates are written.
      yield* when(/^[×x]{4}年/u.test(window.text.slice(span.start)), 'excuse', -12);
      yield* when(/[×x*]{1,3}(?:省|市|县|区|州|镇|村|公司|法院|某)|某某/u.test(window.text), 'excuse', -14);
    },
  },
  {
    on: /x|×|\*/u,
    pattern: new RegExp(String.raw`(?<![\da-z×*])(?:x{2,4}|×{2,4}|\*{3,6})(?=${UNIT})`, 'gu'),
    weight: 6,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      yield* when(text.startsWith('*') && !/^(?:万|亿)?元/u.test(window.text.slice(span.end)), 'excuse', -12);
      yield* when(/[×x*]{2,3}(?:省|市|县|区|州|镇|村|公司|法院|同志|信访|某)|某某/u.test(window.text), 'excuse', -14);
      yield* when(/[年第〔号]$/u.test(window.text.slice(0, span.start)), 'excuse', -6);
    },
  },
  {
    // 联系电话：XXX
    on: /x|×/u,
    pattern: /(?<=[\p{Script=Han}]:)(?:x{3,11}|×{3,11})(?=[,。;、)\x20]|$)/gu,
    weight: 4,
    addressed: false,
    evidence: (window) => when(/[×x*]{2,3}(?:省|市|县|区|州|镇|村|公司|法院)|某某/u.test(window.text), 'excuse', -14),
  },
  {
    on: /x|×/u,
    pattern: /第(?:x{2,4}|×{2,4})(?:研究(?:所|院)|次|届|期|页|号|条|章|批|师|旅|团|部队)/gu,
    weight: 2,
    addressed: false,
    evidence: function* (window) {
      yield* when(/[×x*]{2,3}(?:省|市|县|区|州|镇|村)/u.test(window.text), 'excuse', -14);
    },
  },
  {
    // Blanks in a sentence; forms and templates have theirs after a label or by the dozen.
    on: /_/u,
    pattern: /(?<=[\p{Script=Han}])_{2,12}(?:年_{1,8}月(?:_{1,8}日)?|(?=(?:万|亿)?[元吨亩人户处个件名项家%]))/gu,
    weight: 4,
    addressed: false,
    evidence: function* (window, span) {
      yield* when((window.text.match(/_{2,}/gu)?.length ?? 0) > 3, 'excuse', -14);
      yield* when(
        /(?:甲方|乙方|申请人|签字|签名|日期|盖章|承诺人|时间|于|自|至|共|计|人民币|本人)$/u.test(
          window.text.slice(0, span.start),
        ),
        'excuse',
        -8,
      );
      yield* when(isAlone(window, span) || endsLine(window, span), 'excuse', -6);
    },
  },
  {
    // 2025年2月××日: the day of signing, left open on a line of its own.
    on: /x|×/u,
    pattern: /(?:\d{4}|\d{2,3}x{1,2})年\d{1,2}月(?:x{1,2}|×{1,2})日/gu,
    weight: 2,
    alone: 10,
    addressed: false,
    evidence: (window) =>
      when(/[×x*]{1,3}(?:省|市|县|区|州|镇|村|公司|法院|某)|某某|某[,。]/u.test(window.text), 'excuse', -14),
  },
  {
    // (数据待财务核对), (领导签字后删除本行), (请宣传科把关), (原稿如此).
    on: /待|核对|核实|替换|删|把关|原稿|疑有误|责编|编者|校对/u,
    pattern:
      /[[(【〔](?:[^()[\]【】〔〕。;!?]{0,12}(?:待[^()[\]【】〔〕。;!?]{1,8}(?:核对|核实|确认|提供|补充|审核|更新|填写|替换)|(?:后|前|请)(?:删除|删去|去掉)(?:本行|此行|本段|此段|此句|本句)?|请[^()[\]【】〔〕。;!?]{1,8}(?:把关|审核|审定|过目|补充|修改)|原[稿文]如此|疑有误|疑误)|(?:责编|编者|校对|审稿)[注按:][^()[\]【】〔〕]{0,24})[^()[\]【】〔〕。;!?]{0,10}[)\]】〕]/gu,
    weight: 6,
    addressed: false,
    evidence: (window, span) =>
      when(
        /编者按|原文如此|会员|家长|申请人|考生|当事人|购买|顾客/u.test(window.text.slice(span.start, span.end)),
        'excuse',
        -10,
      ),
  },
  {
    on: /todo|fixme|tbd/u,
    pattern: /(?<![a-z])(?:todo|fixme|tbd)(?![a-z])[:\x20]?/gu,
    after: { most: 20, until: '。;!?' },
    weight: 6,
    addressed: false,
  },
  {
    // {{单位名称}}, <请输入标题>, ##日期##.
    on: /[{<#]|输入|填写/u,
    pattern:
      /\{\{[^{}\n]{1,16}\}\}|<(?:请)?(?:输入|填写|插入|替换)[^<>\n]{1,12}>|##[^#\n]{1,10}##|\$\{[^{}\n]{1,16}\}/gu,
    weight: 10,
    addressed: false,
  },
  {
    on: /@/u,
    pattern: /@[\p{Script=Han}]{2,4}[^。;!?@]{0,6}(?:改一下|看一下|核一下|补一下|确认一下|删掉|把关)/gu,
    weight: 8,
    addressed: false,
  },
  {
    on: /[:(]/u,
    pattern: /(?<=[\p{Script=Han}]):?\((?:补|缺|略,?后补|暂无,?后补|空|待)\)(?=[,。;\x20]|$)/gu,
    weight: 4,
    addressed: false,
    evidence: (window, span) => when(!window.text.slice(span.start, span.end).startsWith(':'), 'excuse', -8),
  },
  { on: /待校|待核|待补|待定稿/u, pattern: /待(?:校|核|补|定稿)/gu, weight: -8, alone: 14, addressed: false },
  {
    // 【改为化名】, （此处放讲话全文）, 〔建议删除本句〕: a bracket that tells the editor what to do.
    on: /改|换|删|隐去|去掉|补|插入|放|贴|配图|标红|重写|打码|脱敏/u,
    pattern:
      /[[(【〔](?:此[处图表句段]|这[里句段张图]|该处|下面|文中|标题|以上|本[句段行])?(?:建议|请|需要?|可以?|应|得|再|先|要)?(?:改[为成用]?|换[成为一张个]{0,2}|删[去除掉]?|隐去|去掉|补[充上写图齐]?|插入|放|粘?贴|配图|标红|重[写拍]|打码|脱敏)[^()[\]【】〔〕。;!?:]{1,14}[)\]】〕]/gu,
    weight: -6,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      yield* when(/^[[【〔]/u.test(text), 'format', 5);
      yield* when(/此[处图表句段]|这[里句段张图]|该处|文中|本[句段行]/u.test(text), 'context', 8);
      yield* when(
        /化名|[句段字词]|照片|图|表格|数字|数据|姓名|标题|格式|字号|[全原]文|一下|清晰|人名|水印|讲话/u.test(text),
        'context',
        8,
      );
      yield* when(
        /选举|换届|盖章|签字|复印|原件|申请|报名|材料|手续|届|附件|证明|办理|改造|改制|改革|改建|换证|换发|补贴|补助|补办|补考|补录|放射|放弃|放假|贴息|请在|修订/u.test(
          text,
        ),
        'excuse',
        -16,
      );
    },
  },
  {
    // 主办单位：待填; 该项数据待核。; 是否算有房户，待核。
    on: /待/u,
    pattern:
      /(?<=:)待(?:填写?|补[充写]?|核[实对]?|更新|提供|完善|定稿)(?=[,。;\x20]|$)|(?:数据|数字|金额|内容|名单|此项|该项|此数|人数|比例|占比)[^。;!?,()]{0,4}待(?:核[实对]?|补[充齐]?|填写?|校对?|更新)(?=[。,;)\x20]|$)|(?<=[,;])待(?:核|补|填|校)[实充写对]?(?=[。,;]|$)/gu,
    weight: 3,
    addressed: false,
    evidence: (window, span) => when(/查明|公布|调查|警方|办理|案/u.test(window.text.slice(span.end)), 'excuse', -10),
  },
  {
    // 2024年　月　日 on a line of its own, 〔2024〕　号, 有效期　年: a number that nobody wrote between its words.
    on: /有效期|合计|年月|号/u,
    pattern:
      /20\d{2}年月日?|[〔[]20\d{2}[〕\]]第?号|(?:有效期|合计|总额|为期|共计)(?:为)?(?:年|万?元|人|户|亩|天|个月)(?=[,。;)\x20]|$)/gu,
    weight: -4,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      const blank = Math.max(text.search(/[年月]?[月号](?:日)?$/u), text.search(/(?:年|万?元|人|户|亩|天|个月)$/u));
      const hasGap = [...text].some((_, index) => index > 0 && window.gapBefore(span.start + index));
      yield* when(hasGap && blank >= 0, 'structure', 10);
      yield* when(/号$/u.test(text), 'structure', 10);
      yield* when(
        /(?:签字|签名|盖章|填表|申请|承诺|日期|时间|甲方|乙方)[^。;]{0,8}$/u.test(window.text.slice(0, span.start)),
        'excuse',
        -14,
      );
      yield* when((window.text.match(/:/gu)?.length ?? 0) > 2, 'excuse', -8);
    },
  },
  {
    // What programs leave: broken fields and formulas, markup.
    on: /错误|error|#|&|\[object|undefined/u,
    pattern:
      /错误!未(?:找到引用源|定义书签)|error!(?:referencesourcenotfound|bookmarknotdefined)|#(?:ref|n\/a|value|div\/0|name\?|null|num)!?(?![a-z])|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|mdash);|\[objectobject\]|(?<![a-z])undefined(?![a-z])/gu,
    weight: 10,
    addressed: false,
  },
  {
    // （小刘：标题再大气些）, （以上内容请王主任再看看）.
    on: /再大|一下|看看|看下/u,
    pattern:
      /[[(【〔](?:[小老阿]?\p{Script=Han}{1,3}(?:总|局|主任|科长|处长|部长|老师|工)?:[^()[\]【】〔〕。;!?]{2,24}(?:改|删|核|补|换|调整|再|些|一下|看看|对不对)[^()[\]【】〔〕]{0,8}|[^()[\]【】〔〕。;!?]{0,8}请[^()[\]【】〔〕。;!?]{1,8}(?:看看|看一下|看下|把把关|定一下|核一下|过一下))[)\]】〕]/gu,
    weight: 3,
    addressed: false,
    evidence: (window, span) =>
      when(
        /记者|作者|摄影|来源|编辑|通讯员|注:|电话|地址|联系|邮编|时间|地点|主任:|经办|您|读者|用户/u.test(
          window.text.slice(span.start, span.end),
        ),
        'excuse',
        -14,
      ),
  },
  {
    // 共有xx余名志愿者, 预算【】万元, 约??人, 详见附件X.
    on: /x|×|[【[]|\?/u,
    pattern: new RegExp(
      String.raw`(?<![\da-z×*])(?:x{2,4}|×{2,4})(?:余|多)(?=${UNIT})|【】(?=${UNIT})|\[\](?=${UNIT})|\?{2,3}(?=${UNIT})|附件[x×]{1,2}(?=[,。;)]|$)|[见第][x×]{2,3}[条页章节]`,
      'gu',
    ),
    weight: 5,
    addressed: false,
    evidence: (window) => when(/[×x*]{1,3}(?:省|市|县|区|州|镇|村|公司|法院)|某某/u.test(window.text), 'excuse', -14),
  },
  {
    // 原文：增长6%→改为：增长5.8%
    on: /改为/u,
    pattern: /原[文稿句]:[^。;!?]{1,24}(?:→|->)?(?:现|拟)?改为:?/gu,
    weight: 4,
    alone: 6,
    addressed: false,
    evidence: (window) => when(/公告|更正|通知|第[一二三四五六七八九十]{1,3}条|招标/u.test(window.text), 'excuse', -14),
  },
];
