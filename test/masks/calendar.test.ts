import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bornByAge, bornLoosely } from '../../src/masks/age.ts';
import {
  addYears,
  civilOf,
  dayOf,
  daysInMonth,
  parseDay,
  sharedDays,
  spanOf,
  weekdayOf,
} from '../../src/masks/calendar.ts';

const anyDay = fc.integer({ min: -40_000, max: 60_000 });
const day = (iso: string): number => parseDay(iso) ?? Number.NaN;

describe('the calendar', () => {
  it('agrees with the platform on dates and weekdays', () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        const date = new Date(at * 86_400_000);
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(civilOf(at)).toEqual(civil);
        expect(dayOf(civil.year, civil.month, civil.day)).toBe(at);
        expect(weekdayOf(at)).toBe(date.getUTCDay());
      }),
    );
  });

  it('knows no day that does not exist', () => {
    expect([dayOf(2023, 2, 29), dayOf(1900, 2, 29), dayOf(2024, 13, 1), dayOf(2024, 4, 31), dayOf(2024, 1, 0)]).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
    expect(dayOf(2000, 2, 29)).toBe(11_016);
    expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(2023, 0)]).toEqual([29, 28, 0]);
    expect([parseDay('2024-02-30'), parseDay('2024-2-3'), parseDay('')]).toEqual([undefined, undefined, undefined]);
  });

  it('gives years and months as spans, and what two spans share', () => {
    expect(spanOf(2024)).toEqual({ from: day('2024-01-01'), to: day('2024-12-31') });
    expect(spanOf(2024, 2)).toEqual({ from: day('2024-02-01'), to: day('2024-02-29') });
    expect(spanOf(2024, 13)).toBeUndefined();
    expect(sharedDays({ from: 1, to: 5 }, { from: 5, to: 9 })).toEqual({ from: 5, to: 5 });
    expect(sharedDays({ from: 1, to: 4 }, { from: 5, to: 9 })).toBeUndefined();
  });
});

describe('ages', () => {
  it('everyone born in the window has completed the years, and nobody born outside it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 110 }), (asOf, years) => {
        const { from, to } = bornByAge({ years, asOf });
        const completed = (born: number): number => {
          const [then, now] = [civilOf(born), civilOf(asOf)];
          const before = now.month < then.month || (now.month === then.month && now.day < then.day);
          return now.year - then.year - (before ? 1 : 0);
        };
        expect([from - 1, from, to, to + 1].map(completed)).toEqual([years + 1, years, years, years - 1]);
      }),
    );
  });

  it('no reading of an age excludes what completed years allow, and nobody is born after the day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 110 }), (asOf, years) => {
        const [exact, loose] = [bornByAge({ years, asOf }), bornLoosely({ years, asOf })];
        expect(loose.from).toBeLessThanOrEqual(exact.from);
        expect(loose.to).toBeGreaterThanOrEqual(exact.to);
        expect(loose.to).toBeLessThanOrEqual(asOf);
      }),
    );
  });

  it('someone born on 29 February completes a year on 1 March of a common year', () => {
    expect(bornByAge({ years: 25, asOf: day('2025-02-28') }).to).toBe(day('2000-02-28'));
    expect(bornByAge({ years: 25, asOf: day('2025-03-01') }).to).toBe(day('2000-03-01'));
    expect(addYears(day('2024-02-29'), 1)).toBe(day('2025-02-28'));
  });
});
