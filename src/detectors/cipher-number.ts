import type { Evidence, Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Detector, Passage } from './detector.ts';
import { isAlone, isQuoted, sentenceBefore } from './frame.ts';
import { type Window, windowAt } from './window.ts';

/** A document number whose stem says 密: 委密电〔2024〕12号. The secrecy bureaus' own stems end in something else. */
const NUMBER =
  /[\p{Script=Han}×*x]{0,12}密(?:码?电|传(?:发)?电?|发电?|函|字|明电)?[〔[(【]\x20?[12][\doil]{3}\x20?[〕\])】]第?[\dx×*oil]{1,5}号/gu;
/** Words that run up to a number in a sentence and are no part of its stem. */
const LEAD = /^[\p{Script=Han}]{0,10}(?:根据|按照|依据|依照|遵照|落实|贯彻|转发|印发|参照|参见|收到|文件)/u;
const YEAR = /[〔[(【]\x20?[12][\doil]{3}/u;
const TELEGRAMS = ['密码电报', '密码传真', '加密传真', '密电'];
/** A paper says of itself that it is one. */
const OWN_TELEGRAM = /(?:^|[。;,(])(?:本|此)[电件文]?(?:报)?(?:系|为|属于?|是)$/u;
/** （密码电报，传真件同密级）: a note on what stands here. */
const FILLS_BRACKET = /^[,、;][^。()]{0,14}(?:密|收|回|毁|印|传|存)[^。()]{0,8}\)/u;
/** The head of a telegram: whose it is, and what. */
const LONGEST_HEAD = 24;
/** 保密, 国密 (cryptography administration), 商密 and the like: organs that have 密 in their name. */
const INNOCENT = /保密|国密|商密|涉密|解密|定密|脱密|加密|密码管理|机要密码/u;

function* detect(passage: Passage, woken: Span): Iterable<Match> {
  const window = windowAt(passage, woken);
  // Most 密 have no year in brackets anywhere near.
  for (const match of YEAR.test(window.text) ? window.text.matchAll(NUMBER) : []) {
    const lead = LEAD.exec(match[0])?.[0].length ?? 0;
    const span = { start: match.index + lead, end: match.index + match[0].length };
    if (span.end <= window.woken.start || window.woken.end <= span.start) continue;
    yield { ...window.toPassage(span), evidence: numberEvidence(passage, window, span, match[0]) };
  }
  for (const words of TELEGRAMS) {
    const { start } = window.woken;
    const span = { start, end: start + words.length };
    if (!window.text.startsWith(words, start)) continue;
    const own = OWN_TELEGRAM.test(window.text.slice(0, start));
    if (own) yield { ...window.toPassage(span), evidence: [{ kind: 'structure', weight: 12 }] };
    else if (isAlone(window, span) || isHead(window, span))
      yield { ...window.toPassage(span), evidence: [{ kind: 'position', weight: 10 }] };
    else if (FILLS_BRACKET.test(window.text.slice(span.end)) && window.text.charAt(start - 1) === '(')
      yield { ...window.toPassage(span), evidence: [{ kind: 'structure', weight: 10 }] };
  }
}

/** Whether the words end a short line that is no sentence: 中共某市委密码电报. */
function isHead(window: Window, span: Span): boolean {
  const before = window.text.slice(0, span.start);
  return (
    span.end - span.start > 2 &&
    window.opens &&
    window.closes &&
    span.end === window.text.length &&
    before.length <= LONGEST_HEAD &&
    /(?:委|政府|厅|局|办公?室?|部|院|指挥部|党组)$/u.test(before)
  );
}

function numberEvidence(passage: Passage, window: Window, span: Span, text: string): readonly Evidence[] {
  const evidence: Evidence[] = [{ kind: 'format', weight: 12 }];
  if (isAlone(window, span)) evidence.push({ kind: 'position', weight: passage.zone === 'top' ? 8 : 4 });
  if (INNOCENT.test(text)) evidence.push({ kind: 'excuse', weight: -20 });
  // The bureau that issues the rules on secrecy numbers its notices with 密 too.
  if (/保密(?:局|办|委)/u.test(sentenceBefore(window, span))) evidence.push({ kind: 'excuse', weight: -20 });
  if (isQuoted(window, span)) evidence.push({ kind: 'excuse', weight: -6 });
  return evidence;
}

export const cipherNumber: Detector = {
  id: 'cipher-number',
  title: { zh: '密电、密发文号', en: 'number of a classified telegram' },
  category: 'secret.cipher-number',
  wakes: {
    cues: ['密电', '密发', '密传', '密函', '密字', '密码电', '密〔', '密[', '密(', '密【', '密码传真', '加密传真'],
  },
  competes: false,
  examples: {
    finds: [
      '⟦某市委密电〔2024〕12号⟧',
      '⟦×委密〔2023〕17号⟧',
      '根据⟦省政办密发[2022]3号⟧要求',
      '⟦密码电报⟧',
      '中共某市委⟦密码电报⟧',
      '此件系⟦密电⟧，不得翻印',
      '⟦某市委密电〔2o24〕4l号⟧',
      '（⟦密码电报⟧，复印件同密级）',
    ],
    ignores: [
      '国办发明电〔2020〕1号',
      '《省保密局关于开展宣传月活动的通知》（×密发宣〔2023〕3号）',
      '国密局字〔2021〕4号',
      '×保密办〔2023〕5号',
      '亲密〔2023〕',
      '他破译了敌人的密码电报',
    ],
  },
  detect,
};
