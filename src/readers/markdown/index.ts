import type { Reader } from '../reader.ts';
import { sniff } from '../sniff.ts';

const MARKDOWN = 'text/markdown';

/**
 * Reads Markdown as it is shown, without its marks. A place says where the block
 * starts in the decoded file; where marks are left out the anchors lead the way,
 * as ranges like those of HTML.
 */
export const markdownReader: Reader = {
  id: 'markdown',
  mediaType: MARKDOWN,
  accepts: (source) => sniff(source) === MARKDOWN,
  // Loaded for the first such file: tags and character references need the parser of HTML.
  async *read(source, options) {
    const { readMarkdown } = await import('./read.ts');
    yield* readMarkdown(source, options);
  },
};
