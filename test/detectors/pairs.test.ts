import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { structureOf } from '../../src/correlate/process-document.ts';
import { cipherNumber } from '../../src/detectors/cipher-number.ts';
import { classificationMark } from '../../src/detectors/classification-mark.ts';
import { draftMark } from '../../src/detectors/draft-mark.ts';
import { handlingPhrase } from '../../src/detectors/handling-phrase.ts';
import { internalMark } from '../../src/detectors/internal-mark.ts';
import { tradeMark } from '../../src/detectors/trade-mark.ts';
import type { Block } from '../../src/model/document.ts';
import { confidenceOf } from '../../src/model/finding.ts';
import { foundIn } from './wake.ts';

const MARKINGS = [cipherNumber, classificationMark, draftMark, handlingPhrase, internalMark, tradeMark];

function found(text: string): readonly unknown[] {
  const lines = text.split('\n');
  const blocks = lines.map(
    (line, index): Block => ({
      text: line,
      layer: 'body',
      place: { kind: 'line', line: index + 1, offset: 0 },
    }),
  );
  const structures = [...structureOf({ name: '', mediaType: 'text/plain', digest: '', blocks, gaps: [] })];
  return [
    ...lines.flatMap((line) => MARKINGS.flatMap((detector) => foundIn(detector, line))),
    ...structures.filter(({ evidence }) => confidenceOf(evidence) >= 0.5),
  ];
}

interface Pair {
  readonly mark: string;
  readonly mention: string;
}

const OWN: readonly Pair[] = [
  { mark: '绝密☆3年', mention: '大家学习了绝密、机密、秘密三个等级的区别。' },
  { mark: '絕 密 ☆ 3 年', mention: '老片《绝密飞行》重映。' },
  { mark: '內部文件，請勿外傳', mention: '企业内部文件流转制度' },
  { mark: '机　密', mention: '两人合力揭开了古井的秘密。' },
  { mark: '密级：秘密', mention: '档案室负责密级变更登记。' },
  { mark: '某委密电〔2021〕4号', mention: '某办发明电〔2021〕4号自行废止。' },
  { mark: '内部材料　严禁外传', mention: '财务内部材料管理办法自印发之日起施行。' },
  { mark: '（工作秘密　注意保管）', mention: '新录用人员须学习国家秘密、工作秘密管理规定。' },
  { mark: '（此件不公开）', mention: '决定不公开的，应当说明理由。' },
  { mark: '（讨论稿）', mention: '请各科室认真研究讨论稿。' },
  { mark: '某某重工　普通商密　3年', mention: '商业秘密保护分为核心商密和普通商密。' },
  { mark: '会议材料，会后收回，不得翻印、摘抄。', mention: '严禁任何人翻印、摘抄考试用书。' },
];
const path = ['../shared/domain/marking-pairs.json', '../../shared/domain/marking-pairs.json'].find(existsSync);
const shared = path
  ? z
      .array(z.object({ id: z.string(), mark: z.string(), mention: z.string() }))
      .parse(JSON.parse(readFileSync(path, 'utf8')))
  : [];

describe.each([...OWN, ...shared])('$mark', ({ mark, mention }) => {
  test('the marking is found', () => {
    expect(found(mark)).not.toEqual([]);
  });
  test('the mention is not', () => {
    expect(found(mention)).toEqual([]);
  });
});
