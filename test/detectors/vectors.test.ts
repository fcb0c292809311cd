import { describe, expect, it } from 'vitest';
import { DETECTORS } from '../../src/detectors/index.ts';
import { inspectWith } from '../support/detect.ts';

const inspect = inspectWith(DETECTORS);

/** Invented numbers that pass their checks, the words that weak formats need, and what they are. */
const VALID: readonly (readonly [value: string, category: string, field?: string])[] = [
  ['532501190102030016', 'personal.id-card'],
  ['53250119010203018X', 'personal.id-card'],
  ['11010519491231002X', 'personal.id-card'],
  ['532501010203001', 'personal.id-card', '身份证号'],
  ['810000190102030018', 'personal.id-card.residence-permit'],
  ['82000019010203001X', 'personal.id-card.residence-permit'],
  ['830000190102030011', 'personal.id-card.residence-permit'],
  ['911840190102030017', 'personal.id-card.foreign'],
  ['53250119010203001643', 'personal.disability-card'],
  ['53250119010203001643B1', 'personal.disability-card'],
  ['Q000001(5)', 'personal.hkid'],
  ['XG000001(2)', 'personal.hkid'],
  ['A123456(3)', 'personal.hkid'],
  ['Q100000004', 'personal.taiwan-id'],
  ['A123456789', 'personal.taiwan-id'],
  ['A800000014', 'personal.taiwan-id'],
  ['XXXX0001-9', 'public.organisation-code', '组织机构代码'],
  ['00000001-9', 'public.organisation-code', '组织机构代码'],
  ['91530000XXXX000192', 'public.organisation-code'],
  ['12530000000000019K', 'public.organisation-code'],
  ['N2530000000000019X', 'public.organisation-code'],
  ['6222020000000015', 'personal.bank-account', '卡号'],
  ['6228480000000000018', 'personal.bank-account', '卡号'],
  ['860000000000009', 'personal.device', 'IMEI'],
  ['89860000000000000001', 'personal.device'],
  ['LZZTEST07R0000001', 'personal.vehicle'],
  ['530000000000017', 'public.organisation-code', '注册号'],
];

/** Wrong by check digit, by calendar, by region or by padding. */
const INVALID = [
  '532501190102030017',
  '532501190102300012',
  '000000190102030017',
  '532501210102030011',
  'Q000001(6)',
  'Q100000005',
  '91530000XXXX000193',
  '6228480000000000019',
  '6228480000000000000',
  'LZZTEST08R0000001',
  '860000000000008',
];

const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const inFours = (text: string): string => text.replace(/(\d{4})(?=\d)/gu, '$1 ');
const broken = (text: string): string => `${text.slice(0, 8)}\n${text.slice(8)}`;
const interrupted = (text: string): string => [...text].join('\u200b');

const FORMS = [
  ['plain', (text: string) => text],
  ['full-width', toFullWidth],
  ['with zero-width spaces', interrupted],
  ['in groups of four', inFours],
  ['broken over a line end', broken],
] as const;

/** Formats of letters and digits are not written in groups, nor are short ones broken. */
const isGroupable = (value: string): boolean => /^\d{15,20}X?$/u.test(value);

describe.each(FORMS)('%s', (form, disguise) => {
  const values = VALID.filter(([value]) => isGroupable(value) || !/groups|broken/u.test(form)).map(
    ([value, category, field = '']) => [value, category, field] as const,
  );

  it.each(values)('%s is found whole, as %s', (value, category, field) => {
    const written = disguise(value);
    const text = `${field}：${written}，`;
    const found = inspect(text).map(({ span, category: as }) => [text.slice(span.start, span.end), as]);
    expect(found).toContainEqual([written, category]);
  });

  it.each(INVALID)('%s is found as nothing personal', (value) => {
    const found = inspect(`（${disguise(value)}）`).filter(({ category }) => category.startsWith('personal'));
    expect(found).toEqual([]);
  });
});

describe('beside the label of an ID', () => {
  it.each(['532501190102030017', '532501190102300012', '532501210102030011'])(
    '%s is reported all the same',
    (value) => {
      expect(inspect(`身份证号：${value}`).map(({ category }) => category)).toEqual(['personal.id-card']);
    },
  );
});

describe('the check letter', () => {
  it.each(['X', 'x', '×', 'Ｘ', 'ｘ', 'Х', 'Ⅹ', '*'])('may be written %s where X belongs', (letter) => {
    const value = `53250119010203018${letter}`;
    const [found] = inspect(value);
    expect(found?.category).toBe('personal.id-card');
    expect(found?.span).toEqual({ start: 0, end: value.length });
  });

  it.each(['×', '*'])('is a mask if it is %s and X does not belong there', (letter) => {
    expect(inspect(`53250119010203001${letter}`).map(({ category }) => category)).toEqual(['personal.masked.id-card']);
  });
});
