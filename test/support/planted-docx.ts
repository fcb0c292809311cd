import type { Block, Gap, Layer } from '../../src/model/document.ts';
import { imageReader } from '../../src/readers/image/index.ts';
import { DEFAULT_LIMITS, type Source } from '../../src/readers/reader.ts';
import { officePackage, type TestPart } from './office.ts';
import { concat } from './zip.ts';

/** A word that occurs in one place of a document, and the layer it must come out in. */
export interface Planted {
  readonly token: string;
  readonly where: string;
  readonly layer: Layer;
}

/** Plants one token for each place where a Word document can keep text. */
export function plantDocx(): { readonly bytes: Uint8Array; readonly planted: readonly Planted[] } {
  const planted: Planted[] = [];
  const plant = (layer: Layer, where: string): string => {
    const token = `TK${String(planted.length).padStart(3, '0')}X`;
    planted.push({ token, where, layer });
    return token;
  };
  return { bytes: officePackage(partsOf(plant), linksOf(plant)), planted };
}

type Plant = (layer: Layer, where: string) => string;

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawingml';
const MAIN = 'word/document.xml';
const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['dgm', 'http://schemas.openxmlformats.org/drawingml/2006/diagram'],
  ['dsp', 'http://schemas.microsoft.com/office/drawing/2008/diagram'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['lc', 'http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
].map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);

