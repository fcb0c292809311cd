import type { Evidence } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { clauseAfter, sentenceAfter, sentenceBefore } from './frame.ts';
import { type Phrase, when } from './phrases.ts';
import type { Window } from './window.ts';

const COUNT = '(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})';
const TIME =
  '(?:(?:早|晚|上午|下午|中午|夜间|凌晨|午夜|每日|每天)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:时|点|:)(?:[0-9]{1,2}分?|半|整)?)';
/** Those whose posts and hours are nobody's business, and those who are often in the news. */
const GUARD =
  /门卫|警卫|岗哨|哨位|哨兵|固定岗|流动岗|机动组|巡更|步巡|车巡|夜巡|武警|特警|内卡|外卡|断流|押运|指挥所|中控|消控|监控室|留守|枪|弹药|处突|解押|备勤|库区|军械/u;
const OFTEN_NAMED = /保安|安保|巡逻|民警|辅警|值守|在岗|警戒|布控|卡点/u;
const PUBLIC_DUTY =
  /窗口|大厅|门诊|急诊|药房|护士|核酸|接种|志愿|防汛|森林防火|扫雪|客服|热线|接待|培训|招聘|咨询|接访|食堂|考务|监考|收费站|图书馆|阅览|公交|站务|环卫|保洁|课后|校车/u;

function around(window: Window, span: Span): string {
  return sentenceBefore(window, span) + window.text.slice(span.start, span.end) + sentenceAfter(window, span);
}

function* duty(window: Window, span: Span): Iterable<Evidence> {
  const text = around(window, span);
  yield* when(GUARD.test(text), 'context', 6);
  yield* when(OFTEN_NAMED.test(text), 'context', 3);
  yield* when(/换班|换岗|交接|接班|撤岗|轮换/u.test(text), 'context', 4);
  yield* when(/夜间|凌晨|深夜|不再/u.test(text), 'context', 4);
  yield* when(PUBLIC_DUTY.test(text), 'excuse', -16);
}

