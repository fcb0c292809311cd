import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { expect, test, vi } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { READERS } from '../../src/node/readers.ts';
import { readSource } from '../../src/readers/read-source.ts';
import { DEFAULT_LIMITS } from '../../src/readers/reader.ts';
import { htmlReporter } from '../../src/report/html/index.ts';
import { type ReportItem, type ReportOptions, renderReport } from '../../src/report/reporter.ts';
import { testReviewer } from '../support/reviewer.ts';
import { longDocument } from './long-document.ts';
import { sampleDocument, sampleVerdict } from './sample-verdict.ts';

// A page of 200 pages is parsed whole.
vi.setConfig({ testTimeout: 60_000 });

const reviewer = testReviewer({
  read: (source, signal) => readSource(source, READERS, { limits: DEFAULT_LIMITS, signal }),
});
const render = (item: ReportItem, options: Partial<ReportOptions> = {}): string =>
  renderReport(htmlReporter, [item], { locale: 'zh', ...options });

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of a page, as a browser would see it. */
function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node)
      found.push({
        name: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      });
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

test('the outcome comes first, then what to do, then the document with its findings explained beside it', () => {
  const html = render({ ...reviewer.reviewText('公示\n联系人手机13912340001。'), name: 'a.txt' });
  const order = ['处理后公开</p>', '怎么办', '文件内容', '139********<sup>1</sup>', '号段在用', '审查所依据的规则'];
  let last = 0;
  for (const each of order) {
    expect(html.indexOf(each, last), each).toBeGreaterThan(0);
    last = html.indexOf(each, last);
  }
});

test('what was found is masked wherever it stands, and shown only where the report may quote', () => {
  const text = '姓名\t身份证号\n罗启明\t53250119010203018X\n\n罗启明之事已办结，罗启明无异议。';
  const item = { ...reviewer.reviewText(text, '罗启明.txt'), name: 'a/罗启明.txt' };
  const masked = render(item);
  expect(masked).not.toMatch(/罗启明|启明|53250119010203018X|1901/u);
  expect(masked).toContain('之事已办结');
  const quoted = render(item, { quote: true });
  expect(quoted).toMatch(/罗启明(?:<[^>]*>|\d)*之事已办结/u);
  expect(quoted).toContain('53250119010203018X');
});

test('of a document with a state-secret marking no text is copied', () => {
  const item = { ...reviewer.reviewText('机密★5年\n\n关于调整部署的通知\n第二批共三处。'), name: 'a.txt' };
  expect(item.verdict.outcome).toBe('block');
  expect(render(item)).not.toMatch(/部署|第二批/u);
  expect(render(item, { quote: true })).toContain('关于调整部署的通知');
});

test('tables are tables, pages are pages, and what the page does not show is said to be hidden', async () => {
  const bytes = readFileSync('samples/12-roster-hidden-column.docx');
  const docx = render(await reviewer.review({ name: 'roster.docx', bytes }));
  expect(docx).toMatch(/<th scope="col">姓名<\/th><th scope="col" class="hidden">|<td class="hidden">/u);
  expect(docx).toMatch(/<div class="layer comment"><span class="tag">批注<\/span>/u);
  const pdf = await reviewer.review({ name: 'aid.pdf', bytes: readFileSync('samples/16-medical-aid.pdf') });
  expect(render(pdf)).toContain('第 1 页');
});

test('the notes of a table stand beside its top', () => {
  const html = render(
    reviewer.reviewText(`${'第一条　总则。\n'.repeat(9)}姓名\t联系电话\n甲\t13912340001\n乙\t13912340002`),
  );
  expect(html).toMatch(/<div class="row"><div class="text"><div class="wide"[^>]*><table><tr><th scope="col">姓名/u);
});

test('a page of which nothing could be read is shown as a gap', () => {
  const html = render({ verdict: sampleVerdict, document: sampleDocument });
  expect(html).toMatch(/第 2 页<\/h4><p class="gap refer">/u);
});

test('without the document the findings are listed with their places', () => {
  const html = render({ verdict: sampleVerdict });
  expect(html).toContain('<td>第 3 行</td><td>手机号</td><td>139********</td>');
});