const root = (name: string, content: string) => `<${name} ${NAMESPACES.join(' ')}>${content}</${name}>`;
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const say = (text: string) => p(run(text));
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const box = (text: string) => `<wps:txbx><w:txbxContent>${say(text)}</w:txbxContent></wps:txbx>`;
const drawing = (content: string, description = '') =>
  `<w:drawing><wp:anchor><wp:posOffset>914400</wp:posOffset><wp:docPr id="1" ${description}/>` +
  `<a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const inRun = (content: string) => p(`<w:r>${content}</w:r>`);

function partsOf(plant: Plant): TestPart[] {
  const part = (name: string, type: string, kind: string, content: string): TestPart => ({
    name: `word/${name}.xml`,
    type: `${WORD}.${type}+xml`,
    data: content,
    links: [{ kind, id: name, from: MAIN }],
  });
  const header = (what: string) => root('w:hdr', say(plant('header', what)));
  return [
    {
      name: MAIN,
      type: `${WORD}.document.main+xml`,
      data: root('w:document', `<w:body>${bodyOf(plant)}</w:body>`),
      links: [{ kind: 'officeDocument', id: 'main', from: '' }],
    },
    part('styles', 'styles', 'styles', stylesOf(plant)),
    part('header1', 'header', 'header', header('default header')),
    part('header2', 'header', 'header', header('first page header')),
    part('header3', 'header', 'header', root('w:hdr', watermark(plant))),
    part(
      'footer1',
      'footer',
      'footer',
      root('w:ftr', `<w:tbl>${row(cell(say(plant('header', 'footer table'))))}</w:tbl>`),
    ),
    part('footnotes', 'footnotes', 'footnotes', notesOf(plant, 'footnote')),
    part('endnotes', 'endnotes', 'endnotes', notesOf(plant, 'endnote')),
    part('comments', 'comments', 'comments', commentsOf(plant)),
    part('settings', 'settings', 'settings', settingsOf(plant)),
    part('numbering', 'numbering', 'numbering', numberingOf(plant)),
    part('glossary/document', 'document.glossary', 'glossaryDocument', glossaryOf(plant)),
    {
      ...part(
        'old',
        'document.main',
        'none',
        root('w:document', `<w:body>${say(plant('hidden', 'orphan body'))}</w:body>`),
      ),
      links: [],
    },
    {
      name: 'word/people.xml',
      type: `${WORD}.people+xml`,
      data: `<w15:people xmlns:w15="urn:w15"><w15:person w15:author="${plant('metadata', 'person')}"/></w15:people>`,
    },
    { name: 'word/charts/chart1.xml', type: `${DRAWING}.chart+xml`, data: chartOf(plant) },
    {
      name: 'word/diagrams/data1.xml',
      type: `${DRAWING}.diagramData+xml`,
      data: root('dgm:dataModel', `<dgm:t>${paragraph(plant('body', 'SmartArt data'))}</dgm:t>`),
    },
    {
      name: 'word/diagrams/drawing1.xml',
      type: 'application/vnd.ms-office.drawingml.diagramDrawing+xml',
      data: root('dsp:drawing', paragraph(plant('body', 'SmartArt drawing'))),
    },
    ...propertiesOf(plant),
    {
      name: 'customXml/item1.xml',
      data: `<d:数据 xmlns:d="urn:d" d:属性="${plant('metadata', 'custom XML attribute')}">${plant('metadata', 'custom XML text')}</d:数据>`,
    },
    { name: 'word/unheard-of.xml', data: `<x>${plant('hidden', 'part of unknown type')}</x>` },
    {
      name: 'word/afchunk.html',
      data: plant('body', 'altChunk'),
      links: [{ kind: 'aFChunk', id: 'chunk', from: MAIN }],
    },
    { name: 'word/embeddings/book.xlsx', data: plant('embedded', 'embedded workbook') },
    { name: 'word/media/image1.jpeg', data: jpegOf(plant), type: 'image/jpeg' },
    { name: 'word/media/image2.png', data: pngOf(plant), type: 'image/png' },
    { name: `word/media/${plant('metadata', 'name of a part')}图.png`, data: EMPTY_PNG, type: 'image/png' },
    { name: 'word/printerSettings1.bin', data: utf16(plant('metadata', 'printer')) },
  ];
}

function bodyOf(plant: Plant): string {
  const body = (where: string) => plant('body', where);
  const meta = (where: string) => plant('metadata', where);
  const twice = body('box in Choice and Fallback alike');
  const sdt = (properties: string, content: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const choice = (content: string) => `<mc:Choice Requires="wps">${content}</mc:Choice>`;
  const fallback = (content: string) => `<mc:Fallback>${content}</mc:Fallback>`;
  const vml = (text: string) =>
    `<w:pict><v:shape alt="${meta('VML alternative text')}"><v:textbox><w:txbxContent>${say(text)}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  const split = body('word split over runs');
  return [
    say(body('paragraph')),
    p([...split].map((character) => run(character, '<w:b/>')).join('')),
    p(`<w:ins w:author="${meta('author of an insertion')}">${run(body('insertion'))}</w:ins>`),
    p(`<w:moveTo>${run(body('moved to'))}</w:moveTo>`),
    sdt(
      `<w:alias w:val="${meta('content control title')}"/><w:tag w:val="${meta('content control tag')}"/>` +
        `<w:dropDownList><w:listItem w:displayText="${meta('content control choice')}" w:value="${meta('content control value')}"/></w:dropDownList>`,
      say(body('block content control')),
    ),
    p(sdt('', run(body('inline content control')))),
    p(
      `<w:smartTag w:uri="urn:x"><w:smartTagPr><w:attr w:name="n" w:val="${meta('smart tag attribute')}"/></w:smartTagPr>${run(body('smart tag'))}</w:smartTag>`,
    ),
    p(`<w:customXml w:element="e">${run(body('custom XML wrapper'))}</w:customXml>`),
    p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDETEXT "${meta('field code')}"</w:instrText></w:r>` +
        `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(body('field result'))}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
    p(
      `<w:fldSimple w:instr="MERGEFIELD ${meta('simple field code')}">${run(body('simple field result'))}</w:fldSimple>`,
    ),
    formOf(plant),
    inRun(vml(body('VML box'))),
    inRun(`<mc:AlternateContent>${choice(drawing(box(twice)))}${fallback(vml(twice))}</mc:AlternateContent>`),
    inRun(`<mc:AlternateContent>${choice(drawing(box(body('box in Choice only'))))}</mc:AlternateContent>`),
    inRun(`<mc:AlternateContent>${choice('')}${fallback(vml(body('box in Fallback only')))}</mc:AlternateContent>`),
    inRun(drawing(box(body('DrawingML box')))),
    inRun(drawing(`<lc:lockedCanvas>${paragraph(body('locked canvas'))}</lc:lockedCanvas>`)),
    inRun(
      drawing(
        `<pic:pic><pic:cNvPr name="${meta('picture name')}"/></pic:pic>`,
        `descr="${meta('alternative text')}" title="${meta('alternative title')}"`,
      ),
    ),
    inRun(`<w:pict><v:shape title="${meta('VML title')}"><v:textpath string="${body('WordArt')}"/></v:shape></w:pict>`),
    inRun(`<w:pict><v:imagedata o:title="${meta('VML image title')}"/></w:pict>`),
    p(
      `<w:r><w:ruby><w:rt>${run(body('ruby text'))}</w:rt><w:rubyBase>${run(body('ruby base'))}</w:rubyBase></w:ruby></w:r>`,
    ),
    p(`<m:oMathPara><m:oMath><m:r><m:t>${body('formula')}</m:t></m:r></m:oMath></m:oMathPara>`),
    p(`<w:bdo w:val="rtl">${run(body('bdo'))}</w:bdo><w:dir w:val="rtl">${run(body('dir'))}</w:dir>`),
    p(`<w:hyperlink r:id="link" w:tooltip="${meta('link tip')}">${run(body('link text'))}</w:hyperlink>`),
    p(`<w:bookmarkStart w:id="0" w:name="${meta('bookmark')}"/>`),
    p(run(body('web-hidden text'), '<w:webHidden/>') + run(body('struck text'), '<w:strike/>')),
    p(run('见') + run(body('white text on dark shading'), '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>')),
    tableOf(plant),
    revisionsOf(plant),
    hiddenOf(plant),
    '<w:altChunk r:id="chunk"/>',
  ].join('');
}

