/**
 * Writes the source of `test/fixtures/pdf/table-*.pdf`: invented people in a
 * table of 40 rows whose columns are too narrow for their numbers. Made into
 * PDF by LibreOffice:
 *
 *     node --import tsx scripts/pdf-table-sample.ts repeat > table-repeated-heading.fodt
 *     node --import tsx scripts/pdf-table-sample.ts > table-plain.fodt
 *     soffice --headless --convert-to pdf table-*.fodt
 */
const WIDTHS = ['1.0cm', '1.8cm', '2.9cm', '5cm'];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const repeats = process.argv[2] === 'repeat';

/** Region 990101 does not exist, and the birth date is that of the library's invented people. */
function idOf(row: number): string {
  const digits = `99010119010203${String(row).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + '10X98765432'.charAt(sum % 11);
}

function rowOf(cells: readonly (string | number)[]): string {
  const cell = (text: string | number): string =>
    `<table:table-cell table:style-name="c"><text:p text:style-name="P">${text}</text:p></table:table-cell>`;
  return `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
}

const numbers = Array.from({ length: 40 }, (_, at) => at + 1);
const prose = numbers.slice(0, 36).map((row) => {
  const tail = String(row + 9).padStart(2, '0');
  const wide = tail.replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  return `<text:p text:style-name="P">经审核，申请人身份证号码${idOf(row)}，联系电话138000010${tail}，电子邮箱test${row}@example.com，符合条件，现予公示，公示期为五个工作日，如有异议请向本办公室反映，逾期不予受理。全角号码１３８００００１０${wide}也可以联系。</text:p>`;
});
const heading = rowOf(['序号', '姓名', '身份证号码', '住址']);
const rows = numbers.map((row) =>
  rowOf([
    row,
    `赵某${'甲乙丙丁'[row % 4]}`,
    idOf(row),
    `某某市东湖区人民路${row}号幸福小区${row}栋2单元30${row % 10}室`,
  ]),
);

process.stdout.write(`<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
${WIDTHS.map((width, at) => `<style:style style:name="k${at}" style:family="table-column"><style:table-column-properties style:column-width="${width}"/></style:style>`).join('')}
<style:style style:name="T" style:family="table"><style:table-properties style:width="10.7cm" table:align="left"/></style:style>
<style:style style:name="c" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #000000"/></style:style>
<style:style style:name="P" style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:style>
</office:automatic-styles><office:body><office:text>${prose.join('')}
<table:table table:name="T1" table:style-name="T">${WIDTHS.map((_, at) => `<table:table-column table:style-name="k${at}"/>`).join('')}
${repeats ? `<table:table-header-rows>${heading}</table:table-header-rows>` : heading}${rows.join('')}
</table:table></office:text></office:body></office:document>
`);
