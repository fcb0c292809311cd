import { isWithin } from '../model/categories.ts';
import type { Block } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { toSource } from '../model/source-map.ts';
import type { Span } from '../model/span.ts';
import { normalize } from '../normalize/normalize.ts';
import type { Correlator } from './correlator.ts';

const ID = 'reported-person';
const LIKELY = 0.5;
/** What tells who somebody is. */
const IDENTIFYING: readonly string[] = [
  'personal.name',
  'personal.id-card',
  'personal.mobile-phone',
  'personal.landline',
  'personal.address',
  'personal.email',
];
const ANONYMOUS: readonly string[] = ['personal.name.public', 'personal.name.masked'];

/** Who reports: the one the paper answers, or one it calls so. */
const REPORTER = /[你您]|(?:举报|检举|控告|反映|信访|投诉)人/u;
const REPORTS = /举报|检举|控告|反映|揭发/u;
/** The same words, for a look at every block: plain search is many times faster than an expression. */
const REPORTING: readonly string[] = ['举报', '检举', '控告', '反映', '揭发'];
/** What officials are reported for, as against noise and leaking pipes. */
const MISCONDUCT =
  /虚报|冒领|骗取|侵占|贪污|受贿|行贿|索贿|挪用|套取|截留|私分|渎职|滥用职权|以权谋私|优亲厚友|吃拿卡要|公款|违纪|保护伞|克扣|中饱私囊/u;
/** An invitation to report is no report. */
const INVITES = /可以?(?:向|拨打|通过|举报)|欢迎|如(?:果|发现|有|您|你)|鼓励|请(?:向|拨打|通过)/u;
const SENTENCE = /[^。;!?\n]+/gu;
/** Longer blocks are no letter; shorter ones have no room for who did what to whom. */
const LONGEST = 4000;
const SHORTEST = 5;

/**
 * A paper that tells who reported the misconduct of officials (检举、举报): the
 * accusation is addressed to somebody whom the paper identifies. Whether it may
 * appear at all is not a matter of masking (信访工作条例第三十条).
 */
export const reportedPerson: Correlator = {
  id: ID,
  correlate(findings, { document, compose }) {
    if (!findings.some(isIdentifying)) return findings;
    const block = document.blocks.findIndex((each) => each.layer === 'body' && accusationIn(each) !== undefined);
    const accusing = document.blocks[block];
    const span = accusing && accusationIn(accusing);
    if (span === undefined) return findings;
    const evidence = [
      { kind: 'context', weight: 8 },
      { kind: 'neighbour', weight: 6 },
    ] as const;
    return [...findings, compose({ detector: ID, category: 'secret.petition', block, span, evidence })];
  },
};

function isIdentifying({ category, confidence }: Finding): boolean {
  return (
    confidence >= LIKELY &&
    IDENTIFYING.some((kind) => isWithin(category, kind)) &&
    !ANONYMOUS.some((kind) => isWithin(category, kind))
  );
}

/** The first sentence that says that the reader, or a named informant, reported misconduct. */
function accusationIn({ text: source }: Block): Span | undefined {
  if (source.length < SHORTEST || source.length > LONGEST || !REPORTING.some((word) => source.includes(word)))
    return undefined;
  const { text, map } = normalize(source);
  for (const match of text.matchAll(SENTENCE)) {
    const [sentence] = match;
    const reporter = REPORTER.exec(sentence);
    const reports = REPORTS.exec(sentence.slice(reporter?.index ?? sentence.length));
    if (reporter === null || reports === null || INVITES.test(sentence)) continue;
    const start = reporter.index + reports.index;
    const deed = MISCONDUCT.exec(sentence.slice(start));
    if (deed === null) continue;
    return toSource(map, { start: match.index + start, end: match.index + start + deed.index + deed[0].length });
  }
  return undefined;
}
