import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { type EditorView, keymap, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { type Adapter, type AdapterOptions, createAdapter, shownOf } from './adapter.ts';
import type { TextChange } from './changes.ts';
import type { LiveFinding } from './live-finding.ts';

/**
 * Shows a live review in CodeMirror 6: findings underlined and in the gutter,
 * the reason and the article on hover, and the actions mask and accept there and
 * in the panel (Ctrl-Shift-M). The live reviewer follows this editor alone.
 */
export function liveReview(options: AdapterOptions): Extension {
  const adapter = createAdapter(options);
  const follower = ViewPlugin.define((view) => {
    adapter.live.open(view.state.doc.toString());
    const end = adapter.live.subscribe(({ findings }, redraw) => {
      // CodeMirror moves what it shows along with the text by itself.
      if (redraw) view.dispatch(setDiagnostics(view.state, diagnosticsOf(findings, adapter)));
    });
    return { update: (update) => tellChanges(update, adapter), destroy: end };
  });
  return [follower, lintGutter(), keymap.of(lintKeymap)];
}

function tellChanges(update: ViewUpdate, { live }: Adapter): void {
  if (!update.docChanged) return;
  const changes: TextChange[] = [];
  update.changes.iterChanges((from, to, _fromNow, _toNow, insert) => {
    changes.push({ from, to, insert: insert.toString() });
  });
  live.change(changes);
}

function diagnosticsOf(findings: readonly LiveFinding[], adapter: Adapter): Diagnostic[] {
  return shownOf(findings).map((finding) => ({
    from: finding.start,
    to: finding.end,
    severity: finding.outcome === 'redact' ? 'warning' : 'error',
    source: 'xianshen',
    markClass: `xianshen-${finding.outcome}`,
    message: adapter.explain(finding).join('\n'),
    actions: actionsOf(finding, adapter),
  }));
}

function actionsOf(
  finding: LiveFinding,
  { labels, canAccept, maskOf, accept }: Adapter,
): Diagnostic['actions'] & object {
  const mask = {
    name: labels.mask,
    apply: (view: EditorView, from: number, to: number) =>
      view.dispatch({ changes: { from, to, insert: maskOf(finding, view.state.sliceDoc(from, to)) } }),
  };
  return canAccept ? [mask, { name: labels.accept, apply: () => accept(finding) }] : [mask];
}
