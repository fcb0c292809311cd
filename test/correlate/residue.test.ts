import { describe, expect, test } from 'vitest';
import { alarms, quote, testReviewer } from '../support/reviewer.ts';

const found = (text: string, asOf?: string): readonly string[] =>
  alarms(text, testReviewer({ asOf })).map((finding) => `${finding.category} ${quote(text, finding)}`);

describe('a notice whose period of display is over', () => {
  const NOTICE = '现将拟补助名单予以公示，公示期为2025年6月14日至6月20日。\n某某镇人民政府\n2025年6月13日';

  test('is found on the day after its last', () => {
    expect(found(NOTICE, '2025-06-21')).toEqual(['residue.display 2025年6月14日至6月20日']);
  });
  test('is none on its last day, and none where the day is not known', () => {
    expect(found(NOTICE, '2025-06-20')).toEqual([]);
    expect(found(NOTICE)).toEqual([]);
  });
  test('is told by the year of its signature where the period prints none', () => {
    const text = '公示期为6月14日至6月20日。\n2025年6月13日';
    expect(found(text, '2026-01-01')).toEqual(['residue.display 6月14日至6月20日']);
  });
  test('and a length that is not the one stated, whatever the day', () => {
    expect(found('公示期7天（2025年6月14日至6月24日）。')).toEqual(['residue.display 2025年6月14日至6月24日']);
  });
});

describe('a total that contradicts its rows', () => {
  const table = (total: number) => `村\t户数\t金额\n甲村\t12\t3400\n乙村\t9\t1200\n丙村\t7\t800\n合计\t${total}\t5400`;

  test('is found where it stands', () => {
    expect(found(table(29))).toEqual(['residue.total 29']);
  });
  test('is none where it is right', () => {
    expect(found(table(28))).toEqual([]);
  });
});

test('dates that do not exist are residue, in cells as well', () => {
  expect(found('事项\t时限\n报送\t2024年2月30日\n反馈\t2024年3月1日')).toEqual(['residue.date 2024年2月30日']);
});
