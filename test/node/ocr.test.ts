import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { bitmapOf } from '../../src/node/ocr/bitmap.ts';
import { cellsOf } from '../../src/node/ocr/cells.ts';
import { composeLines } from '../../src/node/ocr/lines.ts';
import { findOcr } from '../../src/node/ocr/peers.ts';
import { createRecogniser } from '../../src/node/ocr/recogniser.ts';
import { wipeRules } from '../../src/node/ocr/rules.ts';
import { READERS } from '../../src/node/readers.ts';
import { type Reading, readSource } from '../../src/readers/read-source.ts';
import { DEFAULT_LIMITS } from '../../src/readers/reader.ts';
import { recordedIo } from '../cli/io.ts';
import { folderWith } from '../support/folder.ts';

const sample = (name: string): Uint8Array => readFileSync(new URL(`../../samples/${name}`, import.meta.url));
const recogniser = createRecogniser();

function read(name: string, { floor = 0.5, seconds = 110, bytes = sample(name) } = {}): Promise<Reading> {
  const recognise = recogniser.forFile({ floor, seconds });
  return readSource({ name, bytes }, READERS, { limits: DEFAULT_LIMITS, recognise });
}

describe('with recognition', () => {
  test.each(['23-roster-scan.png', '24-roster-scan.pdf'])(
    'the scan %s is read as a roster, and is no gap',
    async (name) => {
      const { blocks, gaps } = await read(name);
      expect(gaps).toEqual([]);
      expect(blocks.find(({ text }) => text === '532501190102032329')).toMatchObject({
        layer: 'body',
        label: '身份证号',
      });
      expect(blocks.find(({ text }) => text === '13912342303')?.label).toBe('联系电话');
    },
    120_000,
  );

  test('below the floor a picture stays a gap, and what was made out is reviewed all the same', async () => {
    const { blocks, gaps } = await read('23-roster-scan.png', { floor: 0.99 });
    expect(gaps.map(({ code }) => code)).toEqual(['image-only']);
    expect(blocks.map(({ text }) => text)).toContain('532501190102032329');
  }, 120_000);

  test('what there is no time for stays a gap', async () => {
    for (const name of ['23-roster-scan.png', '24-roster-scan.pdf'])
      expect((await read(name, { seconds: 0.000_001 })).gaps.map(({ code }) => code)).toEqual(['image-only']);
  });

  test('a picture without writing, and those that cannot be opened, stay gaps', async () => {
    const blank = createCanvas(120, 80);
    const [png, jpeg] = [blank.toBuffer('image/png'), blank.toBuffer('image/jpeg')];
    for (const bytes of [png, png.subarray(0, 60), jpeg, jpeg.subarray(0, 200)])
      expect((await read('a.png', { bytes })).gaps.map(({ code }) => code)).toEqual(['image-only']);
  }, 120_000);
});

test('where a package is missing, the error names it and the cure', () => {
  const { resolve } = createRequire(import.meta.url);
  const without = (name: string): string => {
    if (name.startsWith('tesseract.js/')) throw new Error('not found');
    return resolve(name);
  };
  expect(() => findOcr(without)).toThrow('请运行 npm install tesseract.js，或者去掉配置中的 ocr');
  expect(findOcr()).toContain('chi_sim');
});

test('a configuration switches it on, and a wrong floor is a mistake', async () => {
  const folder = folderWith({
    'xianshen.config.json': '{"ocr":{"seconds":0.001}}',
    'wrong.json': '{"ocr":{"floor":60}}',
    'scan.png': sample('23-roster-scan.png'),
  });
  const { io, out } = recordedIo(folder);
  expect(await main(['review', 'scan.png', '--format', 'jsonl'], io)).toBe(1);
  const { verdict } = JSON.parse(out());
  expect(verdict.basis.pictures).toBe('tesseract.js chi_sim 4.0.0_best_int floor 0.5');
  expect(verdict.gaps[0].gap.note).toContain('未能全部识别');
  const wrong = recordedIo(folder);
  expect(await main(['inspect', 'scan.png', '-c', 'wrong.json'], wrong.io)).toBe(2);
  expect(wrong.err()).toContain('ocr.floor');
}, 60_000);

const line = (text: string, x0: number, y0: number, x1: number, margin = 500) => ({
  text,
  confidence: 0.9,
  x0,
  y0,
  x1,
  y1: y0 + 20,
  margin,
});

test('what stands at one height is a row, and a full line goes on in the next', () => {
  expect(composeLines([line('电话', 300, 2, 340), line('姓名', 10, 0, 50), line('甲', 10, 40, 30)])).toBe(
    '姓名    电话\n甲',
  );
  expect(composeLines([line('身份证号1101', 10, 0, 495), line('0119', 10, 40, 60), line('完', 10, 80, 30)])).toBe(
    '身份证号11010119\n完',
  );
});

test('wide gaps part the cells of a line, narrow ones only words of other scripts', () => {
  const word = (text: string, x0: number, x1: number) => ({ text, confidence: 90, bbox: { x0, y0: 0, x1, y1: 20 } });
  const bbox = { x0: 0, y0: 0, x1: 400, y1: 20 };
  const words = [word('|', 0, 2), word('联', 5, 24), word('系', 30, 48), word('Li', 100, 120), word('Si', 130, 150)];
  expect(cellsOf({ bbox, lines: [{ confidence: 90, bbox, words }] }).map(({ text }) => text)).toEqual([
    '联系',
    'Li Si',
  ]);
});

test('rules are wiped, and a dark ground with light writing on it is left', () => {
  const canvas = createCanvas(400, 300);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 400, 300);
  context.fillStyle = '#000';
  context.fillRect(0, 50, 400, 2);
  context.fillRect(0, 100, 400, 60);
  context.fillRect(20, 220, 10, 2);
  const { data, width, height } = wipeRules({
    width: 400,
    height: 300,
    data: context.getImageData(0, 0, 400, 300).data,
  });
  const at = (x: number, y: number): number => data[y * 400 + x] ?? -1;
  expect([at(200, 51), at(200, 130), at(25, 221)]).toEqual([255, 0, 0]);
  expect(bitmapOf({ width, height, data }).length).toBe(54 + 1024 + 400 * 300);
});
