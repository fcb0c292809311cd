import type { Block, Gap } from '../../model/document.ts';
import { cutBlock } from '../cut-block.ts';
import type { Reader, ReadOptions, Source } from '../reader.ts';
import { labelRows } from '../row-labels.ts';
import { sniff } from '../sniff.ts';
import { decodeText } from '../text-decoding.ts';
import { delimiterOf } from './delimiter.ts';
import { recordsOf } from './records.ts';

const CSV = 'text/csv';
const TSV = 'text/tab-separated-values';

/**
 * Comma-separated and tab-separated values (RFC 4180, and what Excel makes of
 * it): a block per cell, labelled with the heading of its column. Offsets count
 * in the decoded text, without its byte order mark; a quote within quotes stays
 * doubled, as it is in the file.
 */
export const csv: Reader = {
  id: 'csv',
  mediaType: CSV,
  accepts: (source) => [CSV, TSV].includes(sniff(source)),
  read,
};

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Block | Gap> {
  options.signal?.throwIfAborted();
  const decoded = decodeText(source.bytes, options.decodeUtf8);
  if ('problem' in decoded) {
    yield { code: 'unreadable', note: decoded.problem };
    return;
  }
  const { text } = decoded;
  const delimiter = sniff(source) === TSV ? '\t' : delimiterOf(text);
  for (const [record, labels] of labelRows(recordsOf(text, delimiter))) {
    options.signal?.throwIfAborted();
    for (const [index, { text: value, line, offset, row, column }] of record.cells.entries()) {
      if (value.trim() === '') continue;
      const label = labels[index];
      const place = { kind: 'line', line, offset, cell: { table: 1, row, column } } as const;
      const block: Block = { place, layer: 'body', text: value, ...(label === undefined ? {} : { label }) };
      yield* cutBlock(block, options.limits.characters);
    }
  }
}
