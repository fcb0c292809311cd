import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { before, cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}(?:/\\d{1,2}|:\\d{2,5})?(?![.\\d])`, 'u');
const IPV6 =
  /^(?:[0-9a-f]{1,4}:){2,7}(?::|[0-9a-f]{1,4}(?![0-9a-f]))(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?(?:\/\d{1,3})?/iu;
const MAC = /(?<![0-9A-Fa-f])[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}(?![0-9A-Fa-f:-])/u;
/** RFC 1918, RFC 6598, loopback and link-local. */
const PRIVATE =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|127\.)/u;
const CUES =
  /(?<![A-Za-z])IP(?![A-Za-z])|地址|网关|服务器|主机|域名|DNS|交换机|路由|端口|防火墙|内网|局域网|专网|掩码|网段|VPN|远程|登录|登陆|后台|摄像|监控|终端|http|拓扑|账号|口令|密码|数据库/iu;
/** By these words an address is part of how a network is built or entered. */
const INFRASTRUCTURE =
  /内网|专网|网关|交换机|路由器|防火墙|拓扑|网段|VLAN|服务器|主机|数据库|VPN|远程|后台|账号|帐号|口令|密码|堡垒机|运维|摄像|监控|端口/iu;
const VERSION = /版本|version|固件|V$|第|条|节|章/iu;

function* detect(passage: Passage, woken: Span): Iterable<Match> {
  const text = passage.text.slice(woken.start, woken.start + 48);
  if (/mac|物理地址/iu.test(passage.text.slice(woken.start, woken.end)) && !/^\d/u.test(text)) {
    yield* hardware(passage, woken);
    return;
  }
  if (/[0-9A-Za-z.]$/u.test(before(passage, woken, 1))) return;
  const v4 = IPV4.exec(text)?.[0];
  if (v4 !== undefined) yield* internet(passage, woken.start, v4);
  else {
    const v6 = IPV6.exec(text)?.[0];
    if (v6 !== undefined) yield* internet(passage, woken.start, v6);
  }
}

function* internet(passage: Passage, start: number, value: string): Iterable<Match> {
  const span = { start, end: start + value.length };
  const isPrivate = PRIVATE.test(value);
  const isLocal = isPrivate || /^f[cde]/iu.test(value);
  const cue = cueEvidence(passage, span, CUES, { label: 15, near: 12 });
  const evidence = reasons(
    { kind: 'format', weight: isLocal ? 4 : -8 },
    cue,
    // 1.2.3.4 is a section or a version as well.
    VERSION.test(before(passage, span, 6)) && { kind: 'excuse', weight: -15 },
    /^(?:\d{1,2}\.){3}\d{1,2}$/u.test(value) && !isPrivate && { kind: 'structure', weight: -6 },
  );
  // A range of inner addresses, and a door to one, are nothing else: 172.16.5.0/24, https://10.66.8.1:8443.
  const isInner = isLocal && (/\/\d{1,2}$/u.test(value) || /:\/\/$/u.test(before(passage, span, 3)));
  const aboutNetwork =
    isInner || INFRASTRUCTURE.test(passage.label ?? '') || INFRASTRUCTURE.test(around(passage, span));
  yield { ...span, evidence, value, category: isLocal && aboutNetwork ? 'security.network' : 'public.serial-number' };
}

/** Hardware addresses look like little else, but are looked for only behind a word for them. */
function* hardware(passage: Passage, woken: Span): Iterable<Match> {
  const found = MAC.exec(passage.text.slice(woken.start, woken.start + 48));
  if (found === null) return;
  const start = woken.start + found.index;
  yield {
    start,
    end: start + found[0].length,
    evidence: [{ kind: 'label', weight: 20 }],
    value: found[0].toUpperCase(),
    category: 'personal.device',
  };
}

function around(passage: Passage, span: Span): string {
  return passage.text.slice(Math.max(0, span.start - 40), span.end + 40);
}

/** Network addresses (IPv4, IPv6; MAC behind its name). Private ranges with words of how a network is built are a security matter. */
export const networkAddress: Detector = {
  id: 'network-address',
  title: { zh: '网络地址', en: 'network address' },
  category: 'security.network',
  wakes: {
    digits: [5, 64],
    grouped: true,
    cues: ['mac地址', 'mac:', 'mac：', '物理地址', 'fe80:', '240e:', '2408:', '2409:', '2001:'],
    labels: ['MAC', '物理地址'],
  },
  competes: true,
  examples: {
    finds: [
      '核心交换机管理地址⟦192.168.10.254⟧',
      '服务器IP：⟦10.20.30.40⟧，',
      'MAC地址：⟦00:1A:2B:3C:4D:5E⟧',
      '数据库⟦172.16.8.9:3306⟧',
    ],
    ignores: ['第1.2.3.4节', '版本10.2.3.4', '第3.12.10.5条'],
  },
  detect,
};