function formOf(plant: Plant): string {
  const value = (name: string, where: string) => `<w:${name} w:val="${plant('metadata', `form field ${where}`)}"/>`;
  const data =
    value('name', 'name') +
    value('helpText', 'help') +
    value('statusText', 'status') +
    `<w:textInput>${value('default', 'default')}</w:textInput><w:ddList>${value('listEntry', 'choice')}</w:ddList>`;
  return inRun(`<w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar>`);
}

function tableOf(plant: Plant): string {
  const body = (where: string) => say(plant('body', where));
  return `<w:tbl><w:tblPr><w:tblCaption w:val="${plant('metadata', 'table caption')}"/><w:tblDescription w:val="${plant('metadata', 'table description')}"/></w:tblPr>${[
    row(cell(body('heading cell')) + cell(say('栏目')), '<w:tblHeader/>'),
    row(cell(body('table cell')) + cell(`<w:tbl>${row(cell(body('nested table cell')))}</w:tbl>${p('')}`)),
    row(cell(body('cell over two columns'), '<w:gridSpan w:val="2"/>')),
    row(cell(body('first of merged cells'), '<w:vMerge w:val="restart"/>') + cell(p(''))),
    row(cell(say(plant('hidden', 'merged-away cell')), '<w:vMerge/>') + cell(p(''))),
    row(cell(say(plant('hidden', 'hidden row'))), '<w:hidden/>'),
    row(cell(say(plant('revision', 'deleted row'))), '<w:del w:author="x"/>'),
    row(
      cell(
        p(
          `${run('留')}<w:del>${run(plant('revision', 'deletion in a cell')).replaceAll('w:t>', 'w:delText>')}</w:del>`,
        ),
      ),
    ),
  ].join('')}</w:tbl>`;
}

function revisionsOf(plant: Plant): string {
  return [
    p(
      `<w:del w:author="${plant('metadata', 'author of a deletion')}"><w:r><w:delText>${plant('revision', 'deletion')}</w:delText></w:r></w:del>`,
    ),
    p(`<w:moveFrom>${run(plant('revision', 'moved from'))}</w:moveFrom>`),
    p(`<w:del><w:r><w:delInstrText>${plant('revision', 'deleted field code')}</w:delInstrText></w:r></w:del>`),
  ].join('');
}

