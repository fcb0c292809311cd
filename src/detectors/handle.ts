import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';

/** Names of services whose accounts belong to persons. */
const SERVICES = [
  '微信',
  'wechat',
  'weixin',
  'vx',
  'qq',
  '微博',
  'weibo',
  '抖音',
  '快手',
  '小红书',
  'telegram',
  'whatsapp',
  'skype',
];
/** What stands between the service's name and the account. */
const LINK =
  /^(?:\/?(?:微信|QQ|手机))?(?:号码?|账号|帐号|用户名|昵称|网名|ID|联系)?(?:["“「][^"”」]{1,16}["”」])?[ :="“(为是@]{0,4}/iu;
const NAME = /^[A-Za-z][A-Za-z0-9_-]{5,19}(?![A-Za-z0-9_@.-])/u;
const NUMBER = /^[1-9]\d{4,10}(?![\d.])/u;
/** Groups, programs and public accounts are nobody's own. */
const NOT_OWN = /^(?:公众|小程序|平台|服务|群|视频号|支付|扫|企业|邮箱|空间|小店|订阅|官方|关注)/u;
const PUBLIC_BEFORE = /(?:官方|政务|单位|公众|本局|本院|我局|企业)$/u;

function* detect(passage: Passage, woken: Span): Iterable<Match> {
  const { text, label } = passage;
  const isWholeCell = woken.start === 0 && woken.end === text.length;
  if (isWholeCell && label !== undefined) {
    if (/公众|群|小程序/u.test(label) || text.includes('@')) return;
    // 微信/QQ/邮箱: whatever of them it is.
    yield* account(passage, 0, 'heading', /QQ|[/、]/iu.test(label));
    return;
  }
  if (/[A-Za-z]$/u.test(text.charAt(woken.start - 1)) && /^[A-Za-z]/u.test(text.charAt(woken.start))) return;
  const rest = text.slice(woken.end, woken.end + 32);
  if (NOT_OWN.test(rest) || PUBLIC_BEFORE.test(text.slice(Math.max(0, woken.start - 4), woken.start))) return;
  const link = LINK.exec(rest)?.[0] ?? '';
  const isNumbered = /qq/iu.test(text.slice(woken.start, woken.end) + link);
  yield* account(passage, woken.end + link.length, 'label', isNumbered);
}

function* account(passage: Passage, start: number, kind: 'heading' | 'label', isNumbered: boolean): Iterable<Match> {
  const rest = passage.text.slice(start, start + 24);
  const found = NAME.exec(rest)?.[0] ?? (isNumbered ? NUMBER.exec(rest)?.[0] : undefined);
  if (found === undefined) return;
  yield { start, end: start + found.length, evidence: reasons({ kind: 'format', weight: -5 }, { kind, weight: 25 }) };
}

/** Accounts of messengers and social media (微信号、QQ号、微博), by the service's name before them; public accounts are let alone. */
export const handle: Detector = {
  id: 'handle',
  title: { zh: '微信、QQ等账号', en: 'messenger or social media account' },
  category: 'personal.handle',
  wakes: { cues: SERVICES, labels: ['微信', 'QQ', 'qq', '微博'] },
  competes: true,
  examples: {
    finds: [
      '微信⟦zhangsan_1901⟧，',
      'QQ：⟦123456780⟧',
      '微信号：⟦wx_lisi1901⟧',
      '加QQ号⟦1234567801⟧',
      'QQ|⟦123456780⟧',
      '他的微信（⟦lisi_nongjia⟧）',
      'QQ昵称“少年”（⟦1234567801⟧）',
    ],
    ignores: ['微信公众号：example_gov', 'QQ群123456780', '微信支付2000000元', 'QQ邮箱', '官方微博example_gov'],
  },
  detect,
};
