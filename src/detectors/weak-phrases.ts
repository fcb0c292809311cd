import type { Evidence } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { clauseAfter, sentenceAfter, sentenceBefore } from './frame.ts';
import { type Phrase, when } from './phrases.ts';
import type { Window } from './window.ts';

/** What an intruder looks for. */
const CRITICAL =
  /水库|大坝|坝[体顶基肩]|水厂|加氯|泵站|变电|配电|电厂|监狱|看守所|监区|机房|服务器|数据库|防火墙|交换机|路由器|堡垒机|内网|外网|专网|系统|平台|后台|枪弹|弹药|金库|库区|库房|油库|输油|输气|管道|储罐|危化|核|闸|廊道|指挥|档案|机要|重点(?:部位|目标)|要害|围墙|周界|哨/u;
/** Places, stores and routes that have to be guarded whoever owns them. */
const GUARDED =
  /水厂|取水口|加氯|泵房|配电[房室]|变电站|主控楼|看守所|监狱|监区|戒毒所|金库|押运|运钞|机房|数据中心|核心交换机|服务器|油库|罐区|储罐|弹药|枪[库柜]|军火|炸药|民爆|雷管|大坝|水库|泄洪闸|闸门|疫苗|冷库|毒麻|麻醉药|剧毒|氰化|危化品|放射源|菌毒种|雷达|指挥所|人防|战备|营区|哨所|保密室|机要|档案库|试卷|燃气站|调压站|储备库|调度中心|基站|机场/u;
/** How people say that something is open, broken, left alone or within reach. */
const WEAKNESS =
  /豁口|破洞|钻[得能]?进|翻[得能]?进|能翻|可翻|推开|一推就|谁都能进|随便进|空岗|脱岗|空档|没人(?:看|管|值|守)|回家睡|睡觉|(?:没|未|不)上锁|没锁|锁坏|门锁坏|是摆设|没接线|没通电|没接|关掉|出厂默认|默认的|没改过|单锁|带回家|直通|可直达|高过墙|够得着|一人看管|一个人看|(?:未|没)登记|没人盯|照不到|(?:只有|仅)[一1两2]名|(?:每[天日周晚][一二三四五六日]?)(?:上午|下午|凌晨|晚上?)?[\d:点时]{0,6}(?:从[^。;,]{1,8}(?:进|出)|补给|送料|押运|走[^。;,]{1,8}路)/u;
/** Rules, advice and what has been mended. */
const ADVICE =
  /应当?|必须|须|不得|避免|防止|杜绝|严禁|及时|加强|定期|建议|请|提醒|要求|可能|如果|一旦|是否|规定|制度|责令|处罚|罚款|培训|演练|科普|宣传|招标|采购|改造项目|升级项目|广大|用户|市民|居民|群众|业主|小区|家庭|车辆|驾驶/u;
const MENDED = /已(?:全部|及时)?(?:整改|修复|更换|消除|加固|修补|完成|处置|排除|关闭)|完成整改|整改完毕|恢复正常/u;

function* weigh(window: Window, span: Span): Iterable<Evidence> {
  const text = window.text.slice(span.start, span.end);
  const around = sentenceBefore(window, span) + text + sentenceAfter(window, span);
  yield* when(CRITICAL.test(around), 'context', 7);
  yield* when(/\d|[东南西北左右上下前后][侧岸门墙角边]|号|位于|一半|全部|均/u.test(around), 'structure', 4);
  yield* when(ADVICE.test(sentenceBefore(window, span) + clauseAfter(window, span)), 'excuse', -12);
  yield* when(MENDED.test(around), 'excuse', -10);
}

