import type { Document } from '../../src/model/document.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { testReviewer } from '../support/reviewer.ts';

const PAGES = 200;
const ROWS = 10;
const PROSE =
  '各村（社区）要落实包保责任，逐户核对发放对象的条件，公示期内接受群众监督，有异议的应当在三日内书面提出。';

interface Reviewed {
  readonly document: Document;
  readonly verdict: Verdict;
}

let made: Reviewed | undefined;

/** A document of 200 pages with 2,000 telephone numbers in its tables, and its review. */
export function longDocument(): Reviewed {
  made ??= make();
  return made;
}

function make(): Reviewed {
  const page = [
    ...Array.from({ length: 7 }, () => PROSE.repeat(2)),
    '序号\t村组\t联系电话\t金额（元）',
    ...Array.from({ length: ROWS }, (_, row) => `${row + 1}\t测试村\t1391234${String(row).padStart(4, '0')}\t356`),
    PROSE,
  ];
  const perPage = page.length;
  const review = testReviewer().reviewText(Array.from({ length: PAGES }, () => page.join('\n')).join('\n'));
  const placed = review.document.blocks.map((block, index) => {
    if (block.place.kind !== 'line') return block;
    const { line, cell } = block.place;
    return { ...block, place: { kind: 'page', page: Math.ceil(line / perPage), block: index + 1, cell } as const };
  });
  return { verdict: review.verdict, document: { ...review.document, blocks: placed } };
}
