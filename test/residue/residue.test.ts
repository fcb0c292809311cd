import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/masks/calendar.ts';
import { displayFaults, displayPeriods } from '../../src/residue/display-period.ts';
import { impossibleDates } from '../../src/residue/impossible-dates.ts';

const day = (iso: string): number => parseDay(iso) ?? Number.NaN;

function faults(text: string): readonly string[] {
  return impossibleDates(text).map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
}

describe('dates that do not exist', () => {
  it.each([
    '2024年2月30日',
    '2023年2月29日',
    '2024年13月',
    '2024年4月31日',
    '２０２４年２月３０日',
    '2024 年 2 月 30 日',
    '二〇二四年二月三十日',
    '二○二三年二月二十九日',
    '6月31日',
    '13月5日',
    '2024-02-30',
    '2023/2/29',
    '2024.11.31',
  ])('%s', (date) => {
    expect(faults(`现将名单予以公布。${date}，特此公告。`)).toEqual([`date-nonexistent ${date}`]);
  });

  it.each([
    '2024年2月29日',
    '2月29日',
    '12月31日',
    '二〇二四年十二月三十一日',
    '农历2月30日',
    '2024-02-29',
    '第2024-13-01号',
    'V2.2024.13.45',
    '2024-02-30-001',
    '13个月',
    '1-13月',
    '月31日均',
    '3月31号楼',
    '电话2024-0230',
  ])('%s is left alone', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it('a date that exists is never reported, in any notation', () => {
    const date = fc.integer({ min: day('1900-01-01'), max: day('2099-12-31') }).map((at) => new Date(at * 86_400_000));
    fc.assert(
      fc.property(date, fc.constantFrom('-', '/', '.'), (at, sign) => {
        const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
        expect(faults(`${y}年${m}月${d}日 ${y}${sign}${m}${sign}${d} ${m}月${d}日`)).toEqual([]);
      }),
    );
  });

  it('a weekday that is not that of its date', () => {
    expect(faults('2024年6月14日（星期五）上午')).toEqual([]);
    expect(faults('2024年6月14日（星期三）上午')).toEqual(['weekday-contradicts 2024年6月14日（星期三']);
    expect(faults('2024年6月16日 周天')).toEqual([]);
  });

  it('a period that ends before it begins', () => {
    expect(faults('2024年6月20日至2024年6月14日')).toEqual(['range-reversed 2024年6月20日至2024年6月14日']);
    expect(faults('6月20日至6月14日')).toEqual(['range-reversed 6月20日至6月14日']);
    expect(faults('12月25日至1月5日')).toEqual([]);
    expect(faults('2024年6月14日至6月20日')).toEqual([]);
  });
});

describe('periods of public display', () => {
  const asOf = day('2024-07-01');
  const codes = (text: string, at = asOf): readonly string[] =>
    displayFaults(text, { asOf: at }).map(({ code }) => code);

  it.each([
    ['公示时间：2024年3月1日至3月7日', '2024-03-01', '2024-03-07'],
    ['公示期7天（6月14日至6月20日），落款2024年6月14日', '2024-06-14', '2024-06-20'],
    ['公示期为2024年6月14日—20日。', '2024-06-14', '2024-06-20'],
    ['公示期限：2024.06.14-2024.06.20', '2024-06-14', '2024-06-20'],
    ['现予公示，公示时间自2023年12月28日至1月3日', '2023-12-28', '2024-01-03'],
    ['自2024年6月14日起公示7天', '2024-06-14', '2024-06-20'],
    ['于2024年6月14日至6月20日在村务公开栏公示', '2024-06-14', '2024-06-20'],
    ['公示时间为二〇二四年六月十四日至六月二十日', '2024-06-14', '2024-06-20'],
  ])('%s', (text, from, to) => {
    const found = displayPeriods(text, { asOf });
    expect(found.map((each) => [each.from, each.to])).toEqual([[day(from), day(to)]]);
  });

  it('that are over are reported with how long ago, from the day after the last', () => {
    const text = '公示时间：2024年3月1日至3月7日';
    expect(displayFaults(text, { asOf: day('2024-03-07') })).toEqual([]);
    expect(displayFaults(text, { asOf: day('2024-03-10') })).toEqual([
      { start: 5, end: text.length, code: 'display-ended', params: { days: 3 } },
    ]);
  });

  it('of working days are over only when holidays cannot have stretched them so far', () => {
    const text = '自2024年6月3日起公示5个工作日。';
    expect(codes(text, day('2024-06-12'))).toEqual([]);
    expect(codes(text, day('2024-06-25'))).toEqual(['display-ended']);
  });

  it('without a year take it from the text or from the caller, or are not judged', () => {
    const text = '公示期7天（6月14日至6月20日）。';
    expect(codes(text)).toEqual([]);
    expect(codes(`${text}2024年6月13日`)).toEqual(['display-ended']);
    expect(displayFaults(text, { asOf, year: 2024 })).toHaveLength(1);
    expect(displayFaults(text, { asOf, year: 2025 })).toHaveLength(0);
  });

  it('that are longer or shorter than stated are reported, either way of counting the ends is right', () => {
    const at = day('2024-06-01');
    expect(codes('公示期7天（2024年6月14日至6月20日）', at)).toEqual([]);
    expect(codes('公示期7天（2024年6月14日至6月21日）', at)).toEqual([]);
    expect(codes('公示期7天（2024年6月14日至6月18日）', at)).toEqual(['display-length-contradicts']);
    expect(codes('公示期5个工作日（2024年6月14日至6月20日）', at)).toEqual([]);
    expect(codes('公示期5个工作日（2024年6月14日至6月16日）', at)).toEqual(['display-length-contradicts']);
  });

  it.each([
    '经2024年3月1日至3月7日公示，未收到异议。',
    '2024年3月1日至3月7日公示期间，未收到群众反映。',
    '已于公示期（2024年3月1日至3月7日）内未收到异议。',
    '报名时间：2024年3月1日至3月7日，结果另行公示。',
    '公示名单中2024年3月1日至3月31日发放的补贴。',
    '2024年3月1日至3月7日开展活动。',
    '公示\n2024年3月1日',
  ])('%s is not one that should have been taken down', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('reads any text without failing, and spans lie inside it', () => {
    const piece = fc.constantFrom(
      '公示',
      '期',
      '7天',
      '（',
      '2024年',
      '6月',
      '14日',
      '至',
      '20日',
      '起',
      '。',
      '😀',
      '二〇二四年',
      '十',
      '星期三',
      '-',
      '2024-2-30',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end } of [...impossibleDates(text), ...displayFaults(text, { asOf })]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
