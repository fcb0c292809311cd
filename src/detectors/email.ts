import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { before, fieldBefore, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';

const LONGEST_LOCAL = 64;
const DOMAIN = /^[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?(?:\.[0-9A-Za-z-]{1,30}){1,4}/u;
/** Hosts where anybody has a mailbox; many offices use one, too. */
const WEBMAIL =
  /^(?:vip\.)?(?:qq|foxmail|163|126|yeah|139|189|wo|sina|sohu|aliyun|21cn|tom|263|gmail|hotmail|outlook|live|msn|icloud|yahoo|ymail|me|proton(?:mail)?|mail|gmx|naver)\.(?:com|cn|net|me|ru)(?:\.[a-z]{2})?$|^yahoo\./iu;
const OFFICE_HOST = /(?:^|\.)(?:gov|edu|org|mil|ac)(?:\.[a-z]{2})?$/iu;
/** Mailboxes of a function, not of a person. */
const ROLE =
  /^(?:info|office|admin|service|contact|hr|mail|webmaster|support|bgs|xxgk|xinxi|jubao|jiwei|jijian|rsc|rsj|xfj|zhaopin)[0-9_-]{0,6}$/iu;
const OFFICE =
  /举报|监督|投诉|信箱|受理|咨询|代理机构|采购|招标|投标|报送|办公|单位|官方|纪[检委]|服务|编辑部|投稿|供稿|征集|反馈|意见|值班|传真|公众号|机构|公司|[局馆校院厅委办科处镇乡]长|[局厅委办科处室部](?:联系|电话|邮箱)|中心/u;
/** 电话：0854-3622190　邮箱：, the line of an office's contacts. */
const BESIDE_LANDLINE =
  /(?<!\d)(?:0\d{2,3}[-—\x20]?)?\d{7,8}(?:转\d{1,6})?[\s\u3000,;，；]{0,4}(?:(?:联系|电子)?邮[箱件]|[Ee]-?mail)[:：\s\u3000]{0,3}$/u;
const PERSON =
  /家庭|住宅|家里|家中|私人|本人|个人|护照|身份证|出生|家长|学生|考生|微信|QQ|手机号|发来|户主|申请人|信访人|通行证/u;

function* detect(passage: Passage, woken: Span): Iterable<Match> {
  const local = localBefore(passage.text, woken.start);
  const domain = DOMAIN.exec(passage.text.slice(woken.end, woken.end + 160))?.[0].replace(/[-.]{1,8}$/u, '');
  if (local === '' || domain === undefined || !/\.[A-Za-z]{2,24}$/u.test(domain)) return;
  const span = { start: woken.start - local.length, end: woken.end + domain.length };
  yield {
    ...span,
    evidence: reasons({ kind: 'format', weight: 20 }),
    value: `${local}@${domain}`.toLowerCase(),
    category: isOffice(passage, span, local, domain) ? 'public.office-email' : undefined,
  };
}

/** The part before the @: from the first letter or digit on, as far back as it reaches. */
function localBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_LOCAL && /[0-9A-Za-z._%+-]/u.test(text.charAt(start - 1))) start--;
  while (start < end && !/[0-9A-Za-z]/u.test(text.charAt(start))) start++;
  return text.slice(start, end);
}

/** Whose mailbox it is: the host decides, else the field, else the line, else whether anybody can have one there. */
function isOffice(passage: Passage, span: Span, local: string, domain: string): boolean {
  if (OFFICE_HOST.test(domain) || ROLE.test(local)) return true;
  const field = `${passage.label ?? ''} ${fieldBefore(passage, span)}`;
  if (PERSON.test(field)) return false;
  if (OFFICE.test(field)) return true;
  const line = before(passage, span, 64);
  if (PERSON.test(line)) return false;
  return OFFICE.test(line) || BESIDE_LANDLINE.test(line) || !WEBMAIL.test(domain);
}

/** E-mail address: an office's by its host (gov.cn, edu.cn …) or its line, else a person's. */
export const email: Detector = {
  id: 'email',
  title: { zh: '电子邮箱', en: 'e-mail address' },
  category: 'personal.email',
  wakes: { signs: '@＠' },
  competes: true,
  examples: {
    finds: [
      '邮箱：⟦zhangsan_01@qq.com⟧',
      '⟦xfj@example.gov.cn⟧',
      '举报信箱：⟦example_jw@126.com⟧',
      '（⟦li.si@mail.example.com⟧）',
    ],
    ignores: ['@张三', 'a@b', '单价@100.00'],
  },
  detect,
};
