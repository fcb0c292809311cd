import { strToU8, zipSync } from 'fflate';
import { docFile } from '../../test/support/doc-file.ts';
import { officePackage } from '../../test/support/office.ts';
import { card, maskedId, mobile, residentId } from './invented.ts';
import type { Sample } from './texts.ts';

/** A roster of which a hidden sheet has the whole numbers (ECMA-376). */
function workbook(shown: readonly (readonly string[])[], hidden: readonly (readonly string[])[]): Uint8Array {
  const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const namespaces =
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const sheet = (number: number, rows: readonly (readonly string[])[]) => ({
    name: `xl/worksheets/sheet${number}.xml`,
    type: `${sheetml}.worksheet+xml`,
    data: `<worksheet ${namespaces}><sheetData>${rows.map(rowOf).join('')}</sheetData></worksheet>`,
    links: [{ kind: 'worksheet', id: `rId${number}`, from: 'xl/workbook.xml' }],
  });
  return officePackage([
    {
      name: 'xl/workbook.xml',
      type: `${sheetml}.sheet.main+xml`,
      data: `<workbook ${namespaces}><sheets><sheet name="公示" sheetId="1" r:id="rId1"/><sheet name="底册" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
      links: [{ kind: 'officeDocument', id: 'rId1', from: '' }],
    },
    sheet(1, shown),
    sheet(2, hidden),
  ]);
}

function rowOf(cells: readonly string[], index: number): string {
  const at = (column: number): string => `${String.fromCharCode(65 + column)}${index + 1}`;
  const inner = cells.map((text, column) => `<c r="${at(column)}" t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${index + 1}">${inner.join('')}</row>`;
}

/** An OFD of one page (GB/T 33190-2016) with an annotation that does not show. */
function ofd(lines: readonly string[], unseen: string): Uint8Array {
  const names = 'xmlns:ofd="http://www.ofdspec.org/2016"';
  const text = (written: string, y: number): string =>
    `<ofd:TextObject ID="${y}" Boundary="20 ${y} 170 6" Size="4.2" Font="1"><ofd:TextCode X="0" Y="4">${written}</ofd:TextCode></ofd:TextObject>`;
  const parts = {
    'OFD.xml': `<ofd:OFD ${names} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:Title>${lines[0]}</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${names}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0.xml"/></ofd:Pages></ofd:Document>`,
    'Doc_0/Pages/Page_0.xml': `<ofd:Page ${names}><ofd:Content><ofd:Layer>${lines.map((line, index) => text(line, 30 + index * 10)).join('')}</ofd:Layer><ofd:Layer Visible="false">${text(unseen, 250)}</ofd:Layer></ofd:Content></ofd:Page>`,
  };
  const made = new Date('2026-01-01T00:00:00');
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), { mtime: made }]])),
  );
}

/** The samples in all other formats, as bytes. */
export const FORMAT_SAMPLES: readonly Sample<Uint8Array>[] = [
  {
    file: '17-roster-hidden-sheet.xlsx',
    expect: 'redact',
    content: workbook(
      [
        ['序号', '姓名', '身份证号', '补助金额（元）'],
        ['1', '蒋某某', maskedId(171), '600'],
        ['2', '韦某', maskedId(172), '800'],
      ],
      [
        ['姓名', '身份证号', '联系电话', '银行卡号'],
        ['蒋海涛', residentId(171), mobile(1701), card(1701)],
        ['韦丹', residentId(172), mobile(1702), card(1702)],
      ],
    ),
  },
  {
    file: '18-subsidy.csv',
    expect: 'redact',
    content: strToU8(
      `户主姓名,身份证号,联系电话,"补贴金额,元"\r\n姚国庆,${residentId(181)},${mobile(1801)},356.40\r\n秦桂芳,${residentId(182)},${mobile(1802)},412.00\r\n`,
    ),
  },
  {
    file: '19-notice-invisible-layer.ofd',
    expect: 'redact',
    content: ofd(
      ['云岭县图书馆关于延长开放时间的通知', '自2026年7月1日起，开放时间延长至每日21时。', '咨询电话：0873-3720999。'],
      `经办人身份证号${residentId(191)}，手机${mobile(1901)}`,
    ),
  },
  {
    file: '20-page-comment.html',
    expect: 'redact',
    content: strToU8(`<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>办事指南</title></head>
<body>
<h1>老年人优待证办理指南</h1>
<p>申请人持本人身份证到户籍所在地社区办理，五个工作日内办结。</p>
<!-- 测试数据：罗启明，${residentId(201)}，${mobile(2001)} -->
<p>咨询电话：0873-3721001</p>
</body></html>
`),
  },
  {
    file: '21-bulletin.md',
    expect: 'redact',
    content: strToU8(`# 云岭县2026年第二批公益性岗位补贴发放表

| 序号 | 姓名 | 身份证号 | 开户账号 |
| --- | --- | --- | --- |
| 1 | 贾文斌 | ${residentId(211)} | ${card(2101)} |
| 2 | 邹秀珍 | ${residentId(212)} | ${card(2102)} |

发放金额每人 **1500 元**，监督电话：0873-3721002。
`),
  },
  {
    file: '22-notice-deleted-text.doc',
    expect: 'redact',
    content: docFile({
      body: [
        { text: '关于开展全民健身日活动的通知\r活动定于2026年8月8日9时在县体育馆举行，欢迎参加。\r' },
        // sprmCFRMarkDel: deleted, and still there ([MS-DOC] 2.6.1).
        { text: `联系人马老师，手机${mobile(2201)}。`, sprms: [0x00, 0x08, 1] },
        { text: '咨询电话：0873-3721003。\r' },
      ],
    }),
  },
];

/** The samples of `scripts/scan-samples.ts`: by default their writing is not looked at. */
export const SCANS: readonly Omit<Sample<undefined>, 'content'>[] = [
  { file: '23-roster-scan.png', expect: 'refer' },
  { file: '24-roster-scan.pdf', expect: 'refer' },
];
