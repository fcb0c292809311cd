import { describe, expect, test } from 'vitest';
import { structureOf } from '../../src/correlate/process-document.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { confidenceOf } from '../../src/model/finding.ts';

function documentOf(...lines: readonly string[]): Document {
  const blocks = lines.map(
    (text, index): Block => ({ text, layer: 'body', place: { kind: 'line', line: index + 1, offset: 0 } }),
  );
  return { name: '', mediaType: 'text/plain', digest: '', blocks, gaps: [] };
}

function seenIn(...lines: readonly string[]): readonly string[] {
  const document = documentOf(...lines);
  return [...structureOf(document)]
    .filter(({ evidence }) => confidenceOf(evidence) >= 0.5)
    .map(({ block, span }) => document.blocks[block]?.text.slice(span.start, span.end) ?? '');
}

describe('a paper of the inner process is known by its parts', () => {
  test('minutes have a title, an issue and attendance', () => {
    expect(seenIn('某某局党组会议纪要', '〔2023〕第8期', '参会人员：张三、李四', '会议讨论了任职事项。')).toEqual([
      '某某局党组会议纪要',
    ]);
  });
  test('minutes without a title have their formula and attendance', () => {
    const text = '6月1日，局长主持召开第5次办公会议。现纪要如下。';
    expect(seenIn(text, '一、会议原则同意……', '出席：张三　李四', '列席：王五')).toEqual(['现纪要如下。']);
  });
  test('a rule about minutes is none', () => {
    expect(seenIn('会议纪要应当在会后3个工作日内整理归档。', '参会人员：各科室负责人。')).toEqual([]);
  });
  test('a request upwards has a signer', () => {
    const title = '关于解决××积案经费的请示';
    expect(seenIn('签发人：李××', title)).toEqual([title]);
  });
  test('a request upwards has its closing formula', () => {
    expect(seenIn('关于增拨经费的请示', '某市人民政府：', '妥否，请批示。')).toEqual([
      '关于增拨经费的请示',
      '妥否，请批示。',
    ]);
  });
  test('a rule about requests is none', () => {
    expect(seenIn('下级机关的请示应当一文一事。')).toEqual([]);
  });
  test('a draft that asks nobody outside is internal', () => {
    expect(seenIn('某局内设机构调整方案（征求意见稿）', '一、总体要求')).toEqual([
      '某局内设机构调整方案（征求意见稿）',
    ]);
  });
  test('a public consultation is none', () => {
    expect(seenIn('关于公开征求意见的公告', '某市养犬管理规定（征求意见稿）', '请于6月1日前反馈意见。')).toEqual([]);
  });
  test('a slip names its informant', () => {
    expect(seenIn('举报人：王××，电话略，反映村干部问题。')).toEqual(['王××']);
  });
  test('a guide has a place for the name but no name', () => {
    expect(seenIn('举报人：________', '任何单位和个人不得泄露举报人信息。', '举报人：张某某')).toEqual([]);
  });
});
