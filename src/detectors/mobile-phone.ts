import { isMobileSegment } from '../data/telephones.ts';
import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { after, before, cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { candidates, isBesideDigits, isMonotonous, isQuantity } from './digits.ts';

const CUES = /手机|电话|联系|移动|机主|微信|热线|拨打|致电|来电|号码|☎|tel|phone|mobile/iu;
/** The operators' test number, printed in every form as an example. */
const SPECIMENS = new Set(['13800138000']);
/** Usual ways to group the eleven digits, behind a country code or not. */
const USUAL_GROUPING =
  /^(?:(?:0086-|86-|2-|4-)?(?:11|3-4-4|3-8|7-4|3-3-5|4-4-3|4-3-4|(?:1-){10}1)|13|15|\d{1,2}-\d{1,2})$/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const found: Match[] = [];
  for (const candidate of candidates(passage, woken, [11, 13, 15])) {
    const digits = nationalDigits(candidate.digits);
    if (digits === undefined || isMonotonous(digits) || !isMobileSegment(digits)) continue;
    const cue = cueEvidence(passage, candidate, CUES, { label: 15, near: 12 });
    const isUsual = candidate.groups.length === 1 || USUAL_GROUPING.test(candidate.groups.join('-'));
    const evidence = reasons(
      { kind: 'segment', weight: 8 },
      cue,
      isPartOfNumber(passage, candidate) && { kind: 'structure', weight: -30 },
      !isUsual && { kind: 'structure', weight: cue === undefined ? -16 : -8 },
      candidate.groups.length > 1 && isBesideDigits(passage, candidate) && { kind: 'structure', weight: -10 },
      SPECIMENS.has(digits) && { kind: 'excuse', weight: -40 },
    );
    found.push({ start: candidate.start, end: candidate.end, evidence, value: digits });
  }
  return found;
}

/** The eleven digits without the country code; undefined if the rest is not eleven digits. */
function nationalDigits(digits: string): string | undefined {
  if (digits.length === 11) return digits;
  if (digits.length === 13 && digits.startsWith('86')) return digits.slice(2);
  if (digits.length === 15 && digits.startsWith('0086')) return digits.slice(4);
  return undefined;
}

/** Digits, letters or a unit touch it: an order number, an amount, a serial. */
function isPartOfNumber(passage: Passage, span: Span): boolean {
  return (
    (span.start > 0 && /[0-9A-Za-z第№]$/u.test(before(passage, span, 1))) ||
    (span.end < passage.text.length && /^(?:[0-9A-Za-z]|\.\d|,\d{3}(?!\d)|号文)/u.test(after(passage, span, 5))) ||
    isQuantity(passage, span)
  );
}

/** Mobile number of the mainland (手机号), eleven digits of a segment in use, with or without +86. */
export const mobilePhone: Detector = {
  id: 'mobile-phone',
  title: { zh: '手机号', en: 'mobile phone number' },
  category: 'personal.mobile-phone',
  wakes: { digits: [11, 15] },
  competes: true,
  examples: {
    finds: [
      '联系人手机⟦13912340001⟧。',
      '⟦139 1234 0001⟧',
      '+⟦86-139-1234-0001⟧',
      '电话：⟦一三九一二三四〇〇〇一⟧',
      '拨打⟦1391234 0001⟧',
      '其一⟦13912340001⟧',
      '⟦13912340001⟧，⟦13912340002⟧',
    ],
    ignores: [
      '客服 13800138000（示例）',
      '编号15412340001',
      '合同额13912340001元',
      '快递13912340001件',
      'SC13912340001',
    ],
  },
  detect,
};
