import { sentenceAfter, sentenceBefore } from './frame.ts';
import { type Phrase, when } from './phrases.ts';

const COUNT = String.raw`(?:\d{1,5}|[一二两三四五六七八九十百]{1,4})`;
/** Dangerous goods; each is harmless in print until a quantity and a place stand beside it. */
const GOODS =
  '(?:液氯|液氨|氯气|炸药|雷管|导爆索|导火索|火工品|硝酸铵|黑火药|烟花药|弹药|子弹|枪支|枪弹|氰化[钠钾物]|剧毒(?:品|化学品)?|危化品|危险化学品|放射源|放射性|浓硫酸|硝化甘油|甲醇|汽油|柴油|航煤|天然气|液化气|环氧乙烷|光气|易制爆|麻醉药品|精神药品|毒株|菌毒种)';
const FACILITY =
  /指挥所|指挥中心|机房|弹药|军火|枪|油库|战备|人防|金库|水厂|取水|泵房|加氯|配电|变电|核|雷达|库房|仓库|实验室|押运|监所|看守所|监狱|要害|重点目标|中控|消控|涉密|保密室|机要|档案馆|数据中心|大坝|闸/u;
const HARMLESS = /救灾|抗洪|爱心|捐赠|慰问|加油站|食堂|餐饮|居民用|用户|演习结束|科普|培训|加油站价|化肥|储备粮|宣传/u;

