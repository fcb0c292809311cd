import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { type Adapter, type AdapterOptions, createAdapter, shownOf } from './adapter.ts';
import { changeBetween, documentText } from './document-text.ts';
import type { LiveFinding } from './live-finding.ts';
import { createPopover } from './popover.ts';

const KEY: PluginKey<DecorationSet> = new PluginKey('xianshen');

/**
 * Shows a live review in ProseMirror, and in Tiptap, whose editor takes it by
 * `addProseMirrorPlugins`: findings decorated with the class `xianshen-` and
 * their outcome, the reason and the article on hover, and on a click (or Alt-Enter
 * within one) a popover with the actions mask and accept.
 */
export function liveReviewPlugin(options: AdapterOptions): Plugin<DecorationSet> {
  const adapter = createAdapter(options);
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown) => given(transaction) ?? shown.map(transaction.mapping, transaction.doc),
    },
    props: {
      decorations: (state) => KEY.getState(state),
      handleClick: (view, position) => openAt(view, position, adapter),
      handleKeyDown: (view, { key, altKey }) =>
        key === 'Enter' && altKey && openAt(view, view.state.selection.head, adapter),
    },
    view: (view) => follow(view, adapter),
  });
}

/** The finding at a position, as it was last shown. */
export function findingAt(state: EditorState, position: number): LiveFinding | undefined {
  return decorationAt(state, position)?.spec['finding'];
}

/** Puts a mask where a finding stands, if there still is one at the position. */
function maskAt(view: EditorView, position: number, adapter: Adapter): void {
  const decoration = decorationAt(view.state, position);
  if (decoration === undefined) return;
  const { from, to } = decoration;
  const mask = adapter.maskOf(decoration.spec['finding'], view.state.doc.textBetween(from, to));
  view.dispatch(view.state.tr.insertText(mask, from, to));
}

function decorationAt(state: EditorState, position: number): Decoration | undefined {
  return KEY.getState(state)?.find(position, position)[0];
}

function given(transaction: Transaction): DecorationSet | undefined {
  return transaction.getMeta(KEY);
}

/** Keeps the review and the editor in step. */
function follow(first: EditorView, adapter: Adapter): { update: (view: EditorView) => void; destroy: () => void } {
  let view = first;
  let shown = view.state.doc;
  let known = documentText(shown);
  adapter.live.open(known.text);
  const end = adapter.live.subscribe(({ findings }, redraw) => {
    if (redraw) view.dispatch(view.state.tr.setMeta(KEY, decorate(findings)).setMeta('addToHistory', false));
  });

  function decorate(findings: readonly LiveFinding[]): DecorationSet {
    const decorations = shownOf(findings).map((finding) => {
      const [from, to] = [known.positionOf(finding.start), known.positionOf(finding.end)];
      const attributes = { class: `xianshen-${finding.outcome}`, title: adapter.explain(finding).join('\n') };
      return Decoration.inline(from, to, attributes, { finding });
    });
    return DecorationSet.create(view.state.doc, decorations);
  }

  return {
    update(now) {
      view = now;
      if (view.state.doc === shown) return;
      shown = view.state.doc;
      const text = documentText(shown);
      const changes = changeBetween(known.text, text.text);
      known = text;
      if (changes.length > 0) adapter.live.change(changes);
    },
    destroy: end,
  };
}

function openAt(view: EditorView, position: number, adapter: Adapter): boolean {
  const finding = findingAt(view.state, position);
  if (finding === undefined) return false;
  const { left, bottom } = view.coordsAtPos(position);
  createPopover(view.dom.ownerDocument, {
    lines: adapter.explain(finding),
    left,
    top: bottom,
    actions: [
      { name: adapter.labels.mask, run: () => maskAt(view, position, adapter) },
      ...(adapter.canAccept ? [{ name: adapter.labels.accept, run: () => adapter.accept(finding) }] : []),
    ],
    onClose: () => view.focus(),
  });
  return true;
}
