import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';

/** Names of secrets with a value behind them. */
const NAMES = [
  '密码',
  '口令',
  '密钥',
  '秘钥',
  '授权码',
  'password',
  'passwd',
  'pwd',
  'passphrase',
  'secret',
  'token',
  'apikey',
  'api_key',
  'api-key',
  'access_key',
  'accesskey',
  'access-key',
  'secretkey',
  'client_secret',
];
/** Prefixes by which well-known services mark their tokens. */
const PREFIXES = [
  'AKIA',
  'LTAI',
  'AKID',
  'ghp_',
  'gho_',
  'github_pat_',
  'glpat-',
  'xoxb-',
  'xoxp-',
  'sk-',
  'AIza',
  'eyJhbGci',
];
const KEY_NAME = 'PRIVATE KEY';

const LONGEST_TOKEN = 2000;
const LINK = /^(?:[A-Za-z_-]{0,12}["']?)[ ]?(?:(?:均|都|统一)?(?:为|是|设为|改为)|[:=])[ "'“‘]{0,3}/u;
const VALUE = /^[!-~]{4,64}/u;
/** Words, and what forms have in the place of a value. */
const NO_VALUE = /^(?:[A-Za-z]{1,20}$|[*.x_?-]+$|https?:|[<{[$(])/u;
const TOKENS = [
  /^(?:AKIA|LTAI|AKID)[0-9A-Za-z]{12,}/u,
  /^(?:gh[po]_|github_pat_|glpat-|xox[bp]-|AIza)[0-9A-Za-z_-]{18,}/u,
  /^sk-[0-9A-Za-z_-]{20,}/u,
  /^eyJhbGci[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{8,}/u,
];
const KEY_HEAD = /-----BEGIN (?:[A-Z]{2,9} )?$/u;

function* detect(passage: Passage, woken: Span): Iterable<Match> {
  const { text } = passage;
  const whole = wholeSecret(text, woken);
  if (whole !== undefined) {
    yield { ...whole, evidence: [{ kind: 'format', weight: 25 }] };
    return;
  }
  const isNamed =
    woken.start === 0 && woken.end === text.length ? '' : LINK.exec(text.slice(woken.end, woken.end + 24))?.[0];
  if (isNamed === undefined) return;
  const start = isNamed === '' ? 0 : woken.end + isNamed.length;
  const value = VALUE.exec(text.slice(start, start + 64))?.[0].replace(/["',;)。]{1,8}$/u, '');
  if (value === undefined || value.length < 4 || NO_VALUE.test(value)) return;
  const kinds = [/\d/u, /[a-z]/u, /[A-Z]/u, /[^0-9A-Za-z]/u].filter((kind) => kind.test(value)).length;
  const evidence = reasons(
    { kind: 'format', weight: kinds > 1 ? 5 : -8 },
    { kind: isNamed === '' ? 'heading' : 'label', weight: 12 },
  );
  yield { start, end: start + value.length, evidence };
}

/** A token that shows what it is by its prefix, or the first line of a private key. */
function wholeSecret(text: string, woken: Span): Span | undefined {
  const head = KEY_HEAD.exec(text.slice(Math.max(0, woken.start - 24), woken.start))?.[0];
  if (head !== undefined && text.startsWith('-----', woken.end)) {
    return { start: woken.start - head.length, end: woken.end + 5 };
  }
  const ahead = text.slice(woken.start, woken.start + LONGEST_TOKEN);
  const token = TOKENS.map((pattern) => pattern.exec(ahead)?.[0]).find((found) => found !== undefined);
  if (token === undefined || /[0-9A-Za-z_]/u.test(text.charAt(woken.start - 1))) return undefined;
  return { start: woken.start, end: woken.start + token.length };
}

/** Passwords, keys and tokens left in a text (口令、密钥): by the name before them, a service's prefix, or a key's first line. */
export const credential: Detector = {
  id: 'credential',
  title: { zh: '口令、密钥', en: 'password, key or token' },
  category: 'security.credential',
  wakes: { cues: [...NAMES, ...PREFIXES, KEY_NAME], labels: ['密码', '口令', '密钥', 'password'] },
  competes: true,
  examples: {
    finds: [
      '初始密码：⟦Yn@12345⟧',
      '口令为⟦admin123⟧，',
      'password=⟦Secr3t!x⟧',
      '⟦-----BEGIN RSA PRIVATE KEY-----⟧',
      'token: ⟦ghp_a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6⟧',
      '系统密码|⟦Yn@12345⟧',
    ],
    ignores: ['密码应当定期更换', '密码：******', '请输入口令', '密钥由专人保管', 'password: string'],
  },
  detect,
};
