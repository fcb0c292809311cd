import { isBin } from '../data/card-bins.ts';
import type { Evidence, Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { isLuhn } from './check-digits.ts';
import { before, cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { type Candidate, candidates, isEmbedded, isParted, isQuantity } from './digits.ts';

const CARD_LENGTHS = [15, 16, 17, 18, 19];
const ACCOUNT_LENGTHS = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22];
const CUES =
  /卡号|账号|帐号|账户|帐户|一卡通|一本通|存折|银行卡|储蓄卡|借记卡|信用卡|工资卡|惠农卡|社保卡|开户|打卡|农商|信用社|工行|农行|中行|建行|邮储|[行社]卡|bank|card/iu;
/** A field that holds an account and nothing else, so that digits without card prefix or check count as well. */
const ACCOUNT_CUES = /卡号|账号|帐号|一卡通|一本通|存折|银行账|银行卡|储蓄卡|社保卡号|账户(?!名)|帐户(?!名)/u;
/** Accounts that are no bank's. */
const OTHER_ACCOUNTS = /微信|QQ|微博|抖音|用户|登录|登陆|系统|平台|会员|公众|邮箱/iu;
/** Words for accounts of organisations (对公账户). */
const CORPORATE =
  /专户|对公|基本户|账户名称|财政|保证金|单位账|(?:收款|采购|招标|代理|收费|捐[款赠])(?:人|单位|机构|账)/u;
/** Holders that are organisations, where the holder is named (户名) or the words lead to the account. */
const HOLDER =
  /公司|集团|合作社|中心|医院|学校|[大中小]学|幼儿园|基金会|红十字会|慈善|委员会|办公室|协会|法院|检察院|政府|[局院厅处所厂社](?=[,:;\s开账帐]|$)/u;
/** Where the account is held, which is no holder. */
const BANK = /开户(?:银行|行|网点|机构)?[:：]?[^,;\s]{0,24}/gu;
const HELD = /户名|开户|账户|账号|帐号/u;

/** Usual ways to group a card's digits. */
const GROUPED = /^4-4-4-4(?:-[1-3])?$|^6-1[0-3]$/u;
/** Numbers padded out with zeros are placeholders. */
function isPadded(digits: string): boolean {
  let same = 1;
  while (same < 10 && digits.at(-1 - same) === digits.at(-1)) same++;
  return same === 10 || digits.endsWith('000000');
}

function detect(passage: Passage, woken: Span): readonly Match[] {
  const found: Match[] = [];
  for (const candidate of candidates(passage, woken, ACCOUNT_LENGTHS)) {
    if (isEmbedded(passage, candidate) || isPadded(candidate.digits) || isParted(candidate)) continue;
    const cue = cueEvidence(passage, candidate, CUES, { label: 22, near: 14 });
    const asCard = CARD_LENGTHS.includes(candidate.digits.length) ? card(passage, candidate, cue) : undefined;
    const asAccount = cue === undefined ? undefined : account(passage, candidate);
    if (asCard !== undefined) found.push(asCard);
    if (asAccount !== undefined) found.push(asAccount);
  }
  return found;
}

/** A card is known by its prefix and its check digit; one number in ten passes the latter. */
function card(passage: Passage, candidate: Candidate, cue: Evidence | undefined): Match | undefined {
  const { digits, groups } = candidate;
  const isUnionPay = digits.startsWith('62');
  const isKnown = isBin(digits);
  if (!isKnown && !isUnionPay && cue === undefined) return undefined;
  const isCheckedRight = isLuhn(digits);
  const evidence = reasons(
    { kind: 'format', weight: -20 },
    { kind: 'checksum', weight: isCheckedRight ? 10 : -12 },
    { kind: 'segment', weight: isKnown ? 14 : isUnionPay ? 6 : 0 },
    groups.length > 1 && {
      kind: 'structure',
      weight: GROUPED.test(groups.join('-')) ? 8 : groups.length > 5 ? -20 : -6,
    },
    isQuantity(passage, candidate) && { kind: 'structure', weight: -30 },
    cue,
  );
  const category = isUnionPay ? undefined : ownerCategory(passage, candidate);
  return { start: candidate.start, end: candidate.end, evidence, value: digits, category };
}

/** Passbooks and accounts have no check of their own: only a field that says so makes one. */
function account(passage: Passage, candidate: Candidate): Match | undefined {
  const cue = cueEvidence(passage, candidate, ACCOUNT_CUES, { label: 30, near: 0 });
  if (cue === undefined) return undefined;
  const { digits, groups } = candidate;
  const evidence = reasons(
    { kind: 'format', weight: digits.length < 12 ? -24 : -14 },
    groups.length > 1 && !GROUPED.test(groups.join('-')) && { kind: 'structure', weight: groups.length > 5 ? -30 : -6 },
    cueEvidence(passage, candidate, OTHER_ACCOUNTS, { label: -40, near: 0 }),
    isQuantity(passage, candidate) && { kind: 'structure', weight: -30 },
    cue,
  );
  return {
    start: candidate.start,
    end: candidate.end,
    evidence,
    value: digits,
    category: ownerCategory(passage, candidate),
  };
}

/** Accounts of organisations, as in notices of fees and tenders, are no personal data. */
function ownerCategory(passage: Passage, span: Span): string | undefined {
  const words = `${passage.label ?? ''} ${before(passage, span, 80)}`;
  return isOfOrganisation(words.slice(words.lastIndexOf('。') + 1)) ? 'public.serial-number' : undefined;
}

/** Whether the words of an account tell that an organisation holds it. */
export function isOfOrganisation(words: string): boolean {
  return CORPORATE.test(words) || (HELD.test(words) && HOLDER.test(words.replace(BANK, ' 开户 ')));
}

/** Bank card (ISO/IEC 7812: issuer prefix and Luhn) and account number of a passbook or subsidy card (一卡通、存折). */
export const bankCard: Detector = {
  id: 'bank-card',
  title: { zh: '银行卡号、账号', en: 'bank card or account number' },
  category: 'personal.bank-account',
  wakes: { digits: [9, 22] },
  competes: true,
  examples: {
    finds: [
      '卡号⟦6222020000000015⟧，',
      '⟦6228480000000000018⟧',
      '⟦6228 4800 0000 0000 018⟧',
      '一卡通账号|⟦840101200000123456⟧',
      '存折账号：⟦81010120000012345⟧',
      '农行卡⟦6228-4800-0000-0000-018⟧',
    ],
    ignores: [
      '6228480000000000019',
      '卡号6228480000000000000',
      '合同编号 6222020000000014',
      '微信账号 123456789012',
      '补贴资金合计123456789012元',
    ],
  },
  detect,
};
