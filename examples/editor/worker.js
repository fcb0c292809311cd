// Everything about the text happens here: the live review, copies and reports. Nothing else is told of it.
import { createReviewer, noSegmenter, REPORTERS, redact, renderReport } from 'xianshen';
import { DICTIONARIES } from 'xianshen/dictionaries';
import { serveLiveReviews } from 'xianshen/live';
import { DEFAULT_LIMITS, readersWith, readSource } from 'xianshen/readers';

const key = crypto.getRandomValues(new Uint8Array(32));
const asOf = new Date().toISOString().slice(0, 10);
const readers = readersWith();
let reviewer;

serveLiveReviews(self, (exemptions) => {
  reviewer = createReviewer({ dictionaries: DICTIONARIES, segmenter: noSegmenter, key, asOf, exemptions });
  return reviewer;
});

self.addEventListener('message', async ({ data }) => {
  if (data.task === undefined) return;
  try {
    self.postMessage({ task: data.task, ...(await TASKS[data.task](data)) });
  } catch (error) {
    self.postMessage({ task: data.task, failure: error.message });
  }
});

const TASKS = {
  /** The text of a file. One that was not read whole is refused: what is not in the text would not be reviewed. */
  async read({ name, bytes }) {
    const { mediaType, blocks, gaps } = await readSource({ name, bytes }, readers, { limits: DEFAULT_LIMITS });
    if (gaps.length > 0) throw new Error(gaps.map(({ note }) => note).join(' '));
    if (PLAIN.has(mediaType)) return { name, text: decoded(bytes) ?? textOf(blocks) };
    return { name: `${name}.txt`, text: textOf(blocks) };
  },
  async copy({ name, text }) {
    const { bytes } = await redact({ name, bytes: new TextEncoder().encode(text) }, reviewer, { mask: 'customary' });
    return { file: { name: name.replace(/(\.[^.]*)?$/u, '-redacted$1'), type: 'text/plain', bytes } };
  },
  async report({ name, text, locale }) {
    const { verdict, document } = reviewer.reviewText(text);
    const html = REPORTERS.find(({ id }) => id === 'html');
    const page = renderReport(html, [{ name, verdict, document }], { locale });
    return { file: { name: name.replace(/(\.[^.]*)?$/u, '-report.html'), type: html.mediaType, bytes: page } };
  },
};

const PLAIN = new Set(['text/plain', 'text/markdown', 'text/csv', 'text/tab-separated-values']);

function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A line for each block, hidden ones too, and for each row of a table one with tabs between its cells. */
function textOf(blocks) {
  let text = '';
  let last = {};
  for (const { place, layer, label, text: own } of blocks) {
    const { table, row, column } = place.cell ?? place;
    const next = { row: row && [place.part, place.page, layer, table, row].join(), column };
    const isSameRow = next.row !== undefined && next.row === last.row;
    if (isSameRow) text += '\t'.repeat(Math.max(0, column - last.column)) || ' ';
    else if (text !== '') text += '\n';
    const isProperty = row === undefined && label !== undefined;
    text += isProperty ? `${label}：${own}` : row === undefined ? own : own.replace(/\s+/gu, ' ');
    last = next;
  }
  return text;
}
