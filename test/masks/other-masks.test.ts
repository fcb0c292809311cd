import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseMask } from '../../src/masks/advice.ts';
import { bandOf, DEFAULT_MASK_BANDS, isWorse } from '../../src/masks/bands.ts';
import { maskBandsSchema } from '../../src/masks/bands-schema.ts';
import { parseDay } from '../../src/masks/calendar.ts';
import { countCards, parseMaskedCard } from '../../src/masks/card-mask.ts';
import { idCounter } from '../../src/masks/count-ids.ts';
import { parseMaskedId, UNKNOWN_ID } from '../../src/masks/id-mask.ts';
import { countPhones, countPhonesIn, intersectPhones, parseMaskedPhone } from '../../src/masks/phone-mask.ts';
import { countPlates, parseMaskedPlate } from '../../src/masks/plate-mask.ts';

const phones = (text: string): number => countPhones(parseMaskedPhone(text) ?? []);
const cards = (text: string): number => countCards(parseMaskedCard(text) ?? { layouts: [] });
const plates = (text: string): number => {
  const mask = parseMaskedPlate(text);
  return mask === undefined ? 0 : countPlates(mask);
};

describe('masked mobile numbers', () => {
  it.each([
    ['138****0000', 10_000],
    ['138********', 100_000_000],
    ['1380000****', 10_000],
    ['13800000000', 1],
    ['138 **** 0000', 10_000],
    ['138XXXX0000', 10_000],
    ['１３８＊＊＊＊００００', 10_000],
    ['+86 138****0000', 10_000],
    ['138**0000', 10_000],
    ['138*****0000', 10_000],
    ['13*00000000', 10],
    ['15*00000000', 9],
  ])('%s leaves %i numbers on paper', (text, count) => {
    expect(phones(text)).toBe(count);
  });

  it('hiding the middle hides what the town gives away', () => {
    const segments = [1_380_731, 1_380_732, 1_390_733];
    const mask = parseMaskedPhone('138****0000') ?? [];
    expect(countPhonesIn(mask, segments)).toBe(2);
    expect(countPhonesIn(parseMaskedPhone('1380731****') ?? [], segments)).toBe(10_000);
  });

  it('complementary masks restore the number, contradicting ones refute each other', () => {
    const [middle, end, other] = ['138****0000', '1380000****', '139****0000'].map(
      (text) => parseMaskedPhone(text) ?? [],
    );
    if (middle === undefined || end === undefined || other === undefined) throw new Error('not read');
    expect(countPhones(intersectPhones(middle, end) ?? [])).toBe(1);
    expect(intersectPhones(middle, other)).toBeUndefined();
  });

  it.each(['128****0000', '154****0000', '1380000000000', '138', '电话138****0000'])('%s is not one', (text) => {
    expect(parseMaskedPhone(text)).toBeUndefined();
  });
});

describe('masked bank cards', () => {
  it.each([
    ['622202******0015', 100_000],
    ['622848*********0018', 100_000_000],
    ['6222020000000015', 1],
    ['6222020000000016', 0],
    ['622202000000001*', 1],
    ['6222 02** **** 0015', 100_000],
  ])('%s leaves %i numbers', (text, count) => {
    expect(cards(text)).toBe(count);
  });

  it('collapsed stars stand for every length in use', () => {
    expect(cards('622202****0015')).toBe(100_000 + 1_000_000 + 10_000_000 + 100_000_000);
  });

  it('the count equals trying every digit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 16, maxLength: 19 }),
        fc.uniqueArray(fc.nat(15), { maxLength: 4 }),
        (digits, hidden) => {
          const mask = digits.map((digit, place) => (hidden.includes(place) ? '*' : String(digit))).join('');
          expect(cards(mask)).toBe(fillings(mask).filter(passesLuhn).length);
        },
      ),
    );
  });
});

function fillings(mask: string): readonly string[] {
  if (!mask.includes('*')) return [mask];
  return Array.from({ length: 10 }, (_, digit) => mask.replace('*', String(digit))).flatMap(fillings);
}

function passesLuhn(number: string): boolean {
  const doubled = [...number].reverse().map((char, place) => Number(char) * (place % 2 === 0 ? 1 : 2));
  return doubled.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0;
}

describe('masked number plates', () => {
  it.each([
    ['湘A*****', 7_060_000],
    ['湘A***45', 25_480],
    ['湘A**345', 1156],
    ['湘AA**45', 580],
    ['湘A·12345', 1],
    ['湘*12345', 24],
    ['湘AD*0000', 34],
    ['湘A00000*', 10],
  ])('%s leaves %i plates', (text, count) => {
    expect(plates(text)).toBe(count);
  });

  it.each(['湘AABC12', '湘I12345', 'A12345', '湘A1234', '湘AO2345'])('%s is not one', (text) => {
    expect(parseMaskedPlate(text)).toBeUndefined();
  });
});

describe('bands', () => {
  it.each([
    [0, 'pass'],
    [1, 'block'],
    [10, 'block'],
    [11, 'refer'],
    [100, 'refer'],
    [1000, 'notice'],
    [1001, 'pass'],
  ] as const)('%i numbers left is %s', (count, band) => {
    expect(bandOf(count)).toBe(band);
  });

  it('a policy may move them, but not cross them', () => {
    expect(bandOf(40, maskBandsSchema.parse({ block: 50 }))).toBe('block');
    expect(maskBandsSchema.safeParse({ block: 500 }).success).toBe(false);
    expect(maskBandsSchema.safeParse({ blok: 5 }).success).toBe(false);
    expect(DEFAULT_MASK_BANDS).toEqual({ block: 10, refer: 100, notice: 1000 });
    expect(isWorse('block', 'refer')).toBe(true);
    expect(isWorse('pass', 'pass')).toBe(false);
  });
});

describe('advice', () => {
  it('recommends masks that the bands let pass', () => {
    const advised = [cards('************0018'), plates('湘A*****'), phones('138********')];
    expect(advised.map((count) => bandOf(count))).toEqual(['pass', 'pass', 'pass']);
    const id = { mask: parseMaskedId('430102************') ?? UNKNOWN_ID, facts: {} };
    const counter = idCounter({ regions: [], asOf: parseDay('2025-06-30') ?? 0 });
    expect(adviseMask('id').params.leaves).toBe(counter.count(id));
    expect(adviseMask('mobile-phone').params.leaves).toBe(phones('138********'));
    expect(adviseMask('license-plate').params.leaves).toBe(plates('湘A*****'));
    expect(adviseMask('bank-card').params.leaves).toBe(cards('************0018'));
  });
});
