import { officePackage } from './office.ts';
import { buildPdf, textAt } from './pdf.ts';

/** A text as lines of cells; a line without tabs and bars has one. */
function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/\r$/u, '').split(/[\t|｜]/u));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A Word document of the text; every few characters are a run of their own, as Word leaves them after editing. */
export function toDocx(text: string): Uint8Array {
  const paragraph = (line: string): string => {
    const runs = [...line.matchAll(/[\s\S]{1,7}/gu)].map(
      ([piece], index) =>
        `<w:r><w:rPr>${index % 2 === 0 ? '' : '<w:b/>'}</w:rPr><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`,
    );
    return `<w:p>${runs.join('')}</w:p>`;
  };
  let body = '';
  let table: string[] = [];
  const endTable = () => {
    if (table.length > 0) body += `<w:tbl><w:tblPr/><w:tblGrid/>${table.join('')}</w:tbl>`;
    table = [];
  };
  for (const cells of rowsOf(text)) {
    if (cells.length > 1) table.push(`<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`);
    else {
      endTable();
      body += paragraph(cells[0] ?? '');
    }
  }
  endTable();
  return officePackage([
    {
      name: 'word/document.xml',
      type: `${WORD}.document.main+xml`,
      data: `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}<w:p/></w:body></w:document>`,
      links: [{ kind: 'officeDocument', id: 'rId1', from: '' }],
    },
  ]);
}

/** A workbook of the text: shared strings, equal ones once, and long numbers as numbers. */
export function toXlsx(text: string): Uint8Array {
  const strings = new Map<string, number>();
  const rows = rowsOf(text).map((cells, row) => {
    const written = cells.map((cell, column) => {
      const r = `${String.fromCharCode(65 + (column % 26))}${row + 1}`;
      if (/^1\d{10}$/u.test(cell)) return `<c r="${r}"><v>${cell}</v></c>`;
      if (!strings.has(cell)) strings.set(cell, strings.size);
      return `<c r="${r}" t="s"><v>${strings.get(cell)}</v></c>`;
    });
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const items = [...strings.keys()].map((each) => `<si><t xml:space="preserve">${escaped(each)}</t></si>`);
  const part = (name: string, type: string, kind: string, data: string, from: string) => ({
    name: `xl/${name}`,
    type: `${SHEET}.${type}+xml`,
    data: `<?xml version="1.0" encoding="UTF-8"?>${data}`,
    links: [{ kind, id: 'rId1', from }],
  });
  const book = `<workbook ${S} ${R}><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const strs = part(
    'sharedStrings.xml',
    'sharedStrings',
    'sharedStrings',
    `<sst ${S}>${items.join('')}</sst>`,
    'xl/workbook.xml',
  );
  return officePackage([
    part('workbook.xml', 'sheet.main', 'officeDocument', book, ''),
    part(
      'sheet1.xml',
      'worksheet',
      'worksheet',
      `<worksheet ${S}><sheetData>${rows.join('')}</sheetData></worksheet>`,
      'xl/workbook.xml',
    ),
    { ...strs, links: [{ kind: 'sharedStrings', id: 'rId2', from: 'xl/workbook.xml' }] },
  ]);
}

/** A web page of the text, with digits as character references now and then. */
export function toHtml(text: string): Uint8Array {
  const referred = (cell: string) => escaped(cell).replace(/(?<=\d)7(?=\d)/gu, '&#55;');
  let body = '';
  for (const cells of rowsOf(text)) {
    body +=
      cells.length > 1
        ? `<table><tr>${cells.map((cell) => `<td>${referred(cell)}</td>`).join('')}</tr></table>`
        : `<p>${referred(cells[0] ?? '')}</p>`;
  }
  body = body.replaceAll('</table><table>', '');
  return new TextEncoder().encode(
    `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`,
  );
}

/** In half the width of a Chinese character. */
const LINE = 84;
const LINES = 45;
/** In points. */
const WIDTH = 500;

/** A PDF of the text with a Chinese font that is not embedded: full lines, cells in columns. */
export function toPdf(text: string): Uint8Array {
  const lines = rowsOf(text).flatMap((cells) => (cells.length > 1 ? [cells] : wrapped(cells[0] ?? '')));
  const rooms = lines.flatMap((cells) => cells.map((cell) => (WIDTH / cells.length - 8) / Math.max(1, cell.length)));
  const size = Math.min(11, ...rooms);
  const pages: string[] = [];
  for (const [index, cells] of lines.entries()) {
    const page = Math.floor(index / LINES);
    const y = 800 - (index % LINES) * 17;
    const shown = cells.map((cell, at) => textAt(40 + (at * WIDTH) / cells.length, y, cell, { size }));
    pages[page] = (pages[page] ?? '') + shown.join('');
  }
  return buildPdf({ pages: pages.map((content) => ({ content })) });
}

/** A line as a typesetter breaks it: where the next character has no room. */
function wrapped(line: string): readonly (readonly string[])[] {
  const lines: string[] = [];
  let width = LINE;
  for (const character of line) {
    width += /[ -~]/u.test(character) ? 1 : 2;
    if (width > LINE) {
      lines.push('');
      width = /[ -~]/u.test(character) ? 1 : 2;
    }
    lines.push(`${lines.pop() ?? ''}${character}`);
  }
  return lines.map((each) => [each]);
}
