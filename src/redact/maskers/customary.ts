import { surnameLength } from '../../masks/surnames.ts';
import { isWithin } from '../../model/categories.ts';
import type { Masker } from '../redaction.ts';

/**
 * The masks that are usual in public notices: 张**, 53*************016,
 * 138****1234, 云A*****. What is deleted rather than masked there, such as an
 * illness or the number of a disability card, becomes three stars.
 */
export const customary: Masker = ({ category, text }) => {
  const rule = RULES.find(([within]) => isWithin(category, within));
  return rule === undefined ? HIDDEN : rule[1](text);
};

const HIDDEN = '***';

type Mask = (text: string) => string;

/** The first that fits decides. Numbers keep what leaves thousands of possibilities (`src/masks`; a test counts them). */
const RULES: readonly (readonly [category: string, mask: Mask])[] = [
  ['personal.name', maskName],
  ['personal.id-card.weak-mask', keep(2, 0)],
  ['personal.mobile-phone.weak-mask', keep(3, 0)],
  ['personal.bank-account.weak-mask', keep(0, 4)],
  ['personal.id-card', keep(2, 3)],
  ['personal.mobile-phone', keep(3, 4)],
  ['personal.landline', keep(4, 2)],
  ['personal.bank-account', keep(0, 4)],
  ['personal.passport', keep(1, 2)],
  ['personal.permit', keep(1, 2)],
  ['personal.hkid', keep(1, 0)],
  ['personal.macau-id', keep(1, 0)],
  ['personal.taiwan-id', keep(1, 2)],
  ['personal.license-plate', keep(2, 0)],
  ['personal.email', maskEmail],
  ['personal.address', maskAddress],
  ['personal.birth-date', maskBirthDate],
  // What somebody forgot, or what cannot be seen, is not there at all.
  ['residue.placeholder', () => ''],
  ['hidden', () => ''],
];

/** A number without its separators, so many of its characters kept at either end. */
function keep(head: number, tail: number): Mask {
  return (text) => {
    const characters = [...text.normalize('NFKC').replace(/[\s\p{Cf}·.()-]/gu, '')];
    const hidden = characters.length - head - tail;
    // Too short to keep anything of it.
    if (hidden < Math.max(4, characters.length / 3)) return '*'.repeat(Math.max(3, characters.length));
    const shown = (from: number, to: number) => characters.slice(from, to).join('');
    return shown(0, head) + '*'.repeat(hidden) + shown(characters.length - tail, characters.length);
  };
}

/** The surname, and a star for every other character: two at most, for more would tell of a rare name. */
function maskName(text: string): string {
  const name = [...text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')];
  const surname = /^\p{Script=Han}/u.test(text) ? surnameLength(name.join('')) : 1;
  // Of a compound surname by itself something must go as well.
  const shown = Math.min(surname, name.length - 1);
  return name.slice(0, shown).join('') + '*'.repeat(Math.min(2, Math.max(1, name.length - shown)));
}

function maskEmail(text: string): string {
  const [first = ''] = text;
  const host = /@[\w.-]{1,100}$/u.exec(text.normalize('NFKC'))?.[0] ?? '';
  return `${first}***${host}`;
}

/** The year, by which nobody is found. */
function maskBirthDate(text: string): string {
  const year = /^\d{4}/u.exec(text.normalize('NFKC'))?.[0];
  return year === undefined ? HIDDEN : `${year}年`;
}

/** Province, city and county are as many people as they are; a village is not. */
function maskAddress(text: string): string {
  return (REGION.exec(text)?.[0] ?? '') + HIDDEN;
}

const REGION =
  /^(?:[\p{Script=Han}]{2,7}?(?:省|自治区))?(?:[\p{Script=Han}]{2,8}?(?:市|自治州|盟))?(?:[\p{Script=Han}]{1,8}?(?:自治县|县|(?<![小社园片校厂矿库景街片])区|自治旗|旗|市))?/u;
