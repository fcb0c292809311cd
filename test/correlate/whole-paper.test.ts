import { describe, expect, test } from 'vitest';
import { testReviewer } from '../support/reviewer.ts';

const reviewer = testReviewer();
const outcomeOf = (...lines: readonly string[]): string => reviewer.reviewText(lines.join('\n')).verdict.outcome;

describe('a paper plainly under control is stopped', () => {
  const MARK = '内部资料　注意保存';
  const WORK_SECRET = '工作秘密　控制知悉范围';
  const ORDER = '（此件阅后由办公室统一收回销毁）';
  const TEXT = ['某某县某某局督查组', '2024年5月6日', '现将督查情况报告如下。', '一、基本情况', '进展总体顺利。'];

  test('by a marking, an order to hand it back and an addressee above', () => {
    expect(outcomeOf(MARK, ORDER, '县委：', ...TEXT)).toBe('block');
  });
  test('and so does a company by its own marking', () => {
    expect(outcomeOf('核心商密★3年', ORDER, ...TEXT, '本报告不得在网站、公众号刊发。')).not.toBe('pass');
    expect(outcomeOf('核心商密　3年', ORDER, ...TEXT, '本报告不得在网站、公众号刊发。')).toBe('block');
  });
  test('by a marking, an order to hand it back and a further ban on publishing', () => {
    expect(outcomeOf(MARK, ORDER, ...TEXT, '本报告不得在网站、公众号刊发。')).toBe('block');
  });
  test('by the marking that the law has for it, and any other sign elsewhere', () => {
    expect(outcomeOf(WORK_SECRET, ORDER, ...TEXT)).toBe('block');
    expect(outcomeOf(WORK_SECRET, ...TEXT, '本附件不得上网。')).toBe('block');
    expect(outcomeOf(WORK_SECRET, ...TEXT)).toBe('refer');
  });
  test.each([
    ['the marking alone', [MARK, '县委：', ...TEXT]],
    ['the order alone', [ORDER, '县委：', ...TEXT]],
    ['both without a third sign', [MARK, ORDER, ...TEXT]],
  ])('%s is for a person to judge', (_, lines) => {
    expect(outcomeOf(...lines)).toBe('refer');
  });
  test('a rule about such papers is none', () => {
    expect(outcomeOf('工作秘密管理办法', '县委：', '标明工作秘密的文件，阅后应当退回。')).not.toBe('block');
  });
});

describe('a trade datum can be taken out of a paper that announces a result', () => {
  const DATUM = '公司内部保留价为每台3180元（密封，仅总经理知悉）。';

  test('it is to be redacted there', () => {
    expect(outcomeOf('现将废旧设备竞价结果公告如下。', DATUM, '欢迎社会各界监督。')).toBe('redact');
  });
  test('elsewhere a person decides', () => {
    expect(outcomeOf('关于设备处置的情况。', DATUM, '下周开标。')).toBe('refer');
  });
  test('and so where the paper is marked as internal all the same', () => {
    expect(outcomeOf('内部资料　注意保存', '现将竞价结果公告如下。', DATUM, '欢迎社会各界监督。')).toBe('refer');
  });
});

describe('a paper that tells who reported an official', () => {
  const REPORT = '你来信反映村委会原主任虚报土地面积、侵占补偿款一事，我局已受理。';

  test('is for a person to judge, though everything personal could be masked', () => {
    expect(outcomeOf('某某同志：', `${REPORT}你的联系电话13912340701。`)).toBe('refer');
  });
  test('unless nothing in it says who that was', () => {
    expect(outcomeOf('网民朋友：', REPORT, '经查，反映的问题部分属实。')).toBe('pass');
  });
  test('a complaint about noise is only to be masked', () => {
    expect(outcomeOf('某某同志：', '你反映楼上深夜有敲击声一事，我镇已受理。你的联系电话13912340701。')).toBe('redact');
  });
  test('and so is a notice that asks for reports', () => {
    expect(outcomeOf('您可以举报优亲厚友、骗取低保等问题。', '张测试的电话是13912340701。')).toBe('redact');
  });
});

test('a cell that says what is kept back marks nothing', () => {
  expect(outcomeOf('发放公示表', '姓名\t出生日期\t标准', '王某某\t不公示\t50元', '李某某\t不公示\t50元')).toBe('pass');
});

describe('what a paper under control says of the same matter', () => {
  const found = (...lines: readonly string[]): readonly string[] => {
    const text = lines.join('\n');
    return reviewer
      .reviewText(text)
      .verdict.rulings.filter(({ finding }) => finding.detector === 'guarded-details')
      .map(({ finding: { place, span } }) =>
        place.kind === 'line' ? text.slice(place.offset + span.start, place.offset + span.end) : '',
      );
  };
  const HARMLESS = '三号仓西侧小门平时不上锁，上半年毛利3.2%。';

  test('is found clause by clause, names left out', () => {
    expect(found('机密★5年', '库区门卫每班3人，早8时、晚8时换岗。', HARMLESS)).toEqual(['三号仓西侧小门平时不上锁']);
    expect(found('核心商密　3年', HARMLESS)).toEqual(['上半年毛利3.2%']);
  });
  test('is harmless in a paper that is not', () => {
    expect(found('某某公司年报', HARMLESS)).toEqual([]);
  });
  test('is no order of the paper itself', () => {
    expect(found('机密★5年', '库区门卫每班3人，早8时、晚8时换岗。', '各单位应当加强仓库西侧小门管理。')).toEqual([]);
  });
  test('is a blank in a draft', () => {
    expect(found('（送审稿）', '一、××市关于首付比例不低于**%的规定。')).toContain('**');
  });
});
