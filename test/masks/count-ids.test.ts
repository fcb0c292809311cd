import { describe, expect, it } from 'vitest';
import { countyCodes } from '../../src/data/regions.ts';
import { bornByAge } from '../../src/masks/age.ts';
import { type DaySpan, parseDay, spanOf } from '../../src/masks/calendar.ts';
import { idCounter } from '../../src/masks/count-ids.ts';
import {
  type IdConstraint,
  type IdFacts,
  intersect,
  parseMaskedDisabilityCard,
  parseMaskedId,
} from '../../src/masks/id-mask.ts';
import { linkBits } from '../../src/masks/strength.ts';
import { CHANGSHA } from './changsha.ts';

const AS_OF = parseDay('2025-06-30') ?? 0;
const counter = idCounter({ regions: CHANGSHA, asOf: AS_OF });

function known(text: string, facts: IdFacts = {}): IdConstraint {
  const mask = parseMaskedId(text);
  if (mask === undefined) throw new Error('not read as a mask');
  return { mask, facts };
}

function count(text: string, facts: IdFacts = {}): number {
  return counter.count(known(text, facts));
}

const aged = (years: number, asOf: string): DaySpan => bornByAge({ years, asOf: parseDay(asOf) ?? 0 });
const born = aged(35, '2025-06-30');
const MARCH: IdFacts = { born: spanOf(1990, 3) };

// Mask, then how many numbers fit: nothing else known, sex, age, both, county as well, only the month of birth.
const TABLE: readonly { readonly mask: string; readonly expected: readonly number[] }[] = [
  { mask: '430102********0012', expected: [3980, 3980, 33, 33, 33, 4] },
  { mask: '4301021990****0012', expected: [33, 33, 17, 17, 17, 4] },
  { mask: '430102199003**0012', expected: [4, 4, 4, 4, 4, 4] },
  { mask: '43010219900307****', expected: [1000, 500, 1000, 500, 500, 1000] },
  { mask: '430102199003070***', expected: [100, 50, 100, 50, 50, 100] },
  { mask: '43010219900307***2', expected: [91, 46, 91, 46, 46, 91] },
  { mask: '4301021990030700**', expected: [10, 5, 10, 5, 5, 10] },
  { mask: '43010219900307001*', expected: [1, 1, 1, 1, 1, 1] },
  { mask: '430102******070012', expected: [129, 129, 2, 2, 2, 1] },
  { mask: '4301**********0012', expected: [51_810, 51_810, 429, 429, 33, 36] },
  { mask: '430102**********12', expected: [398_462, 398_462, 3318, 3318, 3318, 282] },
  { mask: '430102************', expected: [43_831_000, 21_915_500, 365_000, 182_500, 182_500, 31_000] },
  { mask: '4301021990********', expected: [365_000, 182_500, 181_000, 90_500, 90_500, 31_000] },
];

describe('counting identity numbers', () => {
  it.each(TABLE)('$mask leaves exactly as many numbers as the reference table says', ({ mask, expected }) => {
    const facts: readonly IdFacts[] = [
      {},
      { sex: 'male' },
      { born },
      { sex: 'male', born },
      { sex: 'male', born, regions: ['430102'] },
      MARCH,
    ];
    expect(facts.map((each) => count(mask, each))).toEqual(expected);
  });

  // The reference table goes on with masks that leave the county open (462,224 and 23,648,677 numbers for the first two,
  // with 5,935 county codes). No table of ours can give these: a county leaves at most 3,991 numbers, so that the
  // first asks for 116 codes that begin with 430, and all revisions of GB/T 2260 that packages carry have 104 together.
  it.each([
    ['430***********0012', 33],
    ['**************0012', 33],
    ['************070012', 2],
    ['4****************2', 16_594],
  ])('%s is as weak as its visible end once county, sex and age stand beside it', (mask, expected) => {
    expect(count(mask, { sex: 'male', born, regions: ['430102'] })).toBe(expected);
  });

  it.each(['430***********0012', '**************0012', '************070012', '4****************2'])(
    '%s with the shipped region table leaves the sum of what each county leaves',
    (mask) => {
      const codes = countyCodes().filter((code) =>
        new RegExp(`^${mask.slice(0, 6).replaceAll('*', '.')}$`, 'u').test(String(code)),
      );
      const national = idCounter({ regions: countyCodes(), asOf: AS_OF });
      const sum = codes.reduce((total, code) => total + national.count(known(`${code}${mask.slice(6)}`)), 0);
      expect(codes.length).toBeGreaterThan(100);
      expect(national.count(known(mask))).toBe(sum);
    },
  );

  it('the shipped region table gives the reference figures for a prefecture', () => {
    const national = idCounter({ regions: countyCodes(), asOf: AS_OF });
    const facts: readonly IdFacts[] = [{}, { born }, MARCH];
    expect(facts.map((each) => national.count(known('4301**********0012', each)))).toEqual([51_810, 429, 36]);
  });

  it('an age that straddles the turn of the year leaves what the year leaves, or half of it', () => {
    expect(count('4301021990****0012', { born: aged(35, '2025-12-31') })).toBe(33);
    expect(count('4301021990****0012', { born: aged(35, '2025-06-30') })).toBe(17);
  });

  it('accepts a region code that no table has when it is printed in full', () => {
    expect(count('430199********0012')).toBeGreaterThan(3900);
    expect(count('43019*********0012')).toBe(0);
  });

  it('contradictions leave no number', () => {
    expect(count('43010219900230****')).toBe(0);
    expect(count('430102********0012', { sex: 'female' })).toBe(0);
    expect(count('4301021990********', { born: spanOf(1991) })).toBe(0);
    expect(count('430102********0012', { regions: ['4403'] })).toBe(0);
    expect(count('43010221010101****')).toBe(0);
  });

  it('leap days exist in leap years only', () => {
    expect(count('43010220000229001*')).toBe(1);
    expect(count('43010219000229001*')).toBe(0);
    expect(count('43010219010229001*')).toBe(0);
  });

  it('a foreign permanent resident has a layout of its own, with a country in place of the county', () => {
    expect(count('911840190102030**7', { born: spanOf(1901) })).toBe(0);
    const old = idCounter({ regions: CHANGSHA, asOf: AS_OF, lifeSpan: 130 });
    expect(old.count(known('91184019010203001*'))).toBe(1);
    expect(old.count(known('943***19010203001*'))).toBe(1000);
  });
});

