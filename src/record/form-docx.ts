import {
  AlignmentType,
  Document,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Field, FormFile, ReviewForm } from './form.ts';

const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const HEADING_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
/** Half-points: 小四, 五号 and 小二, the sizes of Chinese office papers. */
const SIZE = { body: 24, small: 21, title: 36 } as const;
/** Twentieths of a point: A4 with margins of 2 cm leaves so wide a table. */
const PAGE = { width: 11906, height: 16838, margin: 1134 } as const;
const WIDTH = PAGE.width - 2 * PAGE.margin;
const HEIGHT_OF_SIGNATURE = 1360;

/** The form as a DOCX, to be signed on paper or filled in further. */
export async function formDocx(form: ReviewForm): Promise<Uint8Array> {
  const document = new Document({
    title: form.title,
    creator: '',
    styles: { default: { document: { run: { font: FONT, size: SIZE.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 200 },
            children: [new TextRun({ text: form.title, bold: true, size: SIZE.title, font: HEADING_FONT })],
          }),
          formTable(form),
          heading('文件清单'),
          fileTable(form.files),
          heading('备注'),
          ...form.remarks.map((remark) => paragraph(remark, SIZE.small)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Columns of the form: label and value, twice. */
const COLUMNS = [0.2, 0.3, 0.2, 0.3].map((share) => Math.round(share * WIDTH));

function formTable(form: ReviewForm): Table {
  const pairs: TableRow[] = [];
  const wide = form.fields.filter(isWide);
  const narrow = form.fields.filter((field) => !isWide(field));
  for (let at = 0; at < narrow.length; at += 2)
    pairs.push(new TableRow({ cantSplit: true, children: narrow.slice(at, at + 2).flatMap(cellsOf) }));
  const treatment = form.treatments.map(({ label, isProposed }) => `${isProposed ? '☑' : '□'}${label}`).join('　');
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: COLUMNS,
    rows: [
      ...pairs,
      ...wide.map(({ label, value }) => wideRow(label, [value])),
      ...form.questions.map(({ label, value }) => wideRow(label, [`${value}　　□是　□否`])),
      wideRow('处理（机器建议已勾选）', [treatment]),
      wideRow('依据', [form.basis.join('、')]),
      ...form.signatures.map(signatureRow),
    ],
  });
}

/** Fields with boxes to tick need the whole width. */
function isWide({ label, value }: Field): boolean {
  return label === '信息名称' || value.includes('□');
}

function cellsOf({ label, value }: Field): TableCell[] {
  return [cell([label], COLUMNS[0]), cell([value], COLUMNS[1])];
}

function wideRow(label: string, lines: readonly string[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [cell([label], COLUMNS[0]), cell(lines, WIDTH - (COLUMNS[0] ?? 0), 3)],
  });
}

function signatureRow(label: string): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: HEIGHT_OF_SIGNATURE, rule: HeightRule.ATLEAST },
    children: [
      cell([label], COLUMNS[0]),
      new TableCell({
        columnSpan: 3,
        verticalAlign: VerticalAlign.BOTTOM,
        children: [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [new TextRun({ text: '签名：　　　　　　　年　　月　　日' })],
          }),
        ],
      }),
    ],
  });
}

const FILE_COLUMNS = [0.14, 0.28, 0.28, 0.12, 0.18].map((share) => Math.round(share * WIDTH));

function fileTable(files: readonly FormFile[]): Table {
  const rows = files.map(({ role, name, opened, outcome, digest }) => [role, name, opened, outcome, digest]);
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: FILE_COLUMNS,
    rows: [['文件', '名称', '是否打开', '结论', '摘要（前16位）'], ...rows].map(
      (cells, at) =>
        new TableRow({
          cantSplit: true,
          tableHeader: at === 0,
          children: cells.map((text, column) => cell([text], FILE_COLUMNS[column], 1, SIZE.small)),
        }),
    ),
  });
}

function cell(
  lines: readonly string[],
  width: number | undefined,
  columnSpan = 1,
  size: number = SIZE.body,
): TableCell {
  return new TableCell({
    columnSpan,
    width: { size: width ?? WIDTH, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    verticalAlign: VerticalAlign.CENTER,
    children: lines.map((line) => paragraph(line, size)),
  });
}

function heading(text: string): Paragraph {
  return new Paragraph({
    spacing: { before: 240, after: 80 },
    keepNext: true,
    children: [new TextRun({ text, bold: true })],
  });
}

function paragraph(text: string, size: number): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, size })] });
}
