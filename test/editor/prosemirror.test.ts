// @vitest-environment jsdom

import fc from 'fast-check';
import { Schema } from 'prosemirror-model';
import { schema as basic } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { applyChanges } from '../../src/editor/changes.ts';
import { changeBetween, documentText } from '../../src/editor/document-text.ts';
import { findingAt, liveReviewPlugin } from '../../src/editor/prosemirror.ts';
import { connectedLive } from './connected.ts';

const views: EditorView[] = [];
afterEach(() => {
  for (const view of views.splice(0)) view.destroy();
});
// An editor looks at its selection a moment after it had the focus: the page must still be there.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)));

const PHONE = '13912340001';
const { doc, paragraph, image } = basic.nodes;

test('what is typed is decorated and masked from its popover', async () => {
  const view = editorOf(['联系方式：', '以上。']);
  view.dispatch(view.state.tr.insertText(`手机${PHONE}`, 6));
  const mark = await vi.waitFor(() => markIn(view));
  expect(mark.textContent).toBe(PHONE);
  expect(mark.title).toMatch(/^手机号：处理后公开\n.*\n《.*》/u);
  openPopover(view, 10);
  clickIn('遮盖');
  expect(view.state.doc.firstChild?.textContent).toBe('联系方式：手机【手机号】');
  expect(document.querySelector('.xianshen-popover')).toBe(null);
  await vi.waitFor(() => expect(view.dom.querySelector('.xianshen-redact')).toBe(null));
});

test('a finding that is accepted with a reason is shown no longer', async () => {
  const view = editorOf(['甲', `值班手机${PHONE}`], async () => ({
    approver: '办',
    reason: '值班',
    until: '2026-12-31',
  }));
  await vi.waitFor(() => markIn(view));
  expect(findingAt(view.state, 10)?.category).toBe('personal.mobile-phone');
  expect(findingAt(view.state, 1)).toBe(undefined);
  openPopover(view, 10);
  clickIn('说明理由并接受');
  await vi.waitFor(() => expect(view.dom.querySelector('.xianshen-redact')).toBe(null));
});

test('Escape closes the popover, and the text stays', async () => {
  const view = editorOf([`手机${PHONE}`]);
  await vi.waitFor(() => markIn(view));
  openPopover(view, 5);
  const popover = document.querySelector('.xianshen-popover');
  expect(popover?.getAttribute('aria-label')).toBe('手机号：处理后公开');
  popover?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(document.querySelector('.xianshen-popover')).toBe(null);
  expect(view.state.doc.textContent).toBe(`手机${PHONE}`);
});

test('a picture in a line keeps offsets and positions in step', () => {
  const node = doc.create(null, [
    paragraph.create(null, basic.text('甲')),
    paragraph.create(null, [image.create({ src: 'a' }), basic.text('乙')]),
  ]);
  const { text, positionOf } = documentText(node);
  expect(text).toBe('甲\n\ufffc乙');
  expect(node.textBetween(positionOf(3), positionOf(3) + 1)).toBe('乙');
});

test('the cells of a row are one line, which reads as a table', () => {
  const tables = new Schema({
    nodes: {
      doc: { content: 'row+' },
      row: { content: 'cell+', tableRole: 'row' },
      cell: { content: 'paragraph+' },
      paragraph: { content: 'text*' },
      text: {},
    },
  });
  const row = (...cells: string[]) => ({
    type: 'row',
    content: cells.map((text) => ({
      type: 'cell',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    })),
  });
  const node = tables.nodeFromJSON({ type: 'doc', content: [row('姓名', '电话'), row('张三', PHONE)] });
  const { text, positionOf } = documentText(node);
  expect(text).toBe(`姓名\t电话\n张三\t${PHONE}`);
  const at = positionOf(text.indexOf(PHONE));
  expect(node.textBetween(at, at + PHONE.length)).toBe(PHONE);
});

test('the change between two texts leads from one to the other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 8 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applyChanges(before, changeBetween(before, after))).toBe(after);
    }),
  );
});

function editorOf(
  lines: readonly string[],
  askApproval?: Parameters<typeof liveReviewPlugin>[0]['askApproval'],
): EditorView {
  const content = lines.map((line) => paragraph.create(null, basic.text(line)));
  const plugins = [liveReviewPlugin({ live: connectedLive(), askApproval })];
  const view = new EditorView(document.body, {
    state: EditorState.create({ doc: doc.create(null, content), plugins }),
  });
  views.push(view);
  // There is no layout here to tell where anything is.
  view.coordsAtPos = () => ({ left: 0, right: 0, top: 0, bottom: 0 });
  return view;
}

function markIn(view: EditorView): HTMLElement {
  const mark = view.dom.querySelector<HTMLElement>('.xianshen-redact');
  if (mark === null) throw new Error('nothing is marked');
  return mark;
}

function openPopover(view: EditorView, position: number): void {
  view.someProp('handleClick', (handle) => handle(view, position, new MouseEvent('click')));
}

function clickIn(name: string): void {
  const button = [...document.querySelectorAll<HTMLElement>('.xianshen-popover button')].find(
    (each) => each.textContent === name,
  );
  button?.click();
}
