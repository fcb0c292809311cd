import { isBlank } from '../ooxml/draft.ts';
import { textRef } from '../ooxml/refs.ts';
import type { Attributes } from '../package/xml.ts';
import { applyLook, isInvisible, type Look } from './looks.ts';
import type { Showing } from './pieces.ts';
import {
  addAside,
  addAttribute,
  addText,
  closeParagraph,
  type Handlers,
  openParagraph,
  type Story,
  tableOf,
} from './story.ts';

/** Paragraphs, runs and what is in them (ECMA-376-1, 17.3); also the paragraphs of DrawingML. */
export const TEXT_HANDLERS: Handlers = {
  open: {
    'w:p': openParagraph,
    'a:p': openParagraph,
    'w:pStyle': (story, attributes) => {
      const paragraph = story.paragraphs.at(-1);
      if (paragraph !== undefined && story.path.at(-2) === 'w:pPr') paragraph.style = attributes['w:val'];
    },
    'w:shd': (story, attributes) => {
      const parent = story.path.at(-2);
      const table = tableOf(story);
      const paragraph = story.paragraphs.at(-1);
      if (parent === 'w:pPr' && paragraph !== undefined) applyLook(paragraph.look, 'w:shd', attributes);
      if (parent === 'w:tcPr' && table !== undefined) applyLook(table.look, 'w:shd', attributes);
    },
    'w:r': resetRun,
    'm:r': resetRun,
    'w:rStyle': (story, attributes) => {
      if (isInRun(story)) story.runStyle = attributes['w:val'];
    },
    'w:tab': (story) => addMark(story, '\t'),
    'w:ptab': (story) => addMark(story, '\t'),
    'w:br': (story) => addMark(story, '\n'),
    'a:br': (story) => addText(story, '\n', showing(story)),
    'w:cr': (story) => addMark(story, '\n'),
    'w:noBreakHyphen': (story) => addMark(story, '-'),
    'w:sym': (story, attributes) => {
      const code = Number.parseInt(attributes['w:char'] ?? '', 16);
      if (code > 0 && code <= 0xffff) addMark(story, String.fromCharCode(code));
    },
    'w:ins': (story, attributes) => openRevision(story, 'inserted', attributes),
    'w:moveTo': (story, attributes) => openRevision(story, 'inserted', attributes),
    'w:del': (story, attributes) => openRevision(story, 'deleted', attributes),
    'w:moveFrom': (story, attributes) => openRevision(story, 'deleted', attributes),
    'w:background': (story, attributes) => {
      const look: Look = {};
      applyLook(look, 'w:color', { 'w:val': attributes['w:color'] ?? '' });
      story.ground = look.color ?? story.ground;
    },
    'w:txbxContent': openFlow,
    'w:rt': (story) => {
      openFlow(story);
      openParagraph(story);
    },
  },
  close: {
    'w:p': closeParagraph,
    'a:p': closeParagraph,
    'w:ins': (story) => closeRevision(story, 'inserted'),
    'w:moveTo': (story) => closeRevision(story, 'inserted'),
    'w:del': (story) => closeRevision(story, 'deleted'),
    'w:moveFrom': (story) => closeRevision(story, 'deleted'),
    'w:txbxContent': (story) => {
      story.flows.pop();
    },
    // Reading aids stand above their base: put in line they would break the word.
    'w:rt': (story) => {
      closeParagraph(story);
      story.flows.pop();
    },
  },
};

/** Formatting of the run at hand: any element of its `w:rPr`. */
export function takeRunLook(story: Story, element: string, attributes: Readonly<Record<string, string>>): void {
  if (isInRun(story)) applyLook(story.run, element, attributes);
}