function hiddenOf(plant: Plant): string {
  const hidden = (where: string, properties: string) => p(run('见') + run(plant('hidden', where), properties));
  return [
    hidden('vanished text', '<w:vanish/>'),
    hidden('text vanished by the style of its run', '<w:rStyle w:val="gone"/>'),
    hidden('text vanished by a style based on another', '<w:rStyle w:val="alsoGone"/>'),
    p(run(plant('hidden', 'text vanished by the style of its paragraph')), '<w:pStyle w:val="goneParagraph"/>'),
    hidden('specially vanished text', '<w:specVanish/>'),
    hidden('white text', '<w:color w:val="FFFFFF"/>'),
    hidden('text white by style', '<w:rStyle w:val="white"/>'),
    hidden('text of one point', '<w:sz w:val="2"/>'),
    hidden('black text on black', '<w:color w:val="000000"/><w:shd w:fill="000000"/>'),
    hidden('text in the colour of its highlight', '<w:color w:val="000000"/><w:highlight w:val="black"/>'),
    inRun(drawing(box(plant('hidden', 'box of a hidden drawing')), 'hidden="1"')),
    inRun(
      `<w:pict><v:shape style="visibility:hidden"><v:textbox><w:txbxContent>${say(plant('hidden', 'box of a hidden shape'))}</w:txbxContent></v:textbox></v:shape></w:pict>`,
    ),
    `<!-- ${plant('hidden', 'XML comment')} -->`,
    `<w:sectPr>${plant('hidden', 'stray text')}</w:sectPr>`,
  ].join('');
}

function stylesOf(plant: Plant): string {
  const style = (id: string, type: string, content: string) =>
    `<w:style w:type="${type}" w:styleId="${id}">${content}</w:style>`;
  return root(
    'w:styles',
    style('gone', 'character', '<w:rPr><w:vanish/></w:rPr>') +
      style('alsoGone', 'character', '<w:basedOn w:val="gone"/>') +
      style('goneParagraph', 'paragraph', '<w:rPr><w:vanish/></w:rPr>') +
      style('white', 'character', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>') +
      style('own', 'paragraph', `<w:name w:val="样式${plant('metadata', 'name of a style')}"/>`),
  );
}

function watermark(plant: Plant): string {
  return inRun(`<w:pict><v:shape><v:textpath string="${plant('header', 'watermark')}"/></v:shape></w:pict>`);
}

function notesOf(plant: Plant, kind: string): string {
  return root(
    `w:${kind}s`,
    `<w:${kind} w:id="1">${say(plant('note', kind))}</w:${kind}><w:${kind} w:id="99">${say(plant('note', `orphan ${kind}`))}</w:${kind}>`,
  );
}

function commentsOf(plant: Plant): string {
  const author = `w:author="${plant('metadata', 'author of a comment')}" w:initials="${plant('metadata', 'initials')}"`;
  return root('w:comments', `<w:comment w:id="0" ${author}>${say(plant('comment', 'comment'))}</w:comment>`);
}

function settingsOf(plant: Plant): string {
  const meta = (where: string) => plant('metadata', where);
  return root(
    'w:settings',
    `<w:docVars><w:docVar w:name="${meta('name of a variable')}" w:val="${meta('variable')}"/></w:docVars>` +
      `<w:mailMerge><w:connectString w:val="${meta('mail merge connection')}"/><w:query w:val="${meta('mail merge query')}"/></w:mailMerge>`,
  );
}

function numberingOf(plant: Plant): string {
  return root(
    'w:numbering',
    `<w:abstractNum><w:lvl><w:lvlText w:val="第${plant('metadata', 'numbering')}%1条"/></w:lvl></w:abstractNum>`,
  );
}

function glossaryOf(plant: Plant): string {
  const block = `<w:docPart><w:docPartPr><w:name w:val="${plant('metadata', 'building block name')}"/></w:docPartPr>`;
  return root(
    'w:glossaryDocument',
    `<w:docParts>${block}<w:docPartBody>${say(plant('metadata', 'building block'))}</w:docPartBody></w:docPart></w:docParts>`,
  );
}

function chartOf(plant: Plant): string {
  const cache = (where: string) => `<c:strCache><c:pt><c:v>${plant('body', where)}</c:v></c:pt></c:strCache>`;
  return root(
    'c:chartSpace',
    `<c:title>${paragraph(plant('body', 'chart title'))}</c:title><c:ser><c:tx>${cache('chart series')}</c:tx><c:cat>${cache('chart category')}</c:cat>` +
      `<c:val><c:numCache><c:pt><c:v>${plant('body', 'chart value')}</c:v></c:pt></c:numCache></c:val></c:ser>`,
  );
}

function paragraph(text: string): string {
  return `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
}

function propertiesOf(plant: Plant): TestPart[] {
  const meta = (where: string) => plant('metadata', where);
  const element = (name: string) => `<${name}>${meta(`property ${name}`)}</${name}>`;
  const package_ = 'application/vnd.openxmlformats-package';
  const office = 'application/vnd.openxmlformats-officedocument';
  const core = [
    'dc:title',
    'dc:creator',
    'dc:subject',
    'dc:description',
    'cp:keywords',
    'cp:lastModifiedBy',
    'cp:category',
  ];
  const app = ['Company', 'Manager', 'Template', 'HyperlinkBase'];
  return [
    {
      name: 'docProps/core.xml',
      type: `${package_}.core-properties+xml`,
      data: `<cp:c xmlns:cp="urn:cp" xmlns:dc="urn:dc">${core.map(element).join('')}</cp:c>`,
    },
    {
      name: 'docProps/app.xml',
      type: `${office}.extended-properties+xml`,
      data: `<Properties>${app.map(element).join('')}</Properties>`,
    },
    {
      name: 'docProps/custom.xml',
      type: `${office}.custom-properties+xml`,
      data: `<Properties xmlns:vt="urn:vt"><property name="${meta('custom property name')}"><vt:lpwstr>${meta('custom property')}</vt:lpwstr></property></Properties>`,
    },
  ];
}

function linksOf(plant: Plant) {
  const link = (kind: string, id: string, from: string, where: string) => ({
    kind,
    id,
    from,
    target: `file:///C:/${plant('metadata', where)}`,
  });
  return [
    link('hyperlink', 'link', MAIN, 'link target'),
    link('attachedTemplate', 'template', 'word/settings.xml', 'template path'),
    link('mailMergeSource', 'source', 'word/settings.xml', 'mail merge source'),
    link('subDocument', 'sub', MAIN, 'subdocument path'),
    link('image', 'picture', MAIN, 'linked picture'),
  ];
}

