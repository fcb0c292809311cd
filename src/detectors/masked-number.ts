import { isRegion } from '../data/regions.ts';
import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';

/** What stands for a hidden digit. `X`, `?` and `_` are something else elsewhere and need digits about them. */
const MASKS = '*×xX●○◯•#_?█■□▇▓⬛☆★';
const LONGEST = 40;
const LONGEST_NUMBER = 24;
const CUES = /身份证|证件|公民身份|手机|电话|联系|账号|帐号|卡号|银行|学号|准考证|考号|证号|护照|号码/u;
/** Stars behind a Chinese character, and white space behind them. */
const MASKED_NAME = /^\p{Script=Han}[*○●×xX]{1,3}\s/u;
const ID_CUES = /身份证|证件|公民身份|证号/u;
const BANK_CUES = /账号|帐号|卡号|银行|一卡通|存折/u;

function* detect(passage: Passage, woken: Span): Iterable<Match> {
  const { text } = passage;
  if (isMask(text.charAt(woken.start - 1)) || !isBesideDigit(text, woken.start)) return;
  const joined = widen(text, woken, isJoint);
  // Too long for one number: several with spaces between.
  const span =
    joined.end - joined.start > LONGEST_NUMBER ? widen(text, woken, (character) => character === '-') : joined;
  // 古丽** 2024061801377: the stars are those of a name.
  if (span.start === woken.start && MASKED_NAME.test(text.slice(Math.max(0, span.start - 1), span.start + 6))) return;
  // Of several masks in one number the first speaks for all.
  if (/[^0-9 -]/u.test(text.slice(span.start, woken.start)) || span.end - span.start > LONGEST) return;
  const raw = text.slice(span.start, span.end).replace(/[ -]/gu, '');
  const shown = unmaskEnd(raw);
  const hidden = shown.replace(/[^*]/gu, '').length;
  const digits = shown.length - hidden;
  if (hidden === 0 || digits < 2 || /[0-9A-Za-z]/u.test(text.charAt(span.start - 1))) return;
  const kind = kindOf(passage, span, shown);
  if (kind === undefined || (hidden <= 2 && kind === 'other')) return;
  const evidence = reasons(
    { kind: 'mask', weight: kind === 'other' ? 0 : 15 },
    // Letters are more often part of a code than a mask.
    kind === 'other' && /[xX]/u.test(raw) && { kind: 'structure', weight: -10 },
    cueEvidence(passage, span, CUES, { label: 15, near: 8 }),
    /^[*\D]*$/u.test(shown) && { kind: 'structure', weight: -40 },
  );
  yield { ...span, evidence, value: shown, category: CATEGORY[kind] };
}

/** What a masked number was, by its length, shape and label. */
type MaskedKind = 'id-card' | 'mobile-phone' | 'bank-account' | 'other';

/** How much each mask hides is measured once what stands beside it is known. */
const CATEGORY: Readonly<Record<MaskedKind, string>> = {
  'id-card': 'personal.masked.id-card',
  'mobile-phone': 'personal.masked.mobile-phone',
  'bank-account': 'personal.masked.bank-account',
  other: 'personal.masked',
};

/** Whether a run of masks, a separator aside, touches a digit: most stars and letters X do not. */
function isBesideDigit(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (isDigit(before) || (isJoint(before) && isDigit(text.charAt(start - 2)))) return true;
  let end = start;
  while (end - start < LONGEST && (isMask(text.charAt(end)) || text.charAt(end) === ' ')) end++;
  return isDigit(text.charAt(end)) || isDigit(text.charAt(end + 1));
}

/** The whole of digits and masks about a mask, with single spaces or hyphens between. */
function widen(text: string, woken: Span, joint: (character: string) => boolean): Span {
  let { start, end } = woken;
  while (start > 0 && woken.start - start < LONGEST && isPart(text, start - 1, -1, joint)) start--;
  while (end < text.length && end - woken.end < LONGEST && isPart(text, end, 1, joint)) end++;
  while (start < woken.start && isJoint(text.charAt(start))) start++;
  while (end > woken.end && isJoint(text.charAt(end - 1))) end--;
  return { start, end };
}

function isPart(text: string, at: number, step: number, joint: (character: string) => boolean): boolean {
  const character = text.charAt(at);
  if (isDigit(character) || isMask(character)) return true;
  if (!joint(character)) return false;
  const next = text.charAt(at + step);
  return isDigit(next) || isMask(next);
}

/** What may stand between the groups of one number. */
function isJoint(character: string): boolean {
  return character === ' ' || character === '-';
}

/** The number with `*` for every mask; an X at the end of seventeen others is a check letter. */
function unmaskEnd(raw: string): string {
  const isIdWithLetter = raw.length === 18 && /[xX]$/u.test(raw) && !/[xX]{2}$/u.test(raw);
  const body = isIdWithLetter ? raw.slice(0, -1) : raw;
  return body.replace(/[^0-9]/gu, '*') + (isIdWithLetter ? 'X' : '');
}

function kindOf(passage: Passage, span: Span, shown: string): MaskedKind | undefined {
  const names = (cues: RegExp): boolean => cueEvidence(passage, span, cues, { label: 1, near: 0 }) !== undefined;
  const { length } = shown;
  if (/^1[3-9*][\d*]{9}$/u.test(shown)) return 'mobile-phone';
  if ((length === 18 || length === 15) && /^[1-9*][\d*]+X?$/u.test(shown) && isInProvince(shown) && !names(BANK_CUES))
    return 'id-card';
  if (length >= 16 && length <= 19 && /^[3-6*]/u.test(shown)) return 'bank-account';
  // Writers of masks do not count their stars: a name for the field and digits at both ends are enough.
  if (names(ID_CUES) && length >= 12 && length <= 24) return 'id-card';
  if (names(BANK_CUES)) return 'bank-account';
  return length >= 7 && /\d/u.test(shown) && /\*{3}/u.test(shown) ? 'other' : undefined;
}

/** IDs start with a province, unless that is hidden. */
function isInProvince(shown: string): boolean {
  const province = shown.slice(0, 2);
  return province.includes('*') || isRegion(`${province}0000`);
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isMask(character: string): boolean {
  return character !== '' && MASKS.includes(character);
}

/** Numbers of persons with part of their digits hidden (脱敏); `mask-strength` counts what the mask leaves. */
export const maskedNumber: Detector = {
  id: 'masked-number',
  title: { zh: '已遮盖的号码', en: 'masked number' },
  category: 'personal.masked',
  wakes: { signs: '*＊×xXｘＸ●○◯•#＃_＿?？█■□▇▓⬛☆★' },
  competes: true,
  examples: {
    finds: [
      '身份证⟦5325**********0016⟧，',
      '⟦532501********001X⟧',
      '手机⟦139****0001⟧',
      '⟦53250119010203001*⟧',
      '⟦5325011901****0016⟧',
      '⟦532501190102?30016⟧',
      '⟦532501190102XXXX16⟧',
      '学号⟦2021****17⟧',
      '卡号⟦6228 **** **** 0018⟧',
      '⟦139****0001⟧ ⟦1391234****⟧ ⟦138****0002⟧',
    ],
    ignores: [
      '**州信访局',
      '3×4=12',
      '2024年**月**日',
      '条款#12',
      '古丽** 2024061801377',
      'XX有限公司',
      '第*条',
      '532501190102030016',
    ],
  },
  detect,
};
