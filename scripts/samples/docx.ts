import { strToU8, type Zippable, zipSync } from 'fflate';

/** What a made-up DOCX holds: paragraphs, one table, and things that do not show on the page. */
export interface DocxContent {
  readonly title: string;
  readonly author: string;
  readonly paragraphs: readonly string[];
  readonly table?: readonly (readonly string[])[] | undefined;
  /** Index of a column whose text is hidden (`w:vanish`). */
  readonly hiddenColumn?: number | undefined;
  /** A comment on the first paragraph. */
  readonly comment?: string | undefined;
  /** A deletion that is still tracked, at the end of the last paragraph. */
  readonly deleted?: string | undefined;
  readonly header?: string | undefined;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The same bytes on every run. */
const MADE = new Date('2026-01-01T00:00:00');

/** The bytes of a DOCX (ECMA-376) with the given content. */
export function docx(content: DocxContent): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(content),
    '_rels/.rels': relationships([
      ['rId1', 'officeDocument', 'word/document.xml'],
      ['rId2', 'metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(content),
    'word/document.xml': documentPart(content),
    'word/_rels/document.xml.rels': relationships([
      ...(content.comment === undefined ? [] : [['rId1', 'comments', 'comments.xml'] as const]),
      ...(content.header === undefined ? [] : [['rId2', 'header', 'header1.xml'] as const]),
    ]),
  };
  if (content.comment !== undefined)
    parts['word/comments.xml'] =
      `<w:comments ${W}><w:comment w:id="0" w:author="审核">${paragraph(run(content.comment))}</w:comment></w:comments>`;
  if (content.header !== undefined) parts['word/header1.xml'] = `<w:hdr ${W}>${paragraph(run(content.header))}</w:hdr>`;
  const zippable: Zippable = {};
  for (const [name, xml] of Object.entries(parts)) zippable[name] = [strToU8(HEAD + xml), { mtime: MADE }];
  return zipSync(zippable, { level: 9 });
}

function documentPart({ paragraphs, table, hiddenColumn, comment, deleted, header }: DocxContent): string {
  const last = paragraphs.length - 1;
  const body = paragraphs.map((text, index) => {
    const runs = index === 0 && comment !== undefined ? commented(run(text)) : run(text);
    return paragraph(index === last && deleted !== undefined ? runs + deletion(deleted) : runs);
  });
  const rows = (table ?? []).map((cells) => {
    const inner = cells.map((cell, c) => `<w:tc>${paragraph(run(cell, c === hiddenColumn))}</w:tc>`);
    return `<w:tr>${inner.join('')}</w:tr>`;
  });
  const inTable = rows.length === 0 ? '' : `<w:tbl>${rows.join('')}</w:tbl>`;
  const section = header === undefined ? '' : '<w:headerReference w:type="default" r:id="rId2"/>';
  return `<w:document ${W} ${R}><w:body>${body.join('')}${inTable}<w:sectPr>${section}</w:sectPr></w:body></w:document>`;
}

function paragraph(runs: string): string {
  return `<w:p>${runs}</w:p>`;
}

function run(text: string, hidden = false): string {
  const properties = hidden ? '<w:rPr><w:vanish/></w:rPr>' : '';
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function commented(runs: string): string {
  const reference = '<w:r><w:commentReference w:id="0"/></w:r>';
  return `<w:commentRangeStart w:id="0"/>${runs}<w:commentRangeEnd w:id="0"/>${reference}`;
}

function deletion(text: string): string {
  const attributes = 'w:id="1" w:author="拟稿" w:date="2026-01-01T00:00:00Z"';
  return `<w:del ${attributes}><w:r><w:delText xml:space="preserve">${escapeXml(text)}</w:delText></w:r></w:del>`;
}

function coreProperties({ title, author }: DocxContent): string {
  const names =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  return `<cp:coreProperties ${names}><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator></cp:coreProperties>`;
}

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = entries.map(([id, type, target]) => {
    const base = type.startsWith('metadata')
      ? 'http://schemas.openxmlformats.org/package/2006/relationships'
      : RELATIONSHIPS;
    return `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`;
  });
  const names = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  return `<Relationships ${names}>${items.join('')}</Relationships>`;
}

function contentTypes({ comment, header }: DocxContent): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const overrides = [
    ['/word/document.xml', `${word}.document.main+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...(comment === undefined ? [] : [['/word/comments.xml', `${word}.comments+xml`]]),
    ...(header === undefined ? [] : [['/word/header1.xml', `${word}.header+xml`]]),
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  const names = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"';
  return `<Types ${names}>${defaults}${overrides.join('')}</Types>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
