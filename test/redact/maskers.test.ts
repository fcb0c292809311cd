import { describe, expect, test } from 'vitest';
import { countyCodes } from '../../src/data/regions.ts';
import { DEFAULT_MASK_BANDS } from '../../src/masks/bands.ts';
import { parseDay } from '../../src/masks/calendar.ts';
import { idCounter } from '../../src/masks/count-ids.ts';
import { measureMask } from '../../src/masks/measure.ts';
import { createMasker } from '../../src/redact/maskers/index.ts';

const mask = (category: string, text: string) => createMasker('customary')({ category, text, fingerprint: 'a' });

describe('the customary mask', () => {
  test.each([
    ['personal.name', '罗启明', '罗**'],
    ['personal.name', '王平', '王*'],
    ['personal.name', '欧阳修文', '欧阳**'],
    ['personal.name', '欧阳', '欧*'],
    ['personal.name', '阿卜杜拉·买买提', '阿**'],
    ['personal.mobile-phone', '139 1234 0001', '139****0001'],
    ['personal.mobile-phone', '１３９１２３４０００１', '139****0001'],
    ['personal.id-card', '11010119010203001X', '11*************01X'],
    ['personal.id-card.weak-mask', '1101011901****001X', '11****************'],
    ['personal.bank-account', '6222 0200 0000 0015', '************0015'],
    ['personal.passport', 'E12345678', 'E******78'],
    ['personal.license-plate', '云A12345', '云A*****'],
    ['personal.email', 'someone@example.com', 's***@example.com'],
    ['personal.address', '云南省红河州蒙自市观澜小区3栋502室', '云南省红河州蒙自市***'],
    ['personal.address', '青石镇东街12号', '***'],
    ['personal.birth-date', '1901年2月3日', '1901年'],
    ['personal.health', '乙肝', '***'],
    ['personal.disability-card', '11010119010203001X43', '***'],
    ['residue.placeholder', '（此处待补）', ''],
  ])('of %s %s is %s', (category, text, masked) => {
    expect(mask(category, text)).toBe(masked);
  });

  test.each([
    ['id', 'personal.id-card', '11010119010203001X'],
    ['id', 'personal.id-card.weak-mask', '1101011901****001X'],
    ['mobile-phone', 'personal.mobile-phone', '13912340001'],
    ['bank-card', 'personal.bank-account', '6222020000000015'],
  ] as const)('of an %s (%s) leaves so many numbers that it is not weak', (kind, category, text) => {
    const asOf = parseDay('2026-01-01') ?? 0;
    const living = idCounter({ regions: countyCodes(), asOf });
    const { band } = measureMask(kind, mask(category, text), [], { living, ever: living, bands: DEFAULT_MASK_BANDS });
    expect(band).toBe('pass');
  });
});

describe('an alias', () => {
  test('is what the text calls the person, and follows it without repeating it', () => {
    const alias = createMasker('alias');
    const name = (fingerprint: string, before: string) =>
      alias({ category: 'personal.name', text: '某', fingerprint, before });
    expect([name('a', '申请人'), name('b', '被申请人：'), name('a', '称，'), name('c', '邻居'), name('b', '')]).toEqual(
      ['甲', '甲', '申请人甲', '人员甲', '被申请人甲'],
    );
  });
});
