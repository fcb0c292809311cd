import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { liveReview } from 'xianshen/codemirror';
import { createLiveReviewer } from 'xianshen/live';
import { askApproval } from './approval.js';
import { showFindings } from './findings.js';
import { SAMPLE, WORDS } from './words.js';

const MOST_BYTES = 5_000_000;
const byId = (id) => document.getElementById(id);

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
const live = createLiveReviewer(worker);
let locale = navigator.language.startsWith('zh') ? 'zh' : 'en';
let name = 'text.txt';

const localized = new Compartment();
const editor = new EditorView({
  parent: byId('editor'),
  state: EditorState.create({
    extensions: [
      lineNumbers(),
      history(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.lineWrapping,
      localized.of(inLocale()),
    ],
  }),
});

function inLocale() {
  return [
    EditorView.contentAttributes.of({ 'aria-label': WORDS[locale].editor }),
    liveReview({
      live,
      locale,
      mask: 'customary',
      askApproval: (finding) => askApproval(finding, locale),
      onError: tell,
    }),
  ];
}

live.subscribe(show);
byId('language').addEventListener('click', () => {
  locale = locale === 'zh' ? 'en' : 'zh';
  editor.dispatch({ effects: localized.reconfigure(inLocale()) });
  translate();
});
byId('sample').addEventListener('click', () => load('sample.txt', SAMPLE));
byId('open').addEventListener('click', () => byId('file').click());
byId('file').addEventListener('change', ({ target }) => openFile(target.files[0]));
for (const task of ['copy', 'report']) {
  byId(task).addEventListener('click', () => {
    worker.postMessage({ task, name, locale, text: editor.state.doc.toString() });
  });
}
// In the capturing phase: the editor would insert the file's text by itself.
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener(
  'drop',
  (event) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    openFile(event.dataTransfer.files[0]);
  },
  { capture: true },
);
worker.addEventListener('message', ({ data }) => {
  if (data.task === undefined) return;
  if (data.failure !== undefined) return tell({ message: data.failure });
  if (data.task === 'read') return load(data.name, data.text);
  download(data.file);
  byId('message').textContent = data.task === 'copy' ? WORDS[locale].copied : WORDS[locale].reported;
});

// It scrolls, so the keyboard has to reach it, text or not.
editor.scrollDOM.tabIndex = 0;
translate();
editor.focus();

async function openFile(file) {
  byId('file').value = '';
  if (file === undefined) return;
  if (file.size > MOST_BYTES) return tell({ message: WORDS[locale].tooLarge });
  const bytes = new Uint8Array(await file.arrayBuffer());
  worker.postMessage({ task: 'read', name: file.name, bytes }, [bytes.buffer]);
}

function load(newName, text) {
  name = newName;
  byId('message').textContent = '';
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  editor.focus();
}

function tell({ message }) {
  byId('message').textContent = WORDS[locale].failed.replace('{message}', message);
}

function download({ name: as, type, bytes }) {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  Object.assign(document.createElement('a'), { href: url, download: as }).click();
  URL.revokeObjectURL(url);
}

function translate() {
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  for (const element of document.querySelectorAll('[data-words]')) {
    element.textContent = WORDS[locale][element.dataset.words];
  }
  show(live.state);
}

function show({ outcome, settled, failure }) {
  const words = WORDS[locale];
  const panel = byId('outcome');
  // Until there is a text, and the whole of it was reviewed, nothing is said to pass.
  const isKnown = outcome !== undefined && (settled || outcome !== 'pass') && editor.state.doc.length > 0;
  panel.dataset.outcome = isKnown ? outcome : 'unknown';
  const waiting = editor.state.doc.length === 0 ? '' : words.checking;
  const shown = isKnown ? words.outcome[outcome] : [words.unknown, failure ?? waiting];
  if (panel.textContent !== shown.join('')) {
    panel.replaceChildren(
      Object.assign(document.createElement('strong'), { textContent: shown[0] }),
      Object.assign(document.createElement('span'), { textContent: shown[1] }),
    );
  }
  // The editor's own marks, which are listed, may come after this.
  queueMicrotask(() => showFindings(byId('findings'), { editor, locale }));
}
