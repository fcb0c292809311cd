import { forEachDiagnostic } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { WORDS } from './words.js';

/** So many are listed; a page with thousands of buttons helps nobody. */
const MOST = 100;

/** Lists the marks of the editor, each with a way to it and its actions. */
export function showFindings(list, { editor, locale }) {
  const words = WORDS[locale];
  const marks = [];
  forEachDiagnostic(editor.state, (diagnostic, from, to) => marks.push({ diagnostic, from, to }));
  const items = marks.slice(0, MOST).map((mark) => itemOf(mark, editor));
  if (marks.length > MOST) items.push(textItem(words.more.replace('{count}', marks.length - MOST)));
  if (marks.length === 0) items.push(textItem(words.none));
  list.replaceChildren(...items);
}

function itemOf({ diagnostic }, editor) {
  const [title, ...reasons] = diagnostic.message.split('\n');
  const item = document.createElement('li');
  item.dataset.severity = diagnostic.severity;
  const go = button(title, () => {
    const { from, to } = placeOf(diagnostic, editor);
    const effects = EditorView.scrollIntoView(from, { y: 'center' });
    editor.dispatch({ selection: { anchor: from, head: to }, effects });
    editor.focus();
  });
  go.className = 'go';
  item.append(go, ...reasons.map((reason) => Object.assign(document.createElement('p'), { textContent: reason })));
  const actions = document.createElement('div');
  actions.className = 'bar';
  for (const { name, apply } of diagnostic.actions) {
    actions.append(
      button(name, () => {
        const { from, to } = placeOf(diagnostic, editor);
        apply(editor, from, to);
      }),
    );
  }
  item.append(actions);
  return item;
}

/** Where a mark is now: the text may have moved since it was listed. */
function placeOf(diagnostic, { state }) {
  let place = { from: 0, to: 0 };
  forEachDiagnostic(state, (each, from, to) => {
    if (each === diagnostic) place = { from, to };
  });
  return place;
}

function textItem(textContent) {
  return Object.assign(document.createElement('li'), { textContent, className: 'note' });
}

function button(textContent, onClick) {
  const element = Object.assign(document.createElement('button'), { type: 'button', textContent });
  element.addEventListener('click', onClick);
  return element;
}
