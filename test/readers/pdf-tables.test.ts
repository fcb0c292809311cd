import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { cellOf } from '../../src/model/document.ts';
import { buildPdf, textAt } from '../support/pdf.ts';
import { readPdf } from '../support/read-pdf.ts';

const EDGES = [60, 110, 180, 260, 420];
const HEADINGS = ['序号', '姓名', '身份证号', '住址'];

/** A made-up identity number of the year 1901; its check digit is left at zero. */
function idOf(row: number): string {
  return `99010119010203${String(row).padStart(3, '0')}0`;
}

interface CellText {
  readonly column: number;
  readonly line: number;
  readonly text: string;
}

/** The cells of a row: number and address are wrapped on to a second line. */
function rowOf(row: number): readonly CellText[] {
  const id = idOf(row);
  return [
    { column: 0, line: 0, text: String(row) },
    { column: 1, line: 0, text: '赵某' },
    { column: 2, line: 0, text: id.slice(0, 12) },
    { column: 3, line: 0, text: `某某市东湖区人民路${row}号幸福` },
    { column: 2, line: 1, text: id.slice(12) },
    { column: 3, line: 1, text: '小区二单元' },
  ];
}

function paint(top: number, cells: readonly CellText[]): string {
  return cells
    .map(({ column, line, text }) => textAt((EDGES[column] ?? 0) + 4, top - line * 13, text, { size: 11 }))
    .join('');
}

function heading(top: number): string {
  return paint(
    top,
    HEADINGS.map((text, column) => ({ column, line: 0, text })),
  );
}

/** Ruled lines at the given heights, and down the edges of the columns. */
function ruled(tops: readonly number[]): string {
  const [first = 0] = tops;
  const last = tops.at(-1) ?? 0;
  const across = tops.map((y) => `${EDGES[0]} ${y} m ${EDGES.at(-1)} ${y} l S`);
  const down = EDGES.map((x) => `${x} ${first} m ${x} ${last} l S`);
  return `0.5 w ${across.join('\n')} ${down.join('\n')}\n`;
}

function cells(blocks: readonly Block[]): readonly string[] {
  return blocks.map(({ place, label, text }) => {
    const cell = cellOf(place);
    return `${cell?.row ?? '-'}/${cell?.column ?? '-'} ${label ?? ''}: ${text}`;
  });
}

test('a ruled table is read cell by cell, wrapped values whole, with the heading as label', async () => {
  const rows = [1, 2, 3];
  const content =
    ruled([720, 700, 670, 640, 610]) +
    heading(706) +
    rows.map((row) => paint(686 - (row - 1) * 30, rowOf(row))).join('');
  const { blocks } = await readPdf(buildPdf({ pages: [{ content }] }));
  expect(cells(blocks)).toEqual([
    ...HEADINGS.map((text, column) => `1/${column + 1} : ${text}`),
    ...rows.flatMap((row) => [
      `${row + 1}/1 序号: ${row}`,
      `${row + 1}/2 姓名: 赵某`,
      `${row + 1}/3 身份证号: ${idOf(row)}`,
      `${row + 1}/4 住址: 某某市东湖区人民路${row}号幸福小区二单元`,
    ]),
  ]);
});

test('borders drawn as thin rectangles, or as frames around cells, are borders', async () => {
  const rows = [1, 2];
  const text = heading(706) + rows.map((row) => paint(686 - (row - 1) * 30, rowOf(row))).join('');
  const tops = [720, 700, 670, 640];
  const thin =
    tops.map((y) => `60 ${y} 360 0.5 re f`).join('\n') + EDGES.map((x) => ` ${x} 640 0.5 80 re f`).join('\n');
  const frames = tops
    .slice(1)
    .flatMap((y, row) =>
      EDGES.slice(1).map(
        (x, column) => `${EDGES[column]} ${y} ${x - (EDGES[column] ?? 0)} ${(tops[row] ?? 0) - y} re S`,
      ),
    )
    .join('\n');
  const expected = rows.map((row) => `${row + 1}/3 身份证号: ${idOf(row)}`);
  for (const borders of [thin, frames]) {
    const { blocks } = await readPdf(buildPdf({ pages: [{ content: `${borders}\n${text}` }] }));
    expect(cells(blocks).filter((cell) => cell.includes('身份证号:'))).toEqual(expected);
  }
});

test('an unruled table whose producer paints row by row, wrapped cells interleaved, keeps its values whole', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => at + 1);
  const content = heading(760) + rows.map((row) => paint(736 - (row - 1) * 34, rowOf(row))).join('');
  const { blocks } = await readPdf(buildPdf({ pages: [{ content }] }));
  expect(cells(blocks).filter((cell) => cell.includes('身份证号:'))).toEqual(
    rows.map((row) => `${row + 1}/3 身份证号: ${idOf(row)}`),
  );
});

test('rows set as tight as lines are told apart by their first column', async () => {
  const rows = Array.from({ length: 8 }, (_, at) => at + 1);
  const content = heading(760) + rows.map((row) => paint(747 - (row - 1) * 26, rowOf(row))).join('');
  const { blocks } = await readPdf(buildPdf({ pages: [{ content }] }));
  expect(cells(blocks).filter((cell) => cell.includes('身份证号:'))).toEqual(
    rows.map((row) => `${row + 1}/3 身份证号: ${idOf(row)}`),
  );
});

