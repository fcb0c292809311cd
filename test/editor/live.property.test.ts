import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DICTIONARIES } from '../../src/dictionaries.generated.ts';
import { applyChanges, type TextChange } from '../../src/editor/changes.ts';
import { createFindingList } from '../../src/editor/finding-list.ts';
import { liveFindings } from '../../src/editor/live-finding.ts';
import { createLiveSession } from '../../src/editor/live-session.ts';
import { testReviewer } from '../support/reviewer.ts';

const REVIEWER = testReviewer({ dictionaries: DICTIONARIES });

/** Pieces that make and break findings when they come together, in lines and rows. */
const piece = fc.constantFrom(
  '身份证号：',
  '11010119010203001',
  'X',
  '7',
  '13912340001',
  '1391234',
  '联系人：张三丰，',
  '患者李小明患有肺结核。',
  '机密★5年',
  '姓名\t电话\n',
  '王大力\t13912340002\n',
  '\n',
  '。',
  ' ',
  '　　',
  '请各单位认真贯彻落实',
);
const passage = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
/** Places are shares of the text's length: it is not known yet. */
const edit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 12 }),
  insert: fc.oneof(piece, fc.constant('')),
});

test('after any edits, the settled answer is that of the whole text', () => {
  fc.assert(
    fc.property(passage, fc.array(edit, { maxLength: 8 }), fc.boolean(), (start, edits, settlesBetween) => {
      const session = createLiveSession(start, REVIEWER);
      const mirror = createFindingList();
      mirror.apply(session.settle());
      let text = start;
      for (const each of edits) {
        const changes = changesOf(each, text);
        text = applyChanges(text, changes);
        mirror.apply(session.change(changes));
        expect(session.text()).toBe(text);
        for (const finding of mirror.all()) expect(finding.end).toBeLessThanOrEqual(text.length);
        if (settlesBetween) mirror.apply(session.settle());
      }
      const last = session.settle();
      mirror.apply(last);
      const { verdict } = REVIEWER.reviewText(text);
      expect(mirror.all()).toEqual(liveFindings(verdict.rulings));
      expect(last.outcome).toBe(verdict.outcome);
      expect(last.settled).toBe(true);
    }),
    { numRuns: 60 },
  );
});

function changesOf(
  { from: share, length, insert }: { from: number; length: number; insert: string },
  text: string,
): readonly TextChange[] {
  const from = Math.floor(share * text.length);
  return [{ from, to: Math.min(text.length, from + length), insert }];
}
