// Everything about the text happens here: the live review, copies and reports. Nothing else is told of it.
import { createReviewer, noSegmenter, REPORTERS, redact, renderReport } from 'xianshen';
import { DICTIONARIES } from 'xianshen/dictionaries';
import { serveLiveReviews } from 'xianshen/live';

const key = crypto.getRandomValues(new Uint8Array(32));
const asOf = new Date().toISOString().slice(0, 10);
let reviewer;

serveLiveReviews(self, (exemptions) => {
  reviewer = createReviewer({ dictionaries: DICTIONARIES, segmenter: noSegmenter, key, asOf, exemptions });
  return reviewer;
});

self.addEventListener('message', async ({ data }) => {
  if (data.task === undefined) return;
  try {
    self.postMessage({ task: data.task, file: await TASKS[data.task](data) });
  } catch (error) {
    self.postMessage({ task: data.task, failure: error.message });
  }
});

const TASKS = {
  async copy({ name, text }) {
    const { bytes } = await redact({ name, bytes: new TextEncoder().encode(text) }, reviewer, { mask: 'customary' });
    return { name: name.replace(/(\.[^.]*)?$/u, '-redacted$1'), type: 'text/plain', bytes };
  },
  async report({ name, text, locale }) {
    const { verdict, document } = reviewer.reviewText(text);
    const html = REPORTERS.find(({ id }) => id === 'html');
    const page = renderReport(html, [{ name, verdict, document }], { locale });
    return { name: name.replace(/(\.[^.]*)?$/u, '-report.html'), type: html.mediaType, bytes: page };
  },
};
