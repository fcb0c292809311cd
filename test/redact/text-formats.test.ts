import { describe, expect, test } from 'vitest';
import { copyOf, textOf, textSource } from './support.ts';

async function copyText(text: string, name: string): Promise<string> {
  const { bytes } = await copyOf(textSource(text, name));
  return textOf(bytes);
}

describe('the copy of a web page', () => {
  const PAGE = `<!DOCTYPE html><html><head><title>公告</title><meta charset="utf-8"><meta name="author" content="科员">
<style>.h{display:none}</style></head><body><!-- 13912340003 --><p onclick="alert('电话13912340004')">联系<b>1391</b>2340<i>001</i>，见<a href="tel:13912340001" title="致电13912340001">此处</a></p>
<p class="h">旧稿 13912340005</p><script>var phone = "13912340006";</script><p>其余 &amp; 不变</p></body></html>`;

  test('masks a value across its tags and in its links, and keeps the tags', async () => {
    const copy = await copyText(PAGE, 'x.html');
    expect(copy).toContain('联系<b>139****0001</b><i></i>，见<a href="tel:139****0001" title="致电139****0001">');
    expect(copy).toContain('<p>其余 &amp; 不变</p>');
  });

  test('has nothing that the page does not show', async () => {
    const copy = await copyText(PAGE, 'x.html');
    expect(copy).not.toMatch(/1391234000\d|<!-- |<script|onclick|author|旧稿/u);
  });

  test('replaces character references as a whole', async () => {
    expect(await copyText('<html><body><p>电话&#49;&#51;&#57;12340001&lt;', 'x.html')).toContain('电话139****0001&lt;');
  });
});

describe('the copy of a Markdown text', () => {
  test('masks text, addresses and front matter, and takes comments out', async () => {
    const text =
      '---\nauthor: 电话13912340003\n---\n# 公告\n\n联系**1391**2340001。<!-- 13912340002 -->\n\n[致电](tel:13912340001)\n';
    expect(await copyText(text, 'x.md')).toBe(
      '---\nauthor: 电话139\\*\\*\\*\\*0003\n---\n# 公告\n\n联系**139\\*\\*\\*\\*0001**。\n\n[致电](tel:139\\*\\*\\*\\*0001)\n',
    );
  });
});

describe('the copy of a table of text', () => {
  test('keeps quotes, delimiters and line ends', async () => {
    const text = '姓名,手机\r\n"李明","13912340001"\r\n王芳,13912340002\r\n';
    expect(await copyText(text, 'x.csv')).toMatch(/^姓名,手机\r\n".{2}","139\*{4}0001"\r\n.{2},139\*{4}0002\r\n$/u);
  });
});

describe('the copy of a table whose columns are emptied', () => {
  test('has none of what most values went from, heading and all', async () => {
    const text = '序号,手机,结果\n1,13912340001,合格\n2,13912340002,合格\n3,无,合格\n';
    const { bytes } = await copyOf(textSource(text, 'x.csv'), { emptyColumns: true });
    expect(textOf(bytes)).toBe('序号,,结果\n1,,合格\n2,,合格\n3,,合格\n');
  });
});

describe('the copy of a text in another encoding', () => {
  // 联系电话：13912340001。 and a character of four bytes (U+4DAE).
  const GBK = [0xc1, 0xaa, 0xcf, 0xb5, 0xb5, 0xe7, 0xbb, 0xb0, 0xa3, 0xba];
  const PHONE = [...'13912340001'].map((digit) => digit.charCodeAt(0));
  const TAIL = [0xa1, 0xa3, 0x82, 0x35, 0x87, 0x38, 0x0a];

  test('is in that encoding, byte by byte where nothing changed', async () => {
    const { bytes } = await copyOf({ name: 'x.txt', bytes: Uint8Array.from([...GBK, ...PHONE, ...TAIL]) });
    const mask = [...'139****0001'].map((sign) => sign.charCodeAt(0));
    expect([...bytes]).toEqual([...GBK, ...mask, ...TAIL]);
  });

  test('keeps the byte order mark of UTF-16', async () => {
    const units = [...'\ufeff电话13912340001'].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]);
    const { bytes } = await copyOf({ name: 'x.txt', bytes: Uint8Array.from(units) });
    expect(new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes)).toBe('\ufeff电话139****0001');
  });
});

describe('a value', () => {
  test('goes where it was not recognised as well', async () => {
    const copy = await copyText('身份证号 532501190102030016。\n附件：A532501190102030016B\n', 'x.txt');
    expect(copy).not.toContain('532501190102030016');
  });

  test('goes from the name of the copy', async () => {
    const copy = await copyOf(textSource('正文', '13912340001通话记录.txt'));
    expect(copy.name).toBe('139××××0001通话记录.txt');
  });
});
