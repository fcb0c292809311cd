import { compoundFile } from './compound-file.ts';

/** A stretch of text and the property modifiers that it has. */
export interface DocRun {
  readonly text: string;
  readonly sprms?: readonly number[];
}

export interface DocParts {
  readonly body: readonly DocRun[];
  readonly footnotes?: string;
  readonly headers?: string;
  readonly comments?: string;
  readonly endnotes?: string;
  readonly textboxes?: string;
  /** Stretches of the body whose paragraphs have these modifiers. */
  readonly paragraphs?: readonly DocRun[];
  /** Tables of strings by their place in the header. */
  readonly strings?: ReadonlyMap<number, readonly string[]>;
  readonly streams?: Readonly<Record<string, Uint8Array>>;
  readonly flags?: number;
  readonly magic?: number;
}

const TEXT_AT = 2048;
const CHARACTER_PAGE = 2;
const PARAGRAPH_PAGE = 3;

/** The least Word 97 document that has these parts, its text in one piece of UTF-16. */
export function docFile(parts: DocParts): Uint8Array {
  const body = parts.body.map(({ text }) => text).join('');
  const stories = [body, parts.footnotes, parts.headers, '', parts.comments, parts.endnotes, parts.textboxes, ''].map(
    (text) => text ?? '',
  );
  const text = `${stories.join('')}\r`;
  const document = new Uint8Array(Math.max(4096, TEXT_AT + text.length * 2));
  const view = new DataView(document.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(TEXT_AT + at * 2, text.charCodeAt(at), true);
  view.setUint16(0, parts.magic ?? 0xa5ec, true);
  view.setUint16(0x0a, 0x0200 | (parts.flags ?? 0), true);
  for (const [index, story] of stories.entries()) view.setUint32(0x4c + index * 4, story.length, true);
  writePage(document, CHARACTER_PAGE, parts.body, 1);
  writePage(document, PARAGRAPH_PAGE, parts.paragraphs ?? [], 13);
  const table = tableOf(view, text.length, parts.strings ?? new Map());
  return compoundFile({ WordDocument: document, '1Table': table, ...parts.streams });
}

function tableOf(view: DataView, length: number, strings: ReadonlyMap<number, readonly string[]>): Uint8Array {
  const bytes = new Uint8Array(8192);
  const table = new DataView(bytes.buffer);
  let at = 0;
  const put = (index: number, write: (start: number) => number): void => {
    const size = write(at);
    view.setUint32(0x9a + index * 8, at, true);
    view.setUint32(0x9a + index * 8 + 4, size, true);
    at += size;
  };
  put(33, (start) => {
    bytes[start] = 2;
    table.setUint32(start + 1, 16, true);
    table.setUint32(start + 9, length, true);
    table.setUint32(start + 15, TEXT_AT, true);
    return 21;
  });
  for (const [index, page] of [
    [12, CHARACTER_PAGE],
    [13, PARAGRAPH_PAGE],
  ] as const) {
    put(index, (start) => {
      table.setUint32(start + 4, 0xffffff, true);
      table.setUint32(start + 8, page, true);
      return 12;
    });
  }
  for (const [index, entries] of strings) {
    put(index, (start) => {
      table.setUint16(start, 0xffff, true);
      table.setUint16(start + 2, entries.length, true);
      let end = start + 6;
      for (const entry of entries) {
        table.setUint16(end, entry.length, true);
        for (let unit = 0; unit < entry.length; unit++)
          table.setUint16(end + 2 + unit * 2, entry.charCodeAt(unit), true);
        end += 2 + entry.length * 2;
      }
      return end - start;
    });
  }
  return bytes;
}

/** A page of properties: the bytes that each run takes, then where its modifiers stand in the page. */
function writePage(document: Uint8Array, page: number, runs: readonly DocRun[], width: 1 | 13): void {
  const start = page * 512;
  const view = new DataView(document.buffer);
  let position = TEXT_AT;
  let free = 508;
  document[start + 511] = runs.length;
  for (const [index, { text, sprms = [] }] of runs.entries()) {
    view.setUint32(start + index * 4, position, true);
    position += text.length * 2;
    view.setUint32(start + index * 4 + 4, position, true);
    if (sprms.length === 0) continue;
    const isParagraph = width === 13;
    // Properties of paragraphs have their size in pairs of bytes, and a style in front.
    const body = isParagraph ? [0, 0, ...sprms] : sprms;
    const size = isParagraph ? Math.ceil((body.length + 1) / 2) : body.length;
    free = (free - body.length - 1) & ~1;
    document[start + free] = size;
    document.set(body, start + free + 1);
    document[start + (runs.length + 1) * 4 + index * width] = free / 2;
  }
}
