import type { Layer, Place } from '../../model/document.ts';
import { type Draft, isBlank } from '../ooxml/draft.ts';
import { attributeRef } from '../ooxml/refs.ts';
import type { Attributes } from '../package/xml.ts';
import type { TableCell, TableRow } from '../row-labels.ts';
import type { Look, Styles } from './looks.ts';
import { draftsOf, join, type Piece, type Showing } from './pieces.ts';

/** A paragraph that has been opened and not yet closed. */
export interface Paragraph {
  readonly place: Place;
  readonly pieces: Piece[];
  /** Where its block belongs in the output: before those of the boxes anchored in it. */
  readonly position: number;
  readonly look: Look;
  style: string | undefined;
  /** Its mark was deleted: on the page the next paragraph goes on in the same line. */
  joinsNext: boolean;
}

/** A table that has been opened and not yet closed. */
export interface Table {
  readonly id: number;
  readonly rows: FilledRow[];
  row: number;
  column: number;
  /** Columns that the current cell spans. */
  columns: number;
  /** Counts paragraphs within the current cell. */
  paragraph: number;
  /** Blocks of the current cell. */
  cell: Draft[];
  /** Shading of the current cell. */
  look: Look;
  style: string | undefined;
  rowHidden: boolean;
  rowDeleted: boolean;
  /** The current cell is covered by the one above it (`w:vMerge`). */
  covered: boolean;
}

/** A row with the blocks of its cells. */
export interface FilledRow extends TableRow {
  readonly cells: TableCell[];
  readonly drafts: Draft[][];
  heading: boolean;
}

/** One of the alternatives that a document offers for the same thing (ECMA-376-3, 10.2). */
export interface Alternate {
  /** Blocks that the first alternative gave, by their text. */
  readonly given: Map<string, Draft | undefined>;
  inFallback: boolean;
}

/** What is known while a part with paragraphs is walked: a body, a header, a set of notes or comments. */
export interface Story {
  readonly part: string;
  readonly layer: Layer;
  readonly styles: Styles;
  readonly out: Draft[];
  /** Names of the open elements. */
  readonly path: string[];
  readonly paragraphs: Paragraph[];
  /** The open tables of each open flow; a text box starts a flow of its own. */
  readonly flows: Table[][];
  readonly alternates: Alternate[];
  readonly authors: Set<string>;
  /** Codes of the open fields. */
  readonly fields: Piece[][];
  /** A closed paragraph that waits for the one it joins. */
  waiting: Paragraph | undefined;
  paragraphCount: number;
  tableCount: number;
  /** How many open elements say that their content was inserted or deleted. */
  inserted: number;
  deleted: number;
  /** The depth of the element whose whole content is hidden, if one is open. */
  concealedFrom: number | undefined;
  run: Look;
  runStyle: string | undefined;
  /** Colour of the page, RRGGBB. */
  ground: string;
  /** Where the content of the innermost element begins; negative once it has been used. */
  contentAt: number;
}

/** Elements by name and what is done when they open or close. */
export interface Handlers {
  readonly open: Readonly<Record<string, (story: Story, attributes: Attributes) => void>>;
  readonly close: Readonly<Record<string, (story: Story) => void>>;
}

/** A story before its first element. */
export function startStory(part: string, layer: Layer, styles: Styles): Story {
  return {
    part,
    layer,
    styles,
    out: [],
    path: [],
    paragraphs: [],
    flows: [[]],
    alternates: [],
    authors: new Set(),
    fields: [],
    waiting: undefined,
    paragraphCount: 0,
    tableCount: 0,
    inserted: 0,
    deleted: 0,
    concealedFrom: undefined,
    run: {},
    runStyle: undefined,
    ground: 'FFFFFF',
    contentAt: 0,
  };
}

/** The table that is being filled, if the story is in one. */
export function tableOf(story: Story): Table | undefined {
  return story.flows.at(-1)?.at(-1);
}