/** What is broken, switched off, left open or left alone where something has to be guarded. */
export const WEAK_POINTS: readonly Phrase[] = [
  {
    // 弱口令, 默认密码未修改.
    on: /口令|密码|账号/u,
    pattern:
      /(?:存在|使用|仍用|沿用|均为|仍为)[^。;!?,]{0,10}(?:弱口令|弱密码|默认口令|默认密码|初始密码|空口令)|(?:口令|密码)(?:一直|长期|从)?(?:未|没有)(?:修改|更换|变更|改)|(?:默认|初始|统一|通用)(?:口令|密码)(?:为|是|:)|账号(?:多人)?(?:共用|未注销|未回收)/gu,
    after: { most: 20, until: '。;!?,' },
    weight: -5,
    addressed: false,
    evidence: weigh,
  },
  {
    // 3389端口对外开放, 策略全通, 外网可直接访问.
    on: /端口|策略|认证|直接访问/u,
    pattern:
      /端口[^。;!?,]{0,6}(?:对外|向互联网|向外网|暴露|开放|未关闭)|策略(?:为|是|设为)?全通|(?:未|没有)(?:启用|开启|配置|部署)[^。;!?,]{0,8}认证|(?:外网|互联网|公网)(?:均|仍)?可(?:直接)?(?:访问|登录)/gu,
    before: { most: 8, until: '。;!?,、' },
    after: { most: 16, until: '。;!?,' },
    weight: -5,
    addressed: false,
    evidence: weigh,
  },
  {
    // 高危漏洞未修复, 未打补丁.
    on: /漏洞|补丁|停止支持/u,
    pattern:
      /(?:未|没有)(?:修复|整改|修补|处置|打|安装|更新|升级)[^。;!?,漏补]{0,8}(?:漏洞|补丁)|(?:漏洞|补丁)(?:均|仍|尚|都|至今)?(?:未(?:修|整|打|更|处)|缺失|停留在)|停止(?:支持|更新|维护)/gu,
    before: { most: 12, until: '。;!?,' },
    after: { most: 20, until: '。;!?,' },
    weight: -5,
    addressed: false,
    evidence: weigh,
  },
  {
    // 监控4个已坏, 围墙有缺口, 门锁损坏, 红外对射已停用, 备用发电机停用.
    on: /监控|摄像|探头|红外|围墙|围栏|电网|门锁|门禁|报警|护栏|发电机|备用电源|闸门|启闭|警示桩|消防|照明/u,
    pattern:
      /(?:监控|摄像头?|探头|红外(?:对射)?|围墙|围栏|电网|门锁|门禁|报警(?:器|系统)?|护栏|发电机(?:组)?|备用电源|闸门|启闭机?|警示桩|照明灯?)[^。;!?]{0,18}(?:已坏|损坏|坏了|停用|失效|失灵|故障|全黑|断电|未接入|未启用|未联网|无人值守|缺口|破损|可攀爬|可翻越|无法(?:手动|远程)?(?:启闭|启动|使用|关闭|录像)|不能(?:启闭|启动|录像)|未上锁|虚掩|不亮|存储[^。;!?,]{0,6}仅)/gu,
    before: { most: 14, until: '。;!?,' },
    after: { most: 10, until: '。;!?,' },
    weight: -6,
    addressed: false,
    evidence: weigh,
  },
  {
    // 坝体渗漏, 裂缝 with its place; 埋深不足.
    on: /渗|裂缝|管涌|埋深|塌陷|沉降/u,
    pattern:
      /(?:[坝堤廊闸管桩库隧]|左岸|右岸|K\d)[^。;!?,]{0,16}(?:渗水|渗漏|渗流|管涌|裂缝|塌陷|沉降|埋深(?:不足|仅))[^。;!?,]{0,10}/giu,
    after: { most: 24, until: '。;!?' },
    weight: -6,
    addressed: false,
    evidence: function* (window, span) {
      yield* weigh(window, span);
      yield* when(
        /桩号|k\d|\d\+\d/iu.test(window.text.slice(span.start, span.end) + sentenceBefore(window, span)),
        'structure',
        5,
      );
    },
  },
  {
    // Keys where nobody should look for them.
    on: /钥匙/u,
    pattern: /钥匙[^。;!?,]{0,8}(?:挂在|放在|藏在|存放在|压在|留在|置于|放于|插在)[^。;!?,]{2,14}/gu,
    before: { most: 12, until: '。;!?,' },
    weight: -1,
    addressed: false,
    evidence: function* (window, span) {
      yield* when(CRITICAL.test(sentenceBefore(window, span) + window.text.slice(span.start, span.end)), 'context', 6);
      yield* when(/车|住户|家|房东|民宿|快递|失主|招领/u.test(window.text.slice(span.start, span.end)), 'excuse', -14);
    },
  },
  {
    on: /只有|仅有|仅剩|仅/u,
    pattern: /(?:只有|仅有?|仅剩)(?:\d{1,2}|[一二两三])(?:人|名)/gu,
    before: { most: 24, until: '。;!?,' },
    after: { most: 8, until: '。;!?,' },
    weight: -8,
    addressed: false,
    evidence: function* (window, span) {
      const around = sentenceBefore(window, span) + window.text.slice(span.start, span.end);
      yield* when(/每晚|夜间|夜里|凌晨|周末|节假日|次日|\d{1,2}[时:点]/u.test(around), 'context', 8);
      yield* when(CRITICAL.test(around) || /值守|在岗|看守|巡|门卫|保安/u.test(around), 'context', 5);
      yield* when(/急诊|窗口|护士|药房|客流|乘客|游客|学生|收费/u.test(around), 'excuse', -14);
    },
  },
  {
    // 围墙有一处豁口，晚上能钻进去: what is wrong with a place that the sentence names, in whatever words.
    on: WEAKNESS,
    pattern: new RegExp(WEAKNESS.source, 'gu'),
    before: { most: 26, until: '。;!?' },
    after: { most: 12, until: '。;!?' },
    weight: -8,
    addressed: false,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      const around = sentenceBefore(window, span) + text + sentenceAfter(window, span);
      yield* GUARDED.test(around) ? when(true, 'context', 12) : when(true, 'excuse', -20);
      yield* when(ADVICE.test(around), 'excuse', -14);
      yield* when(MENDED.test(around), 'excuse', -12);
      yield* when(/旧址|遗址|当年|抗战|影片|小说|废弃|游客|事故|火灾|演练|参观/u.test(around), 'excuse', -14);
    },
  },
];
