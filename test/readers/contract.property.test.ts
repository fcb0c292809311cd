import { strToU8, zipSync } from 'fflate';
import { describe, it } from 'vitest';
import { nodePdfAssets } from '../../src/node/pdf-assets.ts';
import { docReader } from '../../src/readers/doc/index.ts';
import { htmlReader } from '../../src/readers/html/index.ts';
import { imageReader } from '../../src/readers/image/index.ts';
import { markdownReader } from '../../src/readers/markdown/index.ts';
import { ofdReader } from '../../src/readers/ofd/index.ts';
import { createPdfReader } from '../../src/readers/pdf/index.ts';
import { readerContract } from '../../src/testing/index.ts';
import { docFile } from '../support/doc-file.ts';
import { buildPdf, textAt } from '../support/pdf.ts';

const HTML = `<!doctype html><html><head><title>通知</title><style>.x{display:none}</style></head><body>
<h1 title="提示">关于公开名单的通知</h1><p>电话：138&#48;0138000<br>地址：某市某区<!-- 备注 --></p><p class=x>隐藏</p>
<table><tr><th>姓名<th>电话</tr><tr><td colspan=2>某人<td>13800138000</tr></table><script>var a = "某人的电话";</script></body></html>`;

const ofd = zipSync({
  'OFD.xml': strToU8(
    '<OFD><DocBody><DocInfo><Title>通知</Title></DocInfo><DocRoot>D/Document.xml</DocRoot></DocBody></OFD>',
  ),
  'D/Document.xml': strToU8('<Document><Pages><Page ID="1" BaseLoc="P.xml"/></Pages></Document>'),
  'D/P.xml': strToU8(
    `<Page><Content><Layer>${['关于公开名单的通知', '电话：13800138000', '某市某区某路某号']
      .map(
        (text, at) =>
          `<TextObject Boundary="20 ${at * 9} 90 6" Size="5"><TextCode X="0" Y="4" DeltaX="g 30 5">${text}</TextCode></TextObject>`,
      )
      .join('')}</Layer></Content></Page>`,
  ),
});

const png = Uint8Array.from(
  '\x89PNG\r\n\x1a\n\0\0\0\x1btEXtAuthor\0the author of this one\0\0\0\0\0\0\0\0IEND',
  (letter) => letter.charCodeAt(0),
);

const doc = docFile({
  body: [
    { text: '关于公开名单的通知\r电话：\x13 REF \x14138\x15\r姓名\x07电话\x07\x07' },
    { text: '删去的话', sprms: [0, 8, 1] },
  ],
  headers: '页眉\r',
  strings: new Map([[21, ['书签']]]),
});

const MARKDOWN = `---
作者: 某人
---
# 关于公开**名单**的通知
- 电话：138&#48;0138000 <!-- 备注 -->
> [网址](http://x "题") ![图](a.png)

| 姓名 | 电话 |
|---|---|
| 某人 | \`138\` |
`;

const pdf = buildPdf({
  pages: ['关于公开名单的通知', '电话：13800138000'].map((text) => ({ content: textAt(72, 700, text) })),
  trailer: '/Info 100 0 R',
  objects: { 100: '<< /Title (notice) >>' },
});

const SAMPLES = [
  { reader: createPdfReader(nodePdfAssets()), sample: { name: 'a.pdf', bytes: pdf }, rounds: 12 },
  { reader: markdownReader, sample: { name: 'a.md', bytes: strToU8(MARKDOWN) } },
  { reader: docReader, sample: { name: 'a.doc', bytes: doc } },
  { reader: imageReader, sample: { name: 'a.png', bytes: png } },
  { reader: htmlReader, sample: { name: 'a.html', bytes: strToU8(HTML) } },
  { reader: ofdReader, sample: { name: 'a.ofd', bytes: ofd } },
];

describe.each(SAMPLES)('the reader $reader.id', (contract) => {
  it.each(readerContract({ rounds: 100, ...contract }))('$name', ({ run }) => run(), 60_000);
});