/** A JPEG that is nothing but an EXIF segment with a description and a place, and a comment. */
function jpegOf(plant: Plant): Uint8Array {
  const description = `${plant('metadata', 'EXIF description')}\0`;
  const gps = 8 + 2 + 2 * 12 + 4 + description.length;
  const tiff = new Uint8Array(gps + 2 + 4 * 12 + 4 + 48);
  const view = new DataView(tiff.buffer);
  tiff.set(ascii('MM\0*'));
  view.setUint32(4, 8);
  const field = (at: number, tag: number, type: number, count: number, value: number) => {
    view.setUint16(at, tag);
    view.setUint16(at + 2, type);
    view.setUint32(at + 4, count);
    view.setUint32(at + 8, value);
  };
  view.setUint16(8, 2);
  field(10, 0x010e, 2, description.length, 38);
  field(22, 0x8825, 4, 1, gps);
  tiff.set(ascii(description), 38);
  view.setUint16(gps, 4);
  const rationals = gps + 2 + 4 * 12 + 4;
  field(gps + 2, 1, 2, 2, 0x4e000000);
  field(gps + 14, 2, 5, 3, rationals);
  field(gps + 26, 3, 2, 2, 0x45000000);
  field(gps + 38, 4, 5, 3, rationals + 24);
  for (const [index, value] of [31, 30, 0, 121, 15, 36].entries()) {
    view.setUint32(rationals + index * 8, value);
    view.setUint32(rationals + index * 8 + 4, 1);
  }
  const segment = (marker: number, data: Uint8Array) =>
    concat([Uint8Array.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data]);
  return concat([
    Uint8Array.from([0xff, 0xd8]),
    segment(0xe1, concat([ascii('Exif\0\0'), tiff])),
    segment(0xfe, ascii(plant('metadata', 'JPEG comment'))),
  ]);
}

/** A PNG that is nothing but its signature. */
export const EMPTY_PNG: Uint8Array = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Reads what is planted inside planted documents: pictures by their reader, anything else as a text. */
export async function* readPlanted(source: Source): AsyncGenerator<Block | Gap> {
  if (imageReader.accepts(source)) yield* imageReader.read(source, { limits: DEFAULT_LIMITS });
  else {
    const text = new TextDecoder().decode(source.bytes);
    yield { place: { kind: 'line', line: 1, offset: 0 }, layer: 'embedded', text };
  }
}

function pngOf(plant: Plant): Uint8Array {
  const text = ascii(`Author\0${plant('metadata', 'PNG text')}`);
  return concat([EMPTY_PNG, Uint8Array.from([0, 0, 0, text.length]), ascii('tEXt'), text, new Uint8Array(4)]);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]));
}