test('two mobile numbers below each other in a cell stay two numbers', async () => {
  const content = `${ruled([720, 700, 660])}${heading(706)}${paint(686, [
    { column: 1, line: 0, text: '赵某' },
    { column: 2, line: 0, text: '13800001000' },
    { column: 2, line: 1, text: '13800001001' },
  ])}`;
  const { blocks } = await readPdf(buildPdf({ pages: [{ content }] }));
  expect(blocks.map(({ text }) => text)).toContain('13800001000\n13800001001');
});

test('a table goes on over the page with its headings, and a row broken by the page is put together', async () => {
  const id = idOf(2);
  const first = ruled([160, 140, 100, 60]) + heading(146) + paint(126, rowOf(1)) + paint(86, rowOf(2).slice(0, 3));
  const rest = ruled([780, 750, 710]) + paint(766, [{ column: 2, line: 0, text: id.slice(12) }]) + paint(736, rowOf(3));
  const { blocks } = await readPdf(buildPdf({ pages: [{ content: first }, { content: rest }] }));
  expect(cells(blocks).filter((cell) => cell.includes('身份证号:'))).toEqual([
    `2/3 身份证号: ${idOf(1)}`,
    `3/3 身份证号: ${id}`,
    `2/3 身份证号: ${idOf(3)}`,
  ]);
});

test('in a form the label of a value is the cell to its left', async () => {
  const content = `${ruled([720, 700, 680])}${paint(706, [
    { column: 0, line: 0, text: '姓名' },
    { column: 1, line: 0, text: '赵某' },
    { column: 2, line: 0, text: '性别' },
    { column: 3, line: 0, text: '女' },
  ])}${paint(686, [
    { column: 0, line: 0, text: '电话' },
    { column: 1, line: 0, text: '13800001000' },
    { column: 2, line: 0, text: '住址' },
    { column: 3, line: 0, text: '某某市东湖区' },
  ])}`;
  const { blocks } = await readPdf(buildPdf({ pages: [{ content }] }));
  const labels = new Map(blocks.map(({ text, label }) => [text, label]));
  expect(labels.get('赵某')).toBe('姓名');
  expect(labels.get('女')).toBe('性别');
  expect(labels.get('13800001000')).toBe('电话');
  expect(labels.get('某某市东湖区')).toBe('住址');
});

test('merged cells take the place of the first cell they cover', async () => {
  const lines = `0.5 w 60 720 m 420 720 l S 110 700 m 420 700 l S 60 680 m 420 680 l S ${[60, 110, 260, 420]
    .map((x) => `${x} 720 m ${x} 680 l S`)
    .join(' ')} 180 700 m 180 680 l S`;
  const content = `${lines} ${paint(706, [{ column: 1, line: 0, text: '联系方式' }])}${paint(686, [
    { column: 0, line: 0, text: '合计' },
    { column: 1, line: 0, text: '手机' },
    { column: 2, line: 0, text: '座机' },
  ])}`;
  const { blocks } = await readPdf(buildPdf({ pages: [{ content }] }));
  expect(blocks.map(({ text, place }) => [text, cellOf(place)?.row, cellOf(place)?.column])).toEqual([
    ['合计', 1, 1],
    ['联系方式', 1, 2],
    ['手机', 2, 2],
    ['座机', 2, 3],
  ]);
});

test('a LibreOffice table of 40 rows gives every number whole, broken cells and pages regardless', async () => {
  for (const name of ['table-repeated-heading.pdf', 'table-plain.pdf']) {
    const bytes = new Uint8Array(readFileSync(new URL(`../fixtures/pdf/${name}`, import.meta.url)));
    const { blocks, gaps } = await readPdf(bytes);
    const ids = blocks.filter(({ label }) => label === '身份证号码').map(({ text }) => text);
    expect(gaps).toEqual([]);
    expect(ids).toHaveLength(40);
    expect(ids.every((id) => /^99010119010203\d{3}[\dX]$/u.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(40);
  }
});

test('numbers wrapped twice are whole in an unruled table whose lines stand unevenly, rows no farther apart than lines', async () => {
  const ids = ['110101190102030014', '110101190102030022', '110101190102030030'];
  // Bold digits stand lower than the light ones above, as mixed fonts do.
  const content = ids.map((id, row) => {
    const y = 700 - row * 38;
    const lines = [id.slice(0, 6), id.slice(6, 12), id.slice(12)];
    const drops = [0, 15, 24];
    return [
      textAt(60, y, String(row + 1)),
      textAt(110, y, '周建平'),
      ...lines.map((line, at) => textAt(180, y - (drops[at] ?? 0), line)),
      textAt(300, y, '江边镇白'),
      textAt(300, y - 13, '杨村'),
    ].join('');
  });
  const head = [
    textAt(60, 725, '序号'),
    textAt(110, 725, '姓名'),
    textAt(180, 725, '身份证'),
    textAt(300, 725, '住址'),
  ];
  const { blocks } = await readPdf(buildPdf({ pages: [{ content: [...head, ...content].join('') }] }));
  const texts = blocks.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining([...ids, '江边镇白杨村']));
});
