import type { Evidence, Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { after, before, contextEvidence } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { candidates, isMonotonous } from './digits.ts';

/** Segments in use by the MIIT's allocation up to 2025, with the operators' virtual ones; 154, 163, 164, 168, 169, 194 are unallocated. */
const SEGMENT = /^1(?:3\d|4[5-79]|5[0-35-9]|6[1-25-7]|7[0-8]|8\d|9[0-35-9])/u;
const CUES = /手机|电话|联系|移动|机主|微信|热线|拨打|致电|☎|tel|phone|mobile/iu;
/** The operators' test number, printed in every form as an example. */
const SPECIMENS = new Set(['13800138000']);

function* detect(passage: Passage, woken: Span): Iterable<Match> {
  for (const candidate of candidates(passage, woken, [11, 13, 15])) {
    const digits = nationalDigits(candidate.digits);
    if (digits === undefined || isMonotonous(digits) || !SEGMENT.test(digits)) continue;
    const evidence: Evidence[] = [{ kind: 'segment', weight: 8 }];
    const context = contextEvidence(passage, candidate, CUES);
    if (context !== undefined) evidence.push(context);
    if (isPartOfNumber(passage, candidate)) evidence.push({ kind: 'structure', weight: -20 });
    if (!isUsualGrouping(candidate.groups))
      evidence.push({ kind: 'structure', weight: context === undefined ? -8 : -2 });
    if (SPECIMENS.has(digits)) evidence.push({ kind: 'excuse', weight: -40 });
    yield { start: candidate.start, end: candidate.end, evidence, value: digits };
  }
}

/** The eleven digits without the country code; undefined if the rest is not eleven digits. */
function nationalDigits(digits: string): string | undefined {
  if (digits.length === 11) return digits;
  if (digits.length === 13 && digits.startsWith('86')) return digits.slice(2);
  if (digits.length === 15 && digits.startsWith('0086')) return digits.slice(4);
  return undefined;
}

/** 3-4-4 and the like, all digits apart, or one group; other groupings are more often two numbers side by side. */
function isUsualGrouping(groups: readonly number[]): boolean {
  const shape = groups.join('-');
  return /^(?:(?:0086-|86-|2-|4-)?(?:11|3-4-4|3-8|7-4|3-3-5|4-4-3|4-3-4|(?:1-){10}1)|13|15|\d{1,2}-\d{1,2})$/u.test(
    shape,
  );
}

/** Digits, letters or a money sign touch it: an order number, an amount, a serial. */
function isPartOfNumber(passage: Passage, span: Span): boolean {
  return (
    /[0-9A-Za-z¥$第№]$/u.test(before(passage, span, 1)) ||
    /^(?:[0-9A-Za-z]|[.,]\d|元|万|亿|号文)/u.test(after(passage, span, 2))
  );
}

export const mobilePhone: Detector = {
  id: 'mobile-phone',
  title: { zh: '手机号', en: 'mobile phone number' },
  category: 'personal.mobile-phone',
  wakes: { digits: [11, 64] },
  competes: true,
  examples: {
    finds: ['联系人手机⟦13912340001⟧。', '⟦139 1234 0001⟧', '+⟦86-139-1234-0001⟧', '电话：⟦一三九一二三四〇〇〇一⟧'],
    ignores: ['客服 13800138000（示例）', '编号15412340001', '合同额13912340001元'],
  },
  detect,
};
