import type { Block, Gap, Layer } from '../../model/document.ts';
import { blocksOf } from '../ooxml/draft.ts';
import { OOXML_PREFIXES } from '../ooxml/namespaces.ts';
import { walkXml } from '../package/xml.ts';
import type { ReadOptions } from '../reader.ts';
import { EXTRA_HANDLERS } from './extras.ts';
import type { Styles } from './looks.ts';
import { addAside, settleWaiting, startStory } from './story.ts';
import { TABLE_HANDLERS } from './table.ts';
import { TEXT_HANDLERS, takeRunLook, takeText } from './text.ts';

export interface StoryPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The layer of what the part shows. */
  readonly layer: Layer;
}

/** Reads a part made of paragraphs and tables, handing blocks on as soon as nothing can change them any more. */
export function* readStory(part: StoryPart, styles: Styles, options: ReadOptions): Generator<Block | Gap> {
  const story = startStory(part.name, part.layer, styles);
  const walk = walkXml(
    part.bytes,
    { limits: options.limits, prefixes: OOXML_PREFIXES },
    {
      open: (name, attributes, at) => {
        if (story.waiting !== undefined && name !== 'w:p') settleWaiting(story);
        story.path.push(name);
        story.contentAt = at;
        OPEN.get(name)?.(story, attributes);
        takeRunLook(story, name, attributes);
      },
      close: (name) => {
        if (story.waiting !== undefined) settleWaiting(story);
        story.path.pop();
        CLOSE.get(name)?.(story);
        if (story.path.length < (story.concealedFrom ?? 0)) story.concealedFrom = undefined;
      },
      text: (text) => takeText(story, text),
      comment: (text) => addAside(story, 'hidden', text),
    },
  );
  let step = walk.next();
  while (!step.done) {
    options.signal?.throwIfAborted();
    const isSettled =
      story.paragraphs.length === 0 &&
      story.waiting === undefined &&
      story.flows.every((tables) => tables.length === 0);
    if (isSettled) for (const draft of story.out.splice(0)) yield* blocksOf(draft, options.limits.characters);
    step = walk.next();
  }
  for (const draft of story.out) yield* blocksOf(draft, options.limits.characters);
  if (step.value !== undefined) yield { ...step.value, place: { kind: 'paragraph', part: part.name, paragraph: 1 } };
}

const HANDLERS = [TEXT_HANDLERS, TABLE_HANDLERS, EXTRA_HANDLERS];
// Maps, since an element may well be called `constructor`.
const OPEN = new Map(HANDLERS.flatMap((handlers) => Object.entries(handlers.open)));
const CLOSE = new Map(HANDLERS.flatMap((handlers) => Object.entries(handlers.close)));
