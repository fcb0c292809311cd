import { existsSync } from 'node:fs';
import process from 'node:process';
import { loadReviewer } from 'xianshen/node';
import { reviewBeforePublish } from '../../../dist/index.js';

const working = await loadReviewer();

/** Fails while a file is there. */
function reviewPackage(items) {
  return existsSync(process.env.REVIEW_FAILS_WHILE)
    ? Promise.reject(new Error('no memory'))
    : working.reviewPackage(items);
}

// biome-ignore lint/style/noDefaultExport: what Directus loads
export default reviewBeforePublish({
  reviewer: { reviewPackage },
  collections: { articles: { fields: { title: 'text', body: 'html', attachment: 'file' } } },
});
