import type { DefaultTreeAdapterTypes as Dom } from 'parse5';
import { addText, newFlow, sourceRef } from './flow.ts';
import { scriptLiterals } from './script-literals.ts';
import { attribute } from './visibility.ts';
import { nextParagraph, piecesOf, type Walk } from './walk.ts';

/** Adds a comment of the page. */
export function addComment(walk: Walk, node: Dom.CommentNode): void {
  const start = node.sourceCodeLocation?.startOffset ?? 0;
  const lead = node.data.length - node.data.trimStart().length;
  const text = node.data.trim();
  const from = walk.html.indexOf(text, start);
  if (text === '') return;
  const end = from === -1 ? (node.sourceCodeLocation?.endOffset ?? start) : from + text.length;
  const anchors = [{ start: 0, end: text.length, ref: sourceRef(from === -1 ? start + lead : from, end) }];
  walk.items.push({ place: nextParagraph(walk), layer: 'comment', text, anchors });
}

const CODE_TYPES = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script.*)$/iu;

/** Adds the literals of a script, or all of it where it holds data instead of code. */
export function addScript(walk: Walk, element: Dom.Element): void {
  const [child] = element.childNodes;
  if (!child || !('value' in child)) return;
  const start = child.sourceCodeLocation?.startOffset ?? 0;
  if (!CODE_TYPES.test(attribute(element, 'type')?.trim() ?? '')) {
    const flow = newFlow();
    addText(flow, piecesOf(walk, child), true);
    if (child.value.trim() !== '') walk.items.push({ place: nextParagraph(walk), layer: 'hidden', ...flow });
    return;
  }
  for (const { text, label, isComment, ...at } of scriptLiterals(child.value)) {
    const anchors = [{ start: 0, end: text.length, ref: sourceRef(start + at.start, start + at.end) }];
    walk.items.push({ place: nextParagraph(walk), layer: isComment ? 'comment' : 'hidden', text, label, anchors });
  }
}
