import { type Block, cellOf, type Document } from '../model/document.ts';
import { normalize } from '../normalize/normalize.ts';
import type { Shape } from './profile.ts';

/** What of a document tells its kind: its edges and its headings, never all of its text. */
export interface Outline {
  /** The file's name, its title property and the short lines at the top. */
  readonly title: string;
  /** Headings of columns and short lines that stand over others. */
  readonly heading: string;
  /** The first and the last lines, title and headings among them. */
  readonly text: string;
  readonly shapes: ReadonlySet<Shape>;
}

/** How much is looked at: blocks of running text at the top and the end, code units of each, cells for their headings. */
const TOP = 28;
const END = 14;
const LONGEST = 160;
const CELLS = 160;
/** So many of the first lines may be the title, each at most so long. */
const TITLE_LINES = 6;
const LONGEST_TITLE = 60;
const LONGEST_HEADING = 24;
const LONGEST_CELL = 48;
/** Parts are kept apart, so that no word is read across them. */
const JOINT = '\n';

/** The outline of a document. Bounded, however long the document is. */
export function outlineOf(document: Document): Outline {
  const lines: string[] = [];
  const cells: string[] = [];
  const labels = new Set<string>();
  const names: string[] = [];
  const ends = endsOf(document.blocks);
  document.blocks.forEach((block, index) => {
    if (isNaming(block)) names.push(beginning(block.text, LONGEST));
    if (block.layer !== 'body' && block.layer !== 'header') return;
    if (cellOf(block.place) !== undefined) {
      if (cells.length >= CELLS) return;
      cells.push(beginning(block.text, LONGEST_CELL));
      if (block.label !== undefined) labels.add(block.label);
    } else if (ends(index)) lines.push(beginning(block.text, LONGEST).trim());
  });
  const headings = [...labels].map((label) => beginning(label, LONGEST_HEADING));
  return {
    title: closedUp([...names, ...lines.slice(0, TITLE_LINES).filter(isTitle)]),
    heading: [...headings, ...lines.filter((line) => line.length <= LONGEST_HEADING)].join(JOINT),
    text: closedUp([...names, ...lines, ...headings, ...cells]),
    shapes: shapesOf(lines, headings),
  };
}

/** Whether an index is among the first or the last blocks of running text. */
function endsOf(blocks: readonly Block[]): (index: number) => boolean {
  const running: number[] = [];
  blocks.forEach(({ layer, place }, index) => {
    if ((layer === 'body' || layer === 'header') && cellOf(place) === undefined) running.push(index);
  });
  const topEnds = running[Math.min(TOP, running.length) - 1] ?? -1;
  const endStarts = running[Math.max(0, running.length - END)] ?? blocks.length;
  return (index) => index <= topEnds || index >= endStarts;
}

function isNaming({ place }: Block): boolean {
  if (place.kind === 'field') return TITLE.test(place.field);
  return place.kind === 'property' && (place.name === 'file-name' || TITLE.test(place.name));
}

const TITLE = /title|标题/iu;

function beginning(text: string, length: number): string {
  return normalize(text.slice(0, length)).text;
}

function isTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && !/[。；;]$/u.test(line);
}

/** Parts as one text: letter-spaced titles (民 事 判 决 书) read as words; lines stay apart. */
function closedUp(parts: readonly string[]): string {
  return parts.join(JOINT).replace(SPACING, '');
}

/** Looks behind from the spaces on: an expression that starts on Han would try every character. */
const SPACING = / {1,4}(?<=\p{Script=Han} {1,4})(?=\p{Script=Han})/gu;

/** So many lines make a list. */
const FEWEST_ITEMS = 3;

/** A shape, and how many lines of which kind make it. No line has it without one of the words in `needs`. */
interface LineShape {
  readonly shape: Shape;
  readonly needs?: readonly string[] | undefined;
  readonly pattern: RegExp;
  readonly times: number;
}

const LINES: readonly LineShape[] = [
  {
    shape: 'issue',
    needs: ['期'],
    pattern: /^\(?(?:\d{4}年)?第?[\d一二三四五六七八九十]{1,4}期\)?$|^[^。]{2,30}\(第?\d{1,4}期\)$/u,
    times: 1,
  },
  { shape: 'document-number', needs: ['号'], pattern: /[〔[]\d{4}[〕\]](?:第)?\d{1,5}号/u, times: 1 },
  { shape: 'case-number', needs: ['号'], pattern: /\(\d{4}\)[^。,;]{1,14}\d{1,6}号/u, times: 1 },
  {
    shape: 'parties',
    pattern:
      /^(?:原告|被告|上诉人|被上诉人|申请人|被申请人|信访人|当事人|违法行为人|被处罚人|罪犯|被告人)(?:姓名|名称)?[::(]/u,
    times: 1,
  },
  { shape: 'salutation', pattern: /^(?:尊敬的|亲爱的|敬爱的|各位)[^。,;]{1,24}:$/u, times: 1 },
  {
    shape: 'display-period',
    needs: ['公示', '公布'],
    pattern: /公示(?:期|时间|期限)|(?:公示|公布)如下|予以公示/u,
    times: 1,
  },
  {
    shape: 'lifetime',
    pattern: /\((?:约|生于)?1\d{3}年?(?:\d{1,2}月)?\x20?[—–―~-]{1,2}\x20?(?:[12]\d{3}|\?)/u,
    times: 1,
  },
  {
    // 李某,男,…; 王某,会计2302班; 骨干为孙某、何某: this one and that one, rather than people as such.
    shape: 'individuals',
    pattern:
      /(?:^|[。;:、,.)])\x20?[\p{Script=Han}]{2,4}\x20?[,(](?:男|女|现年|\d{1,2}岁|\d{4}年|[\p{Script=Han}]{2,8}\d{2,4}班|住|绰号|身份证|电话|手机|外地|村民)|(?:骨干|牵头人?|组织者|召集人|群主|发起人|领头人|重点人员?|代表|人员)(?:为|是|有|:|系)[\p{Script=Han}]{2,4}[、,。(]/u,
    times: 1,
  },
  { shape: 'roster', pattern: /^[(①-⑳]?\d{1,3}[)、.\x20]{1,3}\p{Script=Han}{2,4}(?=[\x20,(]|$)/u, times: FEWEST_ITEMS },
];

function shapesOf(lines: readonly string[], headings: readonly string[]): ReadonlySet<Shape> {
  const shapes = new Set<Shape>();
  const all = lines.join(JOINT);
  for (const { shape, needs, pattern, times } of LINES) {
    if (needs !== undefined && !needs.some((word) => all.includes(word))) continue;
    let found = 0;
    for (const line of lines) if (pattern.test(line)) found++;
    if (found >= times) shapes.add(shape);
  }
  if (headings.some((heading) => /姓名|户主|名字|户名/u.test(heading.replace(/\s/gu, '')))) shapes.add('roster');
  return shapes;
}