/** Details by which somebody could find, enter or strike a place that has to be guarded. */
export const PLACE_PHRASES: readonly Phrase[] = [
  {
    // 除了东北角那一截，没有死角; 西墙存在监控盲区.
    pattern: /除了?[^。;!?除]{2,34}?(?:死角|盲区|盲点)/gu,
    evidence: (window, span) =>
      when(
        !/(?:没有|无|不存在)(?:监控)?(?:死角|盲区|盲点)$/u.test(window.text.slice(span.start, span.end)),
        'excuse',
        -20,
      ),
    weight: 8,
    addressed: false,
  },
  {
    lead: 24,
    pattern:
      /(?:(?:监控|摄像头?|探头|视频|巡逻|雷达|防护|围栏)[^。;!?,]{0,8}(?:死角|盲区|盲点|照不到|拍不到|覆盖不到|未覆盖|没有覆盖|缺口)|(?:是|有|存在|属于)[^。;!?,]{0,6}(?:死角|盲区|盲点))/gu,
    weight: -2,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      yield* when(
        /位于|东北|西北|东南|西南|[东南西北]侧|[东南西北](?:门|墙|区|角)|围墙|拐角|楼|库|池|泵|通道|后门|车间|\d号|那一?[段截处片]/u.test(
          text,
        ),
        'context',
        8,
      );
      yield* when(
        /消除|无死角|零死角|不留|没有|全覆盖|杜绝|排查|整治|减少|解决|补齐|视野|车辆|货车|右转/u.test(text),
        'excuse',
        -18,
      );
    },
  },
  {
    lead: 20,
    pattern:
      /(?:没有(?:围网|围栏|围墙|监控|摄像头|门禁|报警器?|岗哨|人看守|护栏)|无(?:人看守|人值守|人值班|人看管|岗哨)|未(?:装|设|安装)(?:监控|摄像头|门禁|围栏|报警))(?:,[^。;!?,]{0,10}(?:只|仅)[^。;!?,]{1,10})?/gu,
    weight: -7,
    addressed: false,
    evidence: function* (window, span) {
      const around =
        sentenceBefore(window, span) + window.text.slice(span.start, span.end) + sentenceAfter(window, span);
      yield* when(FACILITY.test(around), 'context', 6);
      yield* when(/夜间|凌晨|周末|节假日|那一?[段截处片]/u.test(around), 'context', 5);
      yield* when(/门禁由/u.test(around), 'context', 4);
      yield* when(
        /无人(?:值守|值班)(?:站|变电|泵站|闸|气象|技术|改造|模式|系统|书店|超市|商店)|停车场|公厕|书屋|自助/u.test(
          around,
        ),
        'excuse',
        -14,
      );
    },
  },
  {
    // What, how much and where, within one clause or two.
    lead: 8,
    pattern: new RegExp(
      `${GOODS}[^。;!?]{0,10}?${COUNT}(?:余|多)?(?:只|瓶|吨|公斤|千克|克|箱|桶|罐|枚|发|支|立方米?|升|万吨)`,
      'gu',
    ),
    after: { most: 24, until: '。;!?' },
    weight: -4,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      yield* when(
        /存放|储存|存储|贮存|存于|存在|库房|仓库|罐区|库区|地下|位于|半地下|[东南西北]侧|号[楼库池罐房]/u.test(text),
        'structure',
        9,
      );
      yield* when(/常备|现存|库存|储量|存量|常存|日均存/u.test(text), 'context', 4);
      yield* when(
        HARMLESS.test(text) ||
          /查获|收缴|缴获|非法|罚|案|元\/|价格|产量|销售|销量|消费/u.test(sentenceBefore(window, span) + text),
        'excuse',
        -20,
      );
    },
  },
  {
    // Entrances, cover and depth of a command post or shelter; wells and reserves with their places.
    lead: 40,
    pattern:
      /(?:(?:主|备用|第[一二三]|隐蔽|紧急|应急)(?:出)?入?口(?:在|位于|设在|通|通往|开在)[^。;!?,]{2,20}|覆土(?:厚度)?\d{1,3}(?:\.\d)?米|(?:地下|b)(?:[一二三四]|\d)层?[^。;!?,]{0,12}(?:门禁|指挥|机房|库))[^。;!?]{0,12}/gu,
    weight: 1,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      yield* when(/覆土|第二出口|消防井|锅炉房|隐蔽|门禁由/u.test(text), 'context', 6);
      yield* when(FACILITY.test(text) || /指挥/u.test(window.text), 'context', 5);
      yield* when(
        /停车|地铁|商场|景区|公交|社区|医院|学校大门|考生|观众|乘客|疏散通道|办事|窗口/u.test(text),
        'excuse',
        -14,
      );
    },
  },
  {
    pattern: new RegExp(
      `(?:机井|战备水源|水源井|储油罐|战备物资|应急电源|备用电源|弹药库|枪库|密码机|涉密机房|金库|军械)[^。;!?,]{0,6}${COUNT}(?:眼|座|个|处|套|台|间)[^。;!?]{0,6}(?:位于|设在|存放|分布在)[^。;!?]{2}`,
      'gu',
    ),
    after: { most: 38, until: '。;!?' },
    weight: 6,
    addressed: false,
  },
  {
    pattern:
      /(?:(?:行动|抓捕|收网|警力|民警|特警|武警|突击|布控)[^。;!?,]{0,6}集结(?:点|地|区域)?(?:设在|位于|在|选在|定在)|(?:集结|待命)(?:点|地)(?:设在|位于|在))[^。;!?]{2}/gu,
    after: { most: 28, until: '。;!?' },
    weight: -2,
    addressed: false,
    evidence: function* (window, span) {
      const around = sentenceBefore(window, span) + window.text.slice(span.start, span.end);
      yield* when(/行动|抓捕|收网|警力|民警|特警|武警|突击|布控/u.test(around), 'context', 8);
      yield* when(/志愿|演练|学生|疏散|马拉松|运动员|群众/u.test(around), 'excuse', -14);
    },
  },
  {
    // When and by which gate a delivery leaves a store.
    lead: 20,
    pattern: /从[^。;!?,从]{1,14}(?:装车|起运|启运|发运|出库)[^。;!?]{2,34}/gu,
    weight: -8,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      yield* when(/[0-9]{1,2}日/u.test(text), 'context', 4);
      yield* when(/[库仓厂站]/u.test(text), 'context', 3);
      yield* when(/运至|运往|运到|经/u.test(text), 'context', 3);
      yield* when(HARMLESS.test(sentenceBefore(window, span) + text), 'excuse', -20);
    },
  },
  {
    // 指挥部设在人防工程地下二层.
    pattern:
      /(?:指挥(?:部|所|中心|大厅)|会商室|机要室)[^。;!?,]{0,4}(?:设在|位于|设于|转入)[^。;!?,]{0,16}(?:地下|人防|坑道|洞库|防空洞|掩体)[^。;!?,]{0,8}/gu,
    after: { most: 16, until: '。;!?,' },
    weight: 6,
    addressed: false,
    evidence: (window, span) =>
      when(
        /旧址|纪念|遗址|展览|参观|抗战|历史|红色/u.test(sentenceBefore(window, span) + sentenceAfter(window, span)),
        'excuse',
        -16,
      ),
  },
  {
    // 某储备库、某水源泵站、某微波站三处目标: which places are the ones to be guarded.
    pattern:
      /(?:[\p{Script=Han}]{2,10}?(?:储备库|弹药库|油料?库|水源泵站|水源地|微波站|雷达站|指挥所|变电站|枢纽|机房|通信站|弹库|仓库|电台|发射台)[、和及]){1,5}[\p{Script=Han}]{2,10}?(?:储备库|弹药库|油料?库|水源泵站|水源地|微波站|雷达站|指挥所|变电站|枢纽|机房|通信站|弹库|仓库|电台|发射台)/gu,
    after: { most: 16, until: '。;!?' },
    weight: -6,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end) + sentenceAfter(window, span);
      yield* when(/目标|警戒|加固|防护|伪装|守卫|战备|防空|要害/u.test(text), 'context', 12);
      yield* when(HARMLESS.test(text) || /参观|开放日|竣工|开工|招标/u.test(text), 'excuse', -14);
    },
  },
  {
    // Reserves with their quantity and place.
    pattern: new RegExp(
      `(?:战备|储备|应急)(?:粮|油|物资|药品|燃油|柴油|盐)[^。;!?]{0,10}?${COUNT}(?:\\.\\d)?(?:万|千)?(?:吨|桶|箱|件|公斤|立方米)[^。;!?]{0,4}[,、]?(?:存放|存储|储存|位于|存于|分储)[^。;!?,]{2,16}`,
      'gu',
    ),
    weight: 4,
    addressed: false,
    evidence: (window, span) => when(HARMLESS.test(sentenceBefore(window, span)), 'excuse', -14),
  },
];
