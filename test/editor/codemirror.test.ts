// @vitest-environment jsdom
import { type Diagnostic, forEachDiagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { liveReview } from '../../src/editor/codemirror.ts';
import { connectedLive } from './connected.ts';

const views: EditorView[] = [];
afterEach(() => {
  for (const view of views.splice(0)) view.destroy();
});
// An editor looks at its selection a moment after it had the focus: the page must still be there.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)));

const PHONE = '13912340001';
const APPROVAL = { approver: '保密办', reason: '值班电话', until: '2026-12-31' };

test('what is typed is marked, with reason and article, and masked by its action', async () => {
  const view = editorOf('联系方式：\n', {});
  view.dispatch({ changes: { from: 5, insert: `手机${PHONE}` } });
  const [shown] = await vi.waitFor(() => {
    const found = diagnosticsOf(view);
    expect(found).toHaveLength(1);
    return found;
  });
  expect(view.state.sliceDoc(shown?.from, shown?.to)).toBe(PHONE);
  expect(shown?.message).toMatch(/^手机号：处理后公开\n.*\n《.*》/u);
  expect(shown?.actions?.map(({ name }) => name)).toEqual(['遮盖']);
  shown?.actions?.[0]?.apply(view, shown.from, shown.to);
  expect(view.state.doc.toString()).toBe('联系方式：手机【手机号】\n');
  await vi.waitFor(() => expect(diagnosticsOf(view)).toEqual([]));
});

test('a finding that is accepted with a reason is shown no longer', async () => {
  const askApproval = vi.fn(async () => APPROVAL);
  const view = editorOf(`值班手机${PHONE}`, { askApproval, locale: 'en' });
  await vi.waitFor(() => expect(diagnosticsOf(view)).toHaveLength(1));
  const [shown] = diagnosticsOf(view);
  expect(shown?.actions?.map(({ name }) => name)).toEqual(['mask', 'accept with reason']);
  shown?.actions?.[1]?.apply(view, shown.from, shown.to);
  await vi.waitFor(() => expect(diagnosticsOf(view)).toEqual([]));
  expect(askApproval).toHaveBeenCalledOnce();
  expect(view.state.doc.toString()).toBe(`值班手机${PHONE}`);
});

test('nothing happens where the writer gives no reason', async () => {
  const askApproval = vi.fn(async () => undefined);
  const view = editorOf(`手机${PHONE}`, { askApproval });
  await vi.waitFor(() => expect(diagnosticsOf(view)).toHaveLength(1));
  const [shown] = diagnosticsOf(view);
  shown?.actions?.[1]?.apply(view, shown.from, shown.to);
  await vi.waitFor(() => expect(askApproval).toHaveBeenCalled());
  expect(diagnosticsOf(view)).toHaveLength(1);
});

function editorOf(doc: string, options: Partial<Parameters<typeof liveReview>[0]>): EditorView {
  const state = EditorState.create({ doc, extensions: liveReview({ live: connectedLive(), ...options }) });
  const view = new EditorView({ state, parent: document.body });
  views.push(view);
  return view;
}

function diagnosticsOf(view: EditorView): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  forEachDiagnostic(view.state, (diagnostic, from, to) => found.push({ ...diagnostic, from, to }));
  return found;
}
