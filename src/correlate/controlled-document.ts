import { isWithin } from '../model/categories.ts';
import { cellOf, type Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Correlator } from './correlator.ts';

const ID = 'controlled-document';
/** From here up a sign counts. */
const LIKELY = 0.5;
const SURE = 0.75;
/** Blocks from the top that a marking, a return note and an addressee stand in. */
const HEAD = 12;
/** Blocks from the top that belong to the whole paper, rather than to a part of it. */
const TOP = 3;
/** A marking has its line to itself, give or take a number and a date. */
const LONGEST_LINE = 60;
/** To those above, and nobody else: 县委： 市局领导： 常务会议：. */
const ADDRESSEE =
  /^[\p{Script=Han}\d]{0,20}(?:省委|市委|县委|区委|州委|党委|党组|常委会|领导|书记|局长|会议|纪委|专班|领导小组)[\p{Script=Han}]{0,6}[:：]\s*$/u;

/**
 * Knows a paper that is plainly under control (工作秘密、内部管控文件) by three
 * signs together: a marking on a line of its own at the top, an order to hand
 * the copy back, destroy or lock it up, and a third sign that it runs inside
 * only. Each alone is for a person to judge; together they leave nothing to
 * judge (保守国家秘密法第六十四条; 政府信息公开条例第十六条). 工作秘密 is the
 * name that the law has for what may not be published: with any other sign
 * elsewhere it is enough.
 */
export const controlledDocument: Correlator = {
  id: ID,
  correlate(findings, { document, compose }) {
    const signs = findings.filter(({ category, confidence }) => isWithin(category, 'secret') && confidence >= LIKELY);
    const mark = signs.find((sign) => isMarking(sign, document));
    if (mark === undefined) return findings;
    const isHeld =
      mark.category === WORK &&
      (mark.block < TOP || mark.layer === 'header') &&
      signs.some(({ block }) => block !== mark.block);
    if (!isHeld && !isHandedBack(mark, signs, document)) return findings;
    const { block, span } = mark;
    const evidence = [
      { kind: 'position', weight: 8 },
      { kind: 'context', weight: 8 },
      { kind: 'structure', weight: 4 },
    ] as const;
    return [...findings, compose({ detector: ID, category: 'secret.controlled', block, span, evidence })];
  },
};

/** What a paper that runs inside only bears at its head. */
const WORK = 'secret.work';
const MARKS: readonly string[] = [WORK, 'secret.internal', 'secret.trade'];

/** Whether an order to hand the paper back bears out its mark, and a third sign both. */
function isHandedBack(mark: Finding, signs: readonly Finding[], document: Document): boolean {
  const order = signs.find(({ category, confidence }) => category === 'secret.handling' && confidence >= SURE);
  if (order === undefined) return false;
  // In the line of the order it counts as well, where it is another sentence.
  const further = signs.some(
    ({ block, span }) => block !== mark.block && (block !== order.block || span.end < order.span.start),
  );
  return further || hasAddressee(document);
}

function isMarking({ category, confidence, block, layer }: Finding, document: Document): boolean {
  if (!MARKS.includes(category)) return false;
  const text = document.blocks[block]?.text ?? '';
  return confidence >= SURE && (layer === 'header' || block < HEAD) && text.trim().length <= LONGEST_LINE;
}

function hasAddressee({ blocks }: Document): boolean {
  return blocks.slice(0, HEAD).some(({ text, place }) => cellOf(place) === undefined && ADDRESSEE.test(text.trim()));
}