/** How many guard what and when, who has the keys, which way the convoy goes, how soon help is there. */
export const GUARD_PHRASES: readonly Phrase[] = [
  {
    // 每班4人, 早7点、晚7点交接; 夜间留守2人.
    pattern: new RegExp(
      `(?:每班|每组|每岗|白班|夜班|夜间|平时|值班|留守|留|各派|增派|设|安排|门卫|保安|警卫)[^。;!?,0-9]{0,4}${COUNT}(?:名|个)?(?:人|民警|保安|辅警|哨兵|警力|岗)`,
      'gu',
    ),
    after: { most: 30, until: '。;!?' },
    weight: -7,
    addressed: false,
    evidence: duty,
  },
  {
    lead: 10,
    pattern: new RegExp(
      `${TIME}(?:、${TIME}){0,3}[^。;!?,]{0,6}(?:交接班?|换岗|换班|接班|上岗|下岗|撤岗|设岗|断流|封控|清场|不再步?巡|布控|巡逻|巡更)`,
      'gu',
    ),
    after: { most: 24, until: '。;!?' },
    weight: -8,
    addressed: false,
    evidence: duty,
  },
  {
    lead: 10,
    pattern: new RegExp(
      `(?:固定岗|流动岗|暗哨|岗哨|哨位|警戒岗|机动组|便衣|卡点|检查岗|执勤岗|制高点|狙击)(?:位|哨)?[^。;!?,]{0,6}${COUNT}(?:个|名|人|处|组|道|支)`,
      'gu',
    ),
    after: { most: 30, until: '。;!?' },
    weight: 3,
    addressed: false,
    evidence: function* (window, span) {
      yield* when(
        PUBLIC_DUTY.test(around(window, span)) ||
          /酒驾|交通整治|春运|高考|防疫|疫情|检疫|禁毒宣传|志愿/u.test(around(window, span)),
        'excuse',
        -16,
      );
    },
  },
  {
    lead: 14,
    pattern:
      /(?:由|派)?(?:特警|武警|警卫|便衣|内卫|民警|巡特警|机动中队)[^。;!?,]{0,10}(?:布设|设置|构筑|担任|负责)[^。;!?,]{0,6}(?:内卡|外卡|内圈|外圈|中圈|警戒线|封锁线|控制区|警戒)|(?:外围警戒|内层警戒|外层警戒|武装警戒)/gu,
    weight: 4,
    addressed: false,
    evidence: (window, span) => when(/演练|表演|火灾现场|已|成功/u.test(around(window, span)), 'excuse', -8),
  },
  {
    lead: 10,
    pattern:
      /(?:钥匙|密钥|口令|密码|门禁卡|印鉴)[^。;!?,]{0,10}由[^。;!?,]{1,18}(?:保管|执[一各]?把?|分持|携带|持有|掌握|分管|各执一把|执掌)/gu,
    after: { most: 20, until: '。;!?' },
    weight: -5,
    addressed: false,
    evidence: function* (window, span) {
      const text = around(window, span);
      yield* when(
        /枪|弹药|武器|军械|危化|剧毒|炸药|爆|金库|机房|密码|密钥|消控|中控|值班|[东南西北]门|配电|保险柜|库|带班|机要|档案室|指挥/u.test(
          text,
        ),
        'context',
        8,
      );
      yield* when(/分持|各执|随身|另设|每月更换|双人/u.test(text), 'context', 3);
      yield* when(/住户|业主|小区|物业|车辆|驾驶员|公租房|宿舍|图书|学生|会议室|民宿|共享/u.test(text), 'excuse', -12);
    },
  },
  {
    // 巡逻线路为老街—码头—…; 主线自…起, 经…至….
    pattern:
      /(?:线路|路线|主线|备用线|行车线|走向|行进路线)?(?:为|是|:|自|由)[^。;!?,]{2,24}(?:起,?|(?:-|—|→|~)[^。;!?,]{2,20}(?:-|—|→|~))[^。;!?]{0,50}/gu,
    weight: -7,
    addressed: false,
    evidence: function* (window, span) {
      const text = around(window, span) + window.text.slice(0, span.start);
      yield* when(
        /巡逻|步巡|车巡|警卫|押运|守押|金库|押解|车队|首长|要人|断流|勤务|内卡|重要任务|运钞/u.test(text),
        'context',
        9,
      );
      yield* when(/备用线|临机|不下发|沿线设岗/u.test(window.text), 'context', 9);
      yield* when(
        /公交|马拉松|绕行|骑行|游览|旅游|徒步|施工|管线|铁路|地铁|长跑|送灵|采风|直升机/u.test(text),
        'excuse',
        -18,
      );
    },
  },
  {
    lead: 20,
    pattern:
      /(?:周|星期)[一二三四五六日、]{1,5}[^。;!?,]{0,3}(?:走|巡|跑)[^。;!?]{2,40}|(?:凌晨|夜间|深夜|[0-9]{1,2}时至[0-9]{1,2}时)[^。;!?,]{0,10}(?:车辆停在|不再步?巡|不巡|停止巡逻|收队|不设岗|无巡逻)[^。;!?]{0,10}/gu,
    weight: 0,
    addressed: false,
    evidence: function* (window, span) {
      yield* when(/巡|警|岗/u.test(window.text), 'context', 4);
      yield* when(/公交|班车|校车|商场|地铁|快递|垃圾/u.test(around(window, span)), 'excuse', -16);
    },
  },
  {
    pattern: new RegExp(
      `(?:接警|报警|告警|触警|处突|增援|支援|应急小队|快反)[^。;!?]{0,16}${COUNT}分钟(?:以?内)?(?:可|能|即可)?(?:到达|赶到|抵达|到位|处置|封控|合围)`,
      'gu',
    ),
    weight: -3,
    addressed: false,
    evidence: function* (window, span) {
      const text = around(window, span);
      yield* when(/处突|小队|武警|特警|联勤|快反|最小作战单元|安保/u.test(text), 'context', 8);
      yield* when(
        /火灾|火情|救援|伤者|车祸|被困|起火|救护|120/u.test(text) || clauseAfter(window, span).startsWith('现场'),
        'excuse',
        -10,
      );
    },
  },
  {
    // 主用频道358.125兆赫: what one listens in on.
    pattern:
      /(?:主用|备用|工作|通信|指挥|对讲|常用)?(?:频道|频率|频点|信道)[^。;!?,\d]{0,6}\d{2,4}\.\d{1,4}\x20?(?:兆赫|mhz)/gu,
    after: { most: 26, until: '。;!?' },
    weight: 2,
    addressed: false,
    evidence: function* (window, span) {
      yield* when(/指挥|呼号|备用|主用|对讲|警|巡|岗|勤务|安保/u.test(around(window, span)), 'context', 6);
      yield* when(/fm|调频|广播|收听|业余|基站|运营商|5g|检测|监测/u.test(around(window, span)), 'excuse', -20);
    },
  },
  {
    // 安检口, 每口6台手检; 警戒线, 3艇: posts with what stands at them.
    lead: 10,
    pattern: new RegExp(
      `(?:安检口?|警戒线|警戒区|封控点|卡口|查验点|巡逻线|防线|哨位|岗位)[^。;!?]{0,6}?(?:每(?:口|岗|点|线|处|段|车|艇)?)?${COUNT}(?:台|艇|艘|辆|架|人|名|支|条)`,
      'gu',
    ),
    after: { most: 26, until: '。;!?' },
    weight: -3,
    addressed: false,
    evidence: function* (window, span) {
      const text = around(window, span);
      yield* when(/手检|警戒|艇|艘|便衣|武警|特警|防爆|排爆|制高|首长|领导|主席台|岗|哨/u.test(text), 'context', 7);
      yield* when(PUBLIC_DUTY.test(text) || /候车|旅客|乘客|观众请|游客|招聘|工资|公开招/u.test(text), 'excuse', -16);
    },
  },
  {
    // 车队18:20下高速, 经…, 18:42抵…: when who comes by which way.
    lead: 8,
    pattern:
      /(?:车队|专车|押运车|运钞车|警卫车队|首长车)[^。;!?]{0,8}(?:[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}时)[^。;!?]{0,12}(?:出发|下高速|抵达?|到达|经|驶)/gu,
    after: { most: 50, until: '。!?' },
    weight: -4,
    addressed: false,
    evidence: function* (window, span) {
      const text = around(window, span);
      yield* when(/领导|首长|押运|押解|警卫|要人|外宾|备用路线|断流|布岗|运钞|金库/u.test(text), 'context', 10);
      yield* when(/旅游|自驾|迎亲|骑行|马拉松|采风|研学|志愿|救灾|爱心/u.test(text), 'excuse', -16);
    },
  },
  {
    // 在对面理发店二楼设观察点.
    lead: 16,
    pattern:
      /(?:在|租用|借用|利用)[^。;!?,]{2,16}(?:设|设置|设立|布设|建立)[^。;!?,]{0,4}(?:观察点|监视点|观察哨|蹲守点|监控点|秘密据点|隐蔽哨)/gu,
    weight: -2,
    addressed: false,
    evidence: function* (window, span) {
      const text = around(window, span);
      yield* when(/公安|国安|民警|便衣|对面|秘密|重点人|聚会|嫌疑|蹲守|布控/u.test(text), 'context', 9);
      yield* when(/鸟|候鸟|景|气象|水文|环境|生态|日出|星/u.test(text), 'excuse', -16);
    },
  },
];