/** Where the story is now. */
export function placeOf(story: Story): Place {
  return (
    story.paragraphs.at(-1)?.place ?? {
      kind: 'paragraph',
      part: story.part,
      paragraph: Math.max(1, story.paragraphCount),
    }
  );
}

/** Opens a paragraph in the current cell or flow. */
export function openParagraph(story: Story): void {
  story.paragraphCount++;
  const table = tableOf(story);
  if (table !== undefined) table.paragraph++;
  const place: Place =
    table === undefined
      ? { kind: 'paragraph', part: story.part, paragraph: story.paragraphCount }
      : {
          kind: 'cell',
          part: story.part,
          table: table.id,
          row: table.row,
          column: table.column,
          paragraph: table.paragraph,
        };
  const { pieces = [], position = story.out.length } = story.waiting ?? {};
  story.waiting = undefined;
  story.paragraphs.push({ place, pieces, position, look: {}, style: undefined, joinsNext: false });
}

/** Closes the innermost paragraph and puts its blocks out, unless it goes on in the next one. */
export function closeParagraph(story: Story): void {
  const paragraph = story.paragraphs.pop();
  if (paragraph?.joinsNext) story.waiting = paragraph;
  else if (paragraph !== undefined) putOut(story, paragraph);
}

/** Puts out a paragraph that was to join the next one, when something else comes after it. */
export function settleWaiting(story: Story): void {
  const { waiting } = story;
  story.waiting = undefined;
  if (waiting !== undefined) putOut(story, waiting);
}

function putOut(story: Story, paragraph: Paragraph): void {
  const drafts = draftsOf(paragraph.pieces, paragraph.place, story.layer).filter((draft) => !isBlank(draft.text));
  const fresh = drafts.filter((draft) => !isRepeated(story, draft));
  story.out.splice(paragraph.position, 0, ...fresh);
  tableOf(story)?.cell.push(...fresh);
}

/** Adds text to the innermost paragraph, or as a block of its own where there is none. */
export function addText(story: Story, text: string, showing: Showing, ref?: string): void {
  const paragraph = story.paragraphs.at(-1);
  if (paragraph !== undefined) paragraph.pieces.push({ text, showing, ref });
  else {
    const layer = showing === 'deleted' ? 'revision' : showing === 'hidden' ? 'hidden' : story.layer;
    addAside(story, layer, text, undefined, ref);
  }
}

/** Puts out a block of its own: a comment's author, an alternative text, a bookmark. `ref` says where it is written. */
export function addAside(story: Story, layer: Layer, text: string | undefined, label?: string, ref?: string): void {
  if (text === undefined) return;
  addAsideOf(story, layer, [{ text, showing: 'shown', ref }], label);
}

/** Puts out a block of its own that is written in several pieces. */
export function addAsideOf(story: Story, layer: Layer, pieces: readonly Piece[], label?: string): void {
  const draft = { ...join(pieces, placeOf(story), layer), label };
  if (!isBlank(draft.text) && !isRepeated(story, draft)) story.out.push(draft);
}

/** Puts out the value of an attribute of the element at hand as a block of its own. */
export function addAttribute(story: Story, layer: Layer, attribute: AttributeOf, label?: string): void {
  addAside(
    story,
    layer,
    attribute.of[attribute.name],
    label,
    attributeRef(story.part, story.contentAt, attribute.name),
  );
}

/** An attribute among those of its element. */
export interface AttributeOf {
  readonly of: Attributes;
  readonly name: string;
}

/**
 * Whether a fallback repeats what the alternative before it gave. The block that
 * was given then takes over the anchors, since both copies are in the file.
 */
function isRepeated(story: Story, draft: Draft): boolean {
  let repeated = false;
  for (const { given, inFallback } of story.alternates) {
    if (!inFallback) given.set(draft.text, draft);
    else if (given.has(draft.text)) {
      repeated = true;
      given.get(draft.text)?.anchors.push(...draft.anchors);
    }
  }
  return repeated;
}