describe('reading masked identity numbers', () => {
  const sameAs = '430102********0012';

  it.each([
    '430102＊＊＊＊＊＊＊＊0012',
    '430102××××××××0012',
    '430102XXXXXXXX0012',
    '430102●●●●●●●●0012',
    '430102○○○○○○○○0012',
    '430102########0012',
    '430102________0012',
    '430102????????0012',
    '４３０１０２********００１２',
    '430102 ******** 0012',
    '430102-********-0012',
    '430102****0012',
    '430102…0012',
    '430102**********0012',
    '430102*************0012',
  ])('%s is read like its plain form', (text) => {
    expect(parseMaskedId(text)).toEqual(parseMaskedId(sameAs));
  });

  it('a last X is the check character unless an X stands before it', () => {
    expect(count('43010219900307***X')).toBe(91);
    expect(count('430102199003070XXX')).toBe(count('430102199003070***'));
    expect(parseMaskedId('430102****001X')).toEqual(parseMaskedId('430102********001X'));
    expect(parseMaskedId('430102*****X')).toEqual(parseMaskedId('430102***********X'));
  });

  it('fifteen digits are lifted into the twentieth century with an open check character', () => {
    expect(count('430102900307***')).toBe(1000);
    expect(count('430102900307001')).toBe(1);
    expect(count('430102******001', { born: spanOf(2001) })).toBe(0);
  });

  it('a number of a disability certificate is an identity number and two digits', () => {
    expect(parseMaskedDisabilityCard('430102********001243')).toEqual(parseMaskedId(sameAs));
    expect(parseMaskedDisabilityCard('430102********001243B1')).toEqual(parseMaskedId(sameAs));
    expect(parseMaskedDisabilityCard('430102********001X43')).toEqual(parseMaskedId('430102********001X'));
    expect(parseMaskedDisabilityCard('430102****001243')).toBeUndefined();
  });

  it('a mask that stretches in more than eight ways is not measured', () => {
    expect(parseMaskedId('430102*03*0012')?.layouts).toHaveLength(5);
    expect(parseMaskedId('4*1990*2')).toBeUndefined();
  });

  it.each([
    '',
    '138',
    '姓名',
    '43010219900307001212345',
    '4301021990030700121',
    '430102**1990***070012',
    '4301021990O3070012',
  ])('%j is not one', (text) => {
    expect(parseMaskedId(text)).toBeUndefined();
  });
});

describe('intersecting what two documents leave', () => {
  const last4 = known('430102********0012');
  const head14 = known('43010219900307****');
  const both = (a: IdConstraint, b: IdConstraint): number => {
    const shared = intersect(a, b);
    return shared === undefined ? 0 : counter.count(shared);
  };

  it('complementary masks restore the number or nearly', () => {
    expect(both(last4, head14)).toBe(1);
    expect(both(known('430***********0012'), head14)).toBe(1);
    expect(both(last4, known('430102199003******'))).toBe(4);
    expect(count('430102199003******')).toBe(31_000);
  });

  it('an age printed in two dated documents narrows the birth date to days', () => {
    const facts: IdFacts = { regions: ['430102'] };
    const may = known('**************0012', { ...facts, born: aged(34, '2025-03-01') });
    expect(both(may, known('**************0012', { ...facts, born: aged(35, '2025-03-15') }))).toBe(2);
  });

  it('contradicting digits, sexes, ages and regions share nothing', () => {
    expect(intersect(last4, known('430103********0012'))).toBeUndefined();
    expect(
      intersect(known('**************0012', { sex: 'male' }), known('******************', { sex: 'female' })),
    ).toBeUndefined();
    expect(
      intersect(
        known('**************0012', { born: spanOf(1990) }),
        known('**************0012', { born: spanOf(1991) }),
      ),
    ).toBeUndefined();
    expect(
      intersect(known('**************0012', { regions: ['4301'] }), known('**************0012', { regions: ['44'] })),
    ).toBeUndefined();
  });

  it('weighs shared digits in bits, within the county', () => {
    const county = known('******************', { regions: ['430102'] });
    expect(linkBits(counter, known('**************0012'), known('**************0012'), county)).toBeCloseTo(13.4, 1);
    expect(linkBits(counter, last4, head14, county)).toBeCloseTo(3.5, 1);
  });

  it('the check character refutes ten of eleven false links although no digit is shared', () => {
    const county = known('******************', { regions: ['430102'] });
    const days = Array.from({ length: 22 }, (_, day) => `430102199003${String(day + 1).padStart(2, '0')}****`);
    const bits = days.map((text) => linkBits(counter, last4, known(text), county));
    expect(bits.filter((each) => each === Number.NEGATIVE_INFINITY)).toHaveLength(20);
  });
});
