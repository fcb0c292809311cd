/**
 * Draws `samples/23-roster-scan.png` and puts it on the page of
 * `samples/24-roster-scan.pdf`, as a scanner would:
 *
 *     node --import tsx scripts/scan-samples.ts
 *
 * Apart from the other samples, since the letters are those of an installed
 * font (Noto Serif CJK SC), and other versions of it draw other pixels.
 */
import { writeFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { imagePdf } from './samples/image-pdf.ts';
import { mobile, residentId } from './samples/invented.ts';

const FOLDER = new URL('../samples/', import.meta.url);
/** Pixels a point: 150 dots an inch. */
const SCALE = 150 / 72;
const [WIDTH, HEIGHT] = [500, 260];
const LINES = [
  '云岭县特困人员救助供养名单公示',
  '经审核，下列人员符合救助供养条件，现予公示。公示期自2026年6月1日起',
  '七个工作日，监督电话：0873-3720888。',
];
const ROWS = [
  ['序号', '姓名', '身份证号', '联系电话'],
  ['1', '何文秀', residentId(231), mobile(2301)],
  ['2', '尹建国', residentId(232), mobile(2302)],
  ['3', '田丽', residentId(233), mobile(2303)],
];
const EDGES = [40, 90, 170, 320, 440];

const canvas = createCanvas(Math.round(WIDTH * SCALE), Math.round(HEIGHT * SCALE));
const context = canvas.getContext('2d');
context.fillStyle = '#fff';
context.fillRect(0, 0, canvas.width, canvas.height);
context.scale(SCALE, SCALE);
context.fillStyle = '#111';
context.font = '12px "Noto Serif CJK SC"';
context.lineWidth = 0.8;
for (const [index, line] of LINES.entries()) context.fillText(line, 40, 40 + index * 24);
for (const [row, cells] of ROWS.entries()) {
  for (const [column, text] of cells.entries()) {
    const [left = 0, right = 0] = EDGES.slice(column);
    context.fillText(text, left + 6, 138 + row * 26);
    context.strokeRect(left, 120 + row * 26, right - left, 26);
  }
}
writeFileSync(new URL('23-roster-scan.png', FOLDER), canvas.toBuffer('image/png'));
const { width, height } = canvas;
const pdf = imagePdf({ jpeg: canvas.toBuffer('image/jpeg', 80), width, height });
writeFileSync(new URL('24-roster-scan.pdf', FOLDER), pdf);
