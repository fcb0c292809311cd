import { describe, expect, it } from 'vitest';
import { mergeNames, type NameMask, namesFit, parseMaskedName, shareOfName } from '../../src/masks/name-mask.ts';
import { listedSurnames, shareOfSurname } from '../../src/masks/surnames.ts';
import { ATTRIBUTE_SHARES, crowdOf } from '../../src/masks/village.ts';

function name(text: string): NameMask {
  const mask = parseMaskedName(text);
  if (mask === undefined) throw new Error('not read as a name');
  return mask;
}

describe('reading masked names', () => {
  it.each([
    ['王**', 'surname-only'],
    ['王某某', 'surname-only'],
    ['王ＸＸ', 'surname-only'],
    ['王某', 'surname-only'],
    ['张*三', 'all-but-one'],
    ['张测*', 'all-but-one'],
    ['张 测 试', 'full'],
    ['*测试', 'all-but-one'],
    ['*三', 'given-part'],
    ['欧阳*', 'surname-only'],
    ['欧阳*试', 'all-but-one'],
    ['王女士', 'surname-only'],
    ['欧阳先生', 'surname-only'],
    ['王某甲', 'surname-only'],
    ['王某1', 'surname-only'],
    ['阿测·**', 'part'],
  ] as const)('%s shows %s', (text, shows) => {
    expect(name(text).shows).toBe(shows);
  });

  it.each(['', '王', '**', '合计:', '3名', 'A*三', '*************', '某某'])('%j is not one', (text) => {
    expect(parseMaskedName(text)).toBeUndefined();
  });

  it('two mentions fit when no shown character differs', () => {
    expect(namesFit(name('张*三'), name('张**'))).toBe(true);
    expect(namesFit(name('张*三'), name('张测*'))).toBe(true);
    expect(namesFit(name('张某'), name('张测试'))).toBe(true);
    expect(namesFit(name('张某'), name('王测试'))).toBe(false);
    expect(namesFit(name('张*三'), name('张*四'))).toBe(false);
    expect(namesFit(name('张*'), name('张**'))).toBe(false);
  });

  it('complementary masks of a name add up to it', () => {
    expect(mergeNames(name('张*试'), name('张测*'))).toEqual(name('张测试'));
    expect(mergeNames(name('张某'), name('张测*'))).toEqual(name('张测*'));
    expect(mergeNames(name('*测试'), name('张**'))).toEqual(name('张测试'));
  });
});

describe('how many in a village bear it', () => {
  /** The mean over a population in which surnames have their national shares. */
  const meanUnique = (factor: number, residents: number): number => {
    const listed = [...listedSurnames().values()];
    const rest = 1 - listed.reduce((sum, share) => sum + share, 0);
    const rare = shareOfSurname('測');
    const unique = (share: number): number => share * crowdOf(share * factor, residents).unique;
    return listed.reduce((sum, share) => sum + unique(share), 0) + (rest / rare) * unique(rare);
  };
  const sexAndAge = ATTRIBUTE_SHARES.sex * ATTRIBUTE_SHARES.age;
  const oneCharacter = shareOfName(name('张*三')) / shareOfName(name('张**'));

  it('a hundred surnames hold 85.9 % of the population', () => {
    expect(listedSurnames().size).toBe(100);
    expect([...listedSurnames().values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(0.859, 2);
  });

  it.each([
    [500, 0.13, 0.92, 0.95, 0.999],
    [1000, 0.08, 0.85, 0.9, 0.999],
    [2000, 0.04, 0.74, 0.83, 0.998],
  ])(
    'in a village of %i the model is within two hundredths of the reference figures',
    (residents, s, sAge, sc, scAge) => {
      expect(Math.abs(meanUnique(1, residents) - s)).toBeLessThan(0.021);
      expect(Math.abs(meanUnique(sexAndAge, residents) - sAge)).toBeLessThan(0.021);
      expect(Math.abs(meanUnique(oneCharacter, residents) - sc)).toBeLessThan(0.021);
      expect(Math.abs(meanUnique(oneCharacter * sexAndAge, residents) - scAge)).toBeLessThan(0.002);
    },
  );

  it('a village where one surname holds two fifths hides its bearers and nobody else', () => {
    const local = (surname: string): number => (surname === '张' ? 0.4 : 0.01);
    expect(crowdOf(shareOfName(name('张**'), local), 1000).others).toBeCloseTo(399.6, 1);
    expect(crowdOf(shareOfName(name('王**'), local), 1000).others).toBeCloseTo(9.99, 1);
  });

  it('the expected re-identification lies between one and one in as many as fit', () => {
    expect(crowdOf(0, 1000)).toEqual({ others: 0, unique: 1, reidentified: 1 });
    expect(crowdOf(0.5, 1000).reidentified).toBeCloseTo(1 / 500, 6);
    expect(crowdOf(0.0001, 1000).reidentified).toBeGreaterThan(0.9);
  });
});