test('a sheet with a cell far out does not become a page of empty cells', () => {
  const cell = (row: number, column: number) =>
    ({ table: 1, row, column, paragraph: 1, kind: 'cell', part: '表' }) as const;
  const blocks: Document['blocks'] = Array.from({ length: 300 }, (_, at) => ({
    place: cell(at * 1000, at * 50),
    layer: 'body',
    text: `${at}`,
  }));
  const html = render({ verdict: { ...sampleVerdict, rulings: [] }, document: { ...sampleDocument, blocks } });
  expect(elementsOf(html).filter(({ name }) => name === 'td')).toHaveLength(300);
});

test('several documents are listed first, with links to each', () => {
  const item = { verdict: sampleVerdict, name: 'a.txt' };
  const html = renderReport(htmlReporter, [item, { ...item, name: 'b.txt' }], { locale: 'zh' });
  expect(html).toContain('共审查 2 份：不予公开 2');
  expect(html).toContain('<a href="#d1">b.txt</a>');
});

test('it speaks English', () => {
  const html = render({ verdict: sampleVerdict, document: sampleDocument, name: 'a.txt' }, { locale: 'en' });
  expect(html).toContain('<html lang="en">');
  const words = html.replace(/<style>.*?<\/style>|<script>.*?<\/script>|<[^>]*>/gsu, '');
  expect(words).not.toMatch(/undefined|\{[a-z]+\}/u);
});

test('nothing is fetched from elsewhere, and a policy forbids it', () => {
  const elements = elementsOf(render({ verdict: sampleVerdict, document: sampleDocument, name: 'a.txt' }));
  expect(elements.filter(({ attributes }) => 'src' in attributes || 'style' in attributes)).toEqual([]);
  expect(elements.filter(({ name }) => ['link', 'img', 'iframe', 'object', 'base'].includes(name))).toEqual([]);
  const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
  expect(policy?.attributes['content']).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/u,
  );
});

const KNOWN = new Set(elementsOf(render({ verdict: sampleVerdict, document: sampleDocument })).map(({ name }) => name));

test('no text of a document, a name or a label becomes markup', () => {
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "' onfocus=alert(1) autofocus='",
    '</style><x>',
    '&lt;x&gt;',
    '\u202e',
    '\u0000',
    '手机13912340001',
    '<!--',
    ']]>',
  );
  const text = fc.array(hostile, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const layer = fc.constantFrom('body', 'comment', 'hidden', 'metadata') as fc.Arbitrary<'body' | 'comment'>;
  fc.assert(
    fc.property(text, layer, fc.boolean(), (source, where, quote) => {
      const { verdict, document } = reviewer.reviewText(source, source);
      const blocks = document.blocks.map((block) => ({ ...block, layer: where, label: source }));
      const html = render({ verdict, document: { ...document, blocks }, name: source }, { quote });
      for (const { name, attributes } of elementsOf(html)) {
        expect(KNOWN.has(name) || ['h4', 'th', 'td', 'tr', 'table', 'tbody'].includes(name), name).toBe(true);
        expect(Object.keys(attributes).filter((key) => key.startsWith('on') || key === 'autofocus')).toEqual([]);
      }
      expect(html.match(/<script/gu)).toHaveLength(1);
      expect(html).not.toContain('\u202e');
    }),
    { numRuns: 50 },
  );
});

test('every mark leads to a note and back, and no id is given twice', () => {
  const { document, verdict } = longDocument();
  const elements = elementsOf(render({ document, verdict }));
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = elements.flatMap(({ attributes }) => attributes['href'] ?? []);
  const known = new Set(ids.map((id) => `#${id}`));
  expect(targets.filter((target) => !known.has(target))).toEqual([]);
  expect(elements.filter(({ attributes }) => attributes['class'] === 'm redact')).toHaveLength(2000);
});

test('200 pages with 2,000 findings stay under 5 MB', () => {
  const { document, verdict } = longDocument();
  expect(verdict.rulings.filter(({ outcome }) => outcome !== 'pass').length).toBeGreaterThanOrEqual(2000);
  expect(new TextEncoder().encode(render({ document, verdict })).length).toBeLessThan(5_000_000);
});
