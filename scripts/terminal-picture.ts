/** Draws `docs/terminal.svg` from what the command line really prints: `npm run picture`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import type { Io } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';
import { displayWidth } from '../src/report/width.ts';

const SHOWN = ['samples/03-classified-notice.txt', 'samples/08-court-judgment.txt'];
const COLUMNS = 84;
const CELL = { width: 8.4, height: 20 } as const;
const MARGIN = 18;
const BACKGROUND = '#1c1f26';
const INK = '#d7dae0';
/** SGR codes of colours, as picocolors writes them. */
const COLOURS: Readonly<Record<number, string>> = { 31: '#ff6b6b', 32: '#69db7c', 33: '#ffd43b', 35: '#da9cf5' };

interface Style {
  readonly colour: string;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly inverse: boolean;
}

const PLAIN: Style = { colour: INK, bold: false, dim: false, inverse: false };

let output = '';
const io: Io = {
  out: async (text) => {
    output += text;
  },
  err: () => {},
  stdin: async () => new Uint8Array(),
  cwd: process.cwd(),
  today: '2026-01-01',
  now: () => new Date('2026-01-01T08:00:00Z'),
  env: {},
  stop: new AbortController().signal,
  colour: true,
  columns: COLUMNS,
  progress: undefined,
};
await main(['review', ...SHOWN], io);
mkdirSync('docs', { recursive: true });
writeFileSync('docs/terminal.svg', picture(`$ xianshen review ${SHOWN.join(' ')}\n\n${output.trimEnd()}`));

function picture(text: string): string {
  const lines = text.split('\n');
  const width = Math.ceil(COLUMNS * CELL.width + 2 * MARGIN);
  const height = Math.ceil(lines.length * CELL.height + 2 * MARGIN);
  const body = lines.map((line, index) => row(line, MARGIN + (index + 1) * CELL.height - 5)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="xianshen review">
<rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>
<g font-family="Menlo, Consolas, 'Noto Sans Mono CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace" font-size="14" xml:space="preserve">
${body}
</g>
</svg>
`;
}

/** One line: its runs of one style, every character on its own column, whatever the font's widths. */
function row(line: string, y: number): string {
  let style = PLAIN;
  let column = 0;
  let drawn = '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for
  for (const piece of line.split(/(\u001b\[\d{1,3}m)/u)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for
    const code = /^\u001b\[(\d{1,3})m$/u.exec(piece)?.[1];
    if (code !== undefined) style = restyle(style, Number(code));
    else {
      drawn += run(piece, column, y, style);
      column += displayWidth(piece);
    }
  }
  return drawn;
}

function restyle(style: Style, code: number): Style {
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 7) return { ...style, inverse: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 27) return { ...style, inverse: false };
  return { ...style, colour: COLOURS[code] ?? INK };
}

function run(text: string, column: number, y: number, style: Style): string {
  if (text === '') return '';
  const left = MARGIN + column * CELL.width;
  const xs: string[] = [];
  let at = left;
  for (const character of text) {
    xs.push(at.toFixed(1));
    at += displayWidth(character) * CELL.width;
  }
  const ink = style.inverse ? BACKGROUND : style.colour;
  const box = style.inverse
    ? `<rect x="${left.toFixed(1)}" y="${y - 15}" width="${(at - left).toFixed(1)}" height="${CELL.height}" fill="${style.colour}"/>`
    : '';
  const weight = style.bold ? ' font-weight="bold"' : '';
  const opacity = style.dim ? ' opacity="0.65"' : '';
  return `${box}<text x="${xs.join(' ')}" y="${y}" fill="${ink}"${weight}${opacity}>${escapeXml(text)}</text>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