/** Takes character data by the element that it stands in. */
export function takeText(story: Story, text: string): void {
  const parent = story.path.at(-1) ?? '';
  if (parent === 'w:t' || parent === 'm:t' || parent === 'a:t') {
    addText(story, text, showing(story), takeRef(story));
  } else if (parent === 'w:delText') {
    addText(story, text, 'deleted', takeRef(story));
  } else if (parent === 'w:instrText') {
    const depth = story.fields.length - 1;
    if (depth >= 0) story.fields[depth]?.push({ text, showing: 'shown', ref: takeRef(story) });
    else addAside(story, 'metadata', text, '域代码', takeRef(story));
  } else if (parent === 'w:delInstrText') {
    addAside(story, 'revision', text, '域代码', takeRef(story));
  } else if (!isBlank(text) && !MEASURES.test(parent)) {
    // No program shows text in such a place, but it is in the file.
    addAside(story, 'hidden', text, undefined, takeRef(story));
  }
}

/** Where the text at hand begins. Only the first piece of an element has a place that can be told; a comment may part it. */
function takeRef(story: Story): string | undefined {
  const at = story.contentAt;
  story.contentAt = -1;
  return at < 0 ? undefined : textRef(story.part, at);
}

/** Elements whose text is a length or an alignment (ECMA-376-1, 20.4.2; [MS-DOCX] 2.3). */
const MEASURES = /^(?:wp|wp14):/u;

function showing(story: Story): Showing {
  const tables = story.flows.at(-1) ?? [];
  if (story.deleted > 0 || tables.some((table) => table.rowDeleted)) return 'deleted';
  if (story.concealedFrom !== undefined || tables.some((table) => table.covered || table.rowHidden)) return 'hidden';
  if (isInvisible(looksOf(story), groundOf(story))) return 'hidden';
  return story.inserted > 0 ? 'inserted' : 'shown';
}

function looksOf(story: Story): Look[] {
  const { styles } = story;
  const paragraph = story.paragraphs.at(-1);
  const looks = [story.run];
  if (story.runStyle !== undefined) looks.push(styles.lookOf(story.runStyle));
  if (paragraph !== undefined) looks.push({ shade: paragraph.look.shade }, styles.lookOf(paragraph.style));
  for (const table of (story.flows.at(-1) ?? []).toReversed()) looks.push({ shade: table.look.shade });
  looks.push(styles.defaults);
  return looks;
}

/** Text boxes and styled tables may have any colour behind them: unknown is not white. */
function groundOf(story: Story): string | undefined {
  const isPainted = story.flows.some((tables) => tables.some((table) => story.styles.isShaded(table.style)));
  return story.flows.length > 1 || isPainted ? undefined : story.ground;
}

function resetRun(story: Story): void {
  story.run = {};
  story.runStyle = undefined;
}

function isInRun(story: Story): boolean {
  const owner = story.path.at(-3);
  return story.path.at(-2) === 'w:rPr' && (owner === 'w:r' || owner === 'm:r');
}

/** A tab or break of a run; the same names stand in properties, where they are tab stops. */
function addMark(story: Story, mark: string): void {
  if (story.path.at(-2) === 'w:r') addText(story, mark, showing(story));
}

function openRevision(story: Story, kind: 'inserted' | 'deleted', attributes: Attributes): void {
  const parent = story.path.at(-2);
  const table = tableOf(story);
  const author = attributes['w:author'];
  if (author !== undefined && !story.authors.has(author)) {
    story.authors.add(author);
    addAttribute(story, 'metadata', { of: attributes, name: 'w:author' }, '修订者');
  }
  const paragraph = story.paragraphs.at(-1);
  if (parent === 'w:trPr' && kind === 'deleted' && table !== undefined) table.rowDeleted = true;
  if (parent === 'w:rPr' && story.path.at(-3) === 'w:pPr' && kind === 'deleted' && paragraph !== undefined) {
    paragraph.joinsNext = true;
  }
  if (!isProperty(parent)) story[kind]++;
}

function closeRevision(story: Story, kind: 'inserted' | 'deleted'): void {
  if (!isProperty(story.path.at(-1))) story[kind]--;
}

/** In properties a revision marks the paragraph mark or the row, and has no content. */
function isProperty(parent: string | undefined): boolean {
  return parent?.endsWith('Pr') === true;
}

function openFlow(story: Story): void {
  story.flows.push([]);
}
