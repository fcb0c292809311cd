import { describe, expect, test } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { createReviewer } from '../src/create-reviewer.ts';
import { configure } from '../src/node/configure.ts';
import { loadReviewer } from '../src/node/index.ts';
import { parseOwnNames } from '../src/own-names.ts';
import { REPORTERS } from '../src/report/index.ts';
import { renderReport } from '../src/report/reporter.ts';
import { noSegmenter } from '../src/segment/none.ts';
import { folderWith } from './support/folder.ts';

const folder = folderWith({
  'leaders.txt': '# 本局领导\n赵国强\n阿依古丽·买买提  # 副局长\n',
  'kept.txt': '\uFEFF孙晓燕\r\n白鹭\r\n',
  'twice.txt': '赵国强\n\n赵国强\n',
  'wrong.txt': '赵国强，钱立新\n李\n13912340001\n',
  'empty.txt': '# 暂无\n',
});
const load = (config: unknown) => loadReviewer(configure(parseConfig(config, 'test'), { folder, today: '2026-06-01' }));
const LISTS = { names: { public: ['leaders.txt'], private: ['kept.txt'] } };
const PETITION = '信访人：赵国强，电话13912340001，反映漏水问题。';

describe('names that users decide about', () => {
  test('a public name passes in any role, and the report says where it is written', async () => {
    const nameIn = async (config: unknown) =>
      (await load(config))
        .reviewText(PETITION)
        .verdict.rulings.find(({ finding }) => finding.detector === 'person-name');
    expect((await nameIn({}))?.outcome).toBe('redact');
    const ruling = await nameIn(LISTS);
    expect(ruling).toMatchObject({ outcome: 'pass', finding: { category: 'personal.name.public' } });
    expect(ruling?.finding.evidence.at(-1)?.params).toEqual({ role: 'listed-public', origin: 'leaders.txt:2' });
  });

  test('a private name is redacted even in office', async () => {
    const { verdict } = (await load(LISTS)).reviewText('县教育局局长孙晓燕主持会议。');
    expect(verdict.rulings[0]).toMatchObject({ outcome: 'redact', finding: { category: 'personal.name' } });
    const terminal = REPORTERS.find(({ id }) => id === 'terminal');
    const report = terminal && renderReport(terminal, [{ verdict }], { locale: 'zh' });
    expect(report).toContain('kept.txt:1');
    expect(report).not.toContain('孙晓燕');
  });

  test('a private name is found where nobody would take it for one, once', async () => {
    const text = '湿地里白鹭成群。';
    expect((await load({})).reviewText(text).verdict.rulings).toEqual([]);
    const { rulings } = (await load(LISTS)).reviewText(text).verdict;
    expect(rulings.map(({ finding }) => finding.span)).toEqual([{ start: 3, end: 5 }]);
  });

  test('the verdict names its lists by number and digest, not by their names', async () => {
    const { basis } = await load({ ...LISTS, key: 'a key of many letters' });
    expect(basis.names).toMatch(/^2\+2#[a-p]{12}$/u);
    expect((await load({})).basis.names).toBeUndefined();
  });

  test('with names switched off, lists go on holding', async () => {
    const config = { ...LISTS, detectors: { disable: ['person-name'] } };
    const { rulings } = (await load(config)).reviewText(`${PETITION}\n白鹭到场。`).verdict;
    expect(rulings.filter(({ finding }) => finding.detector === 'person-name')).toHaveLength(1);
  });
});

test.for([
  [{ names: { public: ['twice.txt'] } }, '第 3 行与 twice.txt:1 重复'],
  [{ names: { public: ['wrong.txt'] } }, '第 3 行不是姓名'],
  [{ names: { private: ['empty.txt'] } }, '没有一个姓名'],
  [{ names: { private: ['missing.txt'] } }, 'names.private：无法读取姓名名单 missing.txt'],
  [{ names: { public: ['leaders.txt'], private: ['leaders.txt'] } }, 'leaders.txt:2 与 leaders.txt:2 是同一个姓名'],
  [{ names: { publik: ['leaders.txt'] } }, 'public'],
] as const)('a list that is wrong is an error that says where: %j', async ([config, message]) => {
  await expect(async () => load(config)).rejects.toThrow(message);
});

test('an error about a list does not quote it', () => {
  expect(() => parseOwnNames('张三丰，李四光\n', 'list')).toThrow(/^(?!.*张三丰)/su);
});

test('without names no correlator takes anything for one, in running text or in a roster', () => {
  const reviewer = createReviewer({ segmenter: noSegmenter, disabledDetectors: ['person-name', 'roster-names'] });
  const { verdict } = reviewer.reviewText(`${PETITION}\n姓名\t电话\n王小满\t13912340002\n李立夏\t13912340003`);
  expect(verdict.rulings.some(({ finding }) => finding.category.startsWith('personal.name'))).toBe(false);
});
