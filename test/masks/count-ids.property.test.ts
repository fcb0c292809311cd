import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, parseDay, spanOf } from '../../src/masks/calendar.ts';
import { idCounter } from '../../src/masks/count-ids.ts';
import { parseMaskedId } from '../../src/masks/id-mask.ts';
import { determined } from '../../src/masks/strength.ts';
import { datesBetween, enumerate, withCheck } from './brute-force.ts';
import { CHANGSHA } from './changsha.ts';

const AS_OF = parseDay('2025-06-30') ?? 0;
const counter = idCounter({ regions: CHANGSHA, asOf: AS_OF });
const iso = (day: number): string => {
  const { year, month, day: date } = civilOf(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};

/** A number of some region and day, and which of its places are hidden: every second place on average. */
const masked = fc
  .record({
    region: fc.constantFrom(...CHANGSHA),
    day: fc.integer({ min: AS_OF - 40_000, max: AS_OF }),
    sequence: fc.integer({ min: 0, max: 999 }),
    hidden: fc.array(fc.boolean(), { minLength: 18, maxLength: 18 }),
    before: fc.nat(20),
    after: fc.nat(20),
    sex: fc.constantFrom('male' as const, 'female' as const, undefined),
  })
  .map(({ region, day, sequence, hidden, ...facts }) => {
    const number = withCheck(`${region}${iso(day).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`);
    const mask = [...number].map((char, place) => (hidden[place] ? '*' : char)).join('');
    return { mask, day, ...facts };
  });

describe('the count without enumeration', () => {
  it('equals enumeration for four hundred random masks with random facts', () => {
    fc.assert(
      fc.property(masked, ({ mask: text, day, before, after, sex }) => {
        const born = { from: day - before, to: Math.min(day + after, AS_OF) };
        const mask = parseMaskedId(text);
        if (mask === undefined) throw new Error('a mask of eighteen places is always read');
        const head = new RegExp(`^${text.slice(0, 14).replaceAll('*', '.')}$`, 'u');
        const expected = enumerate(new RegExp(`^${text.replaceAll('*', '.')}$`, 'u'), (each) => head.test(each), {
          regions: CHANGSHA.map(String),
          births: datesBetween(iso(born.from), iso(born.to)),
          parity: sex === undefined ? undefined : sex === 'male' ? 1 : 0,
        });
        expect(counter.count({ mask, facts: { born, sex } })).toBe(expected);
      }),
      { numRuns: 400, seed: 2025 },
    );
  }, 60_000);

  it.each(['430102*03*0012', '430102*1990*2', '4301021990*30*00*'])(
    'counts collapsed stars like enumeration: %s',
    (text) => {
      const mask = parseMaskedId(text);
      const facts = {
        born: { from: parseDay('1990-01-01') ?? 0, to: parseDay('1990-12-31') ?? 0 },
        regions: ['430102'],
      };
      const expected = enumerate(new RegExp(`^${text.replaceAll('*', '.+')}$`, 'u'), () => true, {
        regions: ['430102'],
        births: datesBetween('1990-01-01', '1990-12-31'),
        parity: undefined,
      });
      expect(mask && counter.count({ mask, facts })).toBe(expected);
      expect(expected).toBeGreaterThan(0);
    },
  );

  it('region and last four beside a birth year leave 32 to 35 numbers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHANGSHA),
        fc.integer({ min: 1930, max: 2024 }),
        fc.nat(999),
        fc.nat(9),
        (region, year, sequence, check) => {
          const mask = parseMaskedId(`${region}********${String(sequence).padStart(3, '0')}${check}`);
          const left = mask && counter.count({ mask, facts: { born: spanOf(year) } });
          expect(left).toBeGreaterThanOrEqual(32);
          expect(left).toBeLessThanOrEqual(35);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('more hidden places never leave fewer numbers', () => {
    fc.assert(
      fc.property(masked, fc.nat(17), ({ mask: text }, place) => {
        const wider = parseMaskedId(`${text.slice(0, place)}*${text.slice(place + 1)}`);
        const mask = parseMaskedId(text);
        if (mask === undefined || wider === undefined) throw new Error('a mask of eighteen places is always read');
        expect(counter.count({ mask: wider, facts: {} })).toBeGreaterThanOrEqual(counter.count({ mask, facts: {} }));
      }),
    );
  });
});

describe('what a mask gives away', () => {
  const fields = (text: string, years?: readonly [string, string]): object => {
    const mask = parseMaskedId(text);
    if (mask === undefined) throw new Error('not read as a mask');
    const born = years && { from: parseDay(years[0]) ?? 0, to: parseDay(years[1]) ?? 0 };
    return determined(counter, { mask, facts: { born, regions: ['430102'] } });
  };

  it('the sequence shows the sex, and a full date is a birth date', () => {
    expect(fields('43010219900307****')).toEqual({
      birthYear: true,
      birthMonth: true,
      birthDate: true,
      sex: false,
      number: false,
    });
    expect(fields('430102********0012')).toEqual({
      birthYear: false,
      birthMonth: false,
      birthDate: false,
      sex: true,
      number: false,
    });
  });

  it('the check character alone can fix a hidden birth date', () => {
    expect(fields('430102********0012', ['1990-03-02', '1990-03-12'])).toMatchObject({ birthDate: true, number: true });
  });

  it('what fits no number determines nothing', () => {
    expect(Object.values(fields('43010219900230****'))).toEqual([false, false, false, false, false]);
  });
});
