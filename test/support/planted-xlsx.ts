import type { Layer } from '../../src/model/document.ts';
import { officePackage, type TestPart } from './office.ts';
import { EMPTY_PNG, type Planted } from './planted-docx.ts';

/** Plants one token for each place where a workbook can keep text. */
export function plantXlsx(): { readonly bytes: Uint8Array; readonly planted: readonly Planted[] } {
  const planted: Planted[] = [];
  const plant: Plant = (layer, where) => {
    const token = `TK${String(planted.length).padStart(3, '0')}X`;
    planted.push({ token, where, layer });
    return token;
  };
  return { bytes: officePackage(partsOf(plant), linksOf(plant)), planted };
}

type Plant = (layer: Layer, where: string) => string;

const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWINGML = 'application/vnd.openxmlformats-officedocument';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const BOOK = 'xl/workbook.xml';
const FIRST = 'xl/worksheets/sheet1.xml';

const root = (name: string, content: string) =>
  `<${name} xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${content}</${name}>`;
const inline = (at: string, text: string, style = 0) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number, cells: string, attributes = '') => `<row r="${number}" ${attributes}>${cells}</row>`;

function partsOf(plant: Plant): TestPart[] {
  const part = (name: string, type: string, kind: string, from: string, data: string): TestPart => ({
    name: `xl/${name}.xml`,
    type: `${SHEETML}.${type}+xml`,
    data,
    links: [{ kind, id: name.replaceAll('/', '-'), from }],
  });
  const sheet = (number: number, content: string) =>
    part(`worksheets/sheet${number}`, 'worksheet', 'worksheet', BOOK, root('worksheet', content));
  const single = (text: string) => `<sheetData>${row(1, inline('A1', text))}</sheetData>`;
  const meta = (where: string) => plant('metadata', where);
  return [
    {
      name: BOOK,
      type: `${SHEETML}.sheet.main+xml`,
      data: workbookOf(plant),
      links: [{ kind: 'officeDocument', id: 'main', from: '' }],
    },
    part('sharedStrings', 'sharedStrings', 'sharedStrings', BOOK, stringsOf(plant)),
    part('styles', 'styles', 'styles', BOOK, STYLES),
    sheet(1, sheetOf(plant)),
    sheet(2, single(plant('hidden', 'cell of a hidden sheet'))),
    sheet(3, single(plant('hidden', 'cell of a very hidden sheet'))),
    part('comments1', 'comments', 'comments', FIRST, commentsOf(plant)),
    {
      name: 'xl/threadedComments/threadedComment1.xml',
      type: 'application/vnd.ms-excel.threadedcomments+xml',
      links: [{ kind: 'threadedComment', id: 'threaded', from: FIRST }],
      data: `<ThreadedComments><threadedComment ref="B2"><text>${plant('comment', 'threaded comment')}</text></threadedComment></ThreadedComments>`,
    },
    {
      name: 'xl/persons/person.xml',
      type: 'application/vnd.ms-excel.person+xml',
      data: `<personList><person displayName="${meta('person')}" userId="${meta('user of a person')}"/></personList>`,
    },
    { name: 'xl/drawings/drawing1.xml', type: `${DRAWINGML}.drawing+xml`, data: drawingOf(plant) },
    {
      name: 'xl/drawings/vmlDrawing1.vml',
      type: `${DRAWINGML}.vmlDrawing`,
      data: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape alt="${meta('VML alternative text')}"><v:textbox><div>${plant('body', 'VML box')}</div></v:textbox><x:ClientData><x:Row>1</x:Row></x:ClientData></v:shape></xml>`,
    },
    {
      name: 'xl/charts/chart1.xml',
      type: `${DRAWINGML}.drawingml.chart+xml`,
      data: `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:strCache><c:pt><c:v>${plant('body', 'chart cache')}</c:v></c:pt></c:strCache></c:chart>`,
    },
    part(
      'tables/table1',
      'table',
      'table',
      FIRST,
      root('table', `<tableColumns><tableColumn name="${meta('table column')}"/></tableColumns>`),
    ),
    part(
      'pivotCache/pivotCacheDefinition1',
      'pivotCacheDefinition',
      'pivotCacheDefinition',
      BOOK,
      root(
        'pivotCacheDefinition',
        `<cacheFields><cacheField name="${meta('pivot field')}"><sharedItems><s v="${meta('pivot item')}"/></sharedItems></cacheField></cacheFields>`,
      ),
    ),
    part(
      'pivotCache/pivotCacheRecords1',
      'pivotCacheRecords',
      'pivotCacheRecords',
      BOOK,
      root('pivotCacheRecords', `<r><s v="${meta('pivot record')}"/><n v="13900000000"/></r>`),
    ),
    part(
      'externalLinks/externalLink1',
      'externalLink',
      'externalLink',
      BOOK,
      root(
        'externalLink',
        `<externalBook><sheetNames><sheetName val="${meta('name of an external sheet')}"/></sheetNames><sheetDataSet><sheetData><row><cell><v>${meta('external cell')}</v></cell></row></sheetData></sheetDataSet></externalBook>`,
      ),
    ),
    part(
      'connections',
      'connections',
      'connections',
      BOOK,
      root(
        'connections',
        `<connection name="${meta('connection name')}"><dbPr connection="${meta('connection string')}" command="${meta('query')}"/></connection>`,
      ),
    ),
    {
      name: 'customXml/item1.xml',
      data: `<x a="${plant('metadata', 'custom XML attribute')}">${plant('metadata', 'custom XML')}</x>`,
    },
    {
      name: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      data: `<c xmlns:dc="urn:dc"><dc:creator>${meta('author')}</dc:creator></c>`,
    },
    { name: 'xl/embeddings/inner.docx', data: plant('embedded', 'embedded document') },
    { name: 'xl/media/image1.png', data: EMPTY_PNG, type: 'image/png' },
  ];
}

function workbookOf(plant: Plant): string {
  const sheet = (number: number, layer: Layer, where: string, state = 'visible') =>
    `<sheet name="${plant(layer, where)}" sheetId="${number}" state="${state}" r:id="worksheets-sheet${number}"/>`;
  const name = (attributes: string, where: string) =>
    `<definedName name="${plant('metadata', where)}" ${attributes}>"${plant('metadata', `value of a ${where}`)}"</definedName>`;
  return root(
    'workbook',
    `<fileSharing userName="${plant('metadata', 'user who shares')}"/><sheets>${sheet(1, 'metadata', 'name of a sheet')}` +
      `${sheet(2, 'hidden', 'name of a hidden sheet', 'hidden')}${sheet(3, 'hidden', 'name of a very hidden sheet', 'veryHidden')}</sheets>` +
      `<definedNames>${name('', 'defined name')}${name('hidden="1"', 'hidden name')}</definedNames>`,
  );
}

function stringsOf(plant: Plant): string {
  const plain = `<si><t>${plant('body', 'shared string')}</t></si>`;
  const runs = plant('body', 'shared string of several runs');
  const rich = `<si><r><t>${runs.slice(0, 3)}</t></r><r><t>${runs.slice(3)}</t></r><rPh sb="0" eb="1"><t>${plant('hidden', 'phonetic run')}</t></rPh></si>`;
  return root('sst', `${plain}${rich}<si><t>${plant('hidden', 'string that no cell shows')}</t></si>`);
}

function sheetOf(plant: Plant): string {
  const body = (where: string) => plant('body', where);
  const hidden = (where: string) => plant('hidden', where);
  const meta = (where: string) => plant('metadata', where);
  const cells = [
    row(
      1,
      `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${inline('C1', hidden('cell of a hidden column'))}${inline('D1', hidden('cell of a column without width'))}`,
    ),
    row(
      2,
      inline('A2', body('inline string')) +
        `<c r="B2" t="str"><f>CONCATENATE("${meta('constant of a formula')}")</f><v>${body('result of a formula')}</v></c>`,
    ),
    row(3, inline('A3', hidden('cell of a hidden row')), 'hidden="1"'),
    row(4, inline('A4', hidden('cell of a row without height')), 'ht="0" customHeight="1"'),
    row(5, inline('A5', body('first of merged cells')) + inline('B5', hidden('merged-away cell'))),
    row(6, inline('A6', hidden('cell of a format that shows nothing'), 1) + inline('B6', hidden('white cell'), 2)),
  ].join('');
  const validation = `<dataValidation promptTitle="${meta('prompt title')}" prompt="${meta('prompt')}" errorTitle="${meta('warning title')}" error="${meta('warning')}"><formula1>"${meta('choices of a validation')}"</formula1></dataValidation>`;
  return (
    `<cols><col min="3" max="3" hidden="1"/><col min="4" max="4" width="0"/></cols><sheetData>${cells}</sheetData>` +
    `<protectedRanges><protectedRange name="${meta('protected range')}"/></protectedRanges>` +
    `<scenarios><scenario name="${meta('scenario')}" comment="${meta('remark of a scenario')}" user="${meta('author of a scenario')}"><inputCells val="${meta('value of a scenario')}"/></scenario></scenarios>` +
    `<autoFilter><filterColumn><filters><filter val="${meta('filter')}"/></filters></filterColumn></autoFilter>` +
    `<mergeCells><mergeCell ref="A5:B5"/></mergeCells>` +
    `<conditionalFormatting><cfRule text="${meta('text of a condition')}"><formula>A1="${meta('formula of a condition')}"</formula></cfRule></conditionalFormatting>` +
    `<dataValidations>${validation}</dataValidations>` +
    `<hyperlinks><hyperlink ref="A1" r:id="link" display="${meta('link text')}" tooltip="${meta('link tip')}" location="${meta('link location')}"/></hyperlinks>` +
    `<headerFooter><oddHeader>&amp;C&amp;"宋体,常规"&amp;10${plant('header', 'header')}</oddHeader><evenFooter>&amp;L${plant('header', 'footer of even pages')}</evenFooter></headerFooter>` +
    `<!-- ${hidden('XML comment')} --><x14ac:unheard xmlns:x14ac="urn:x">${hidden('stray text')}</x14ac:unheard>`
  );
}

function commentsOf(plant: Plant): string {
  const text = `<text><r><t>${plant('comment', 'comment')}</t></r></text>`;
  return root(
    'comments',
    `<authors><author>${plant('metadata', 'author of a comment')}</author></authors><commentList><comment ref="A1">${text}</comment></commentList>`,
  );
}

function drawingOf(plant: Plant): string {
  const text = `<a:p><a:r><a:t>${plant('body', 'text box')}</a:t></a:r></a:p>`;
  return `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:cNvPr descr="${plant('metadata', 'alternative text')}"/><xdr:col>2</xdr:col>${text}</xdr:wsDr>`;
}

function linksOf(plant: Plant) {
  const target = (where: string) => `file:///C:/${plant('metadata', where)}`;
  return [
    { kind: 'hyperlink', id: 'link', from: FIRST, target: target('link target') },
    {
      kind: 'externalLinkPath',
      id: 'path',
      from: 'xl/externalLinks/externalLink1.xml',
      target: target('path of an external workbook'),
    },
  ];
}

/** Style 1 shows nothing, style 2 is white on white, style 3 is a date, style 4 a date and time of its own. */
export const STYLES: string = root(
  'styleSheet',
  '<numFmts><numFmt numFmtId="164" formatCode=";;;"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; hh:mm"/></numFmts>' +
    '<fonts><font><sz val="11"/></font><font><color rgb="FFFFFFFF"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill></fills>' +
    '<cellXfs><xf/><xf numFmtId="164" fontId="0" fillId="0"/><xf numFmtId="0" fontId="1" fillId="0"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs>',
);
