import { isAreaCode } from '../data/telephones.ts';
import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { after, before, cueEvidence, fieldBefore, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { type Candidate, candidates, isEmbedded, isMonotonous, isQuantity } from './digits.ts';

const CUES = /电话|座机|传真|固话|总机|值班|热线|专线|咨询|联系|号码|宅电|办公室|转接|致电|拨打|☎|tel|fax|phone/iu;
/** Without an area code only a field of this name makes a telephone number of seven or eight digits. */
const LOCAL_CUES = /电话|座机|传真|固话|总机|宅电|热线|tel|fax/iu;
/** Words by which a number is a home's (住宅电话), not an office's. */
const HOME = /家[中里庭]|住宅|宅电|家属|自家|本人|老家|私人|家长|监护人|户主|父亲|母亲|丈夫|妻子|配偶|亲属/u;
const OFFICE = /办公|单位|传真|值班|热线|监督|举报|咨询|公司|学校|总机/u;
/** Hong Kong, Macau, Taiwan: country code with its prefix and the digits behind it. */
const OVERSEAS = /^00(?:85[23]\d{8}|886[2-8]\d{7,8})$/u;
const AREA = /^0(?:10|2\d|[3-9]\d\d)/u;
/** `(0731) 88610233`: the bracket parts area code and number into two runs. */
const BRACKETED_AREA = /\(\s?(0(?:10|2\d|[3-9]\d{2}))\s?\)\s?-?$/u;
const EXTENSION = /^\s?(?:转|分机|ext\.?|-)\s?\d{1,5}(?!\d)/iu;

const LENGTHS = [7, 8, 10, 11, 12, 13, 14];

function detect(passage: Passage, woken: Span): readonly Match[] {
  const found: Match[] = [];
  for (const candidate of candidates(passage, woken, LENGTHS)) {
    const match = landlineAt(passage, candidate);
    if (match !== undefined) found.push(match);
  }
  return found;
}

function landlineAt(passage: Passage, candidate: Candidate): Match | undefined {
  const digits = withoutCountry(candidate);
  const isLocal = digits.length === 7 || digits.length === 8;
  const isTrunk = digits.startsWith('0');
  // Mobiles, the commonest of all, end here.
  if (!isTrunk && !isLocal && digits === candidate.digits) return undefined;
  if (isEmbedded(passage, candidate) || candidate.groups.length > 4 || isMonotonous(candidate.digits)) return undefined;
  if (isTrunk && OVERSEAS.test(digits)) return number(passage, candidate, digits, 8);
  if (isTrunk) return withArea(passage, candidate, digits);
  return isLocal ? local(passage, candidate, digits) : withArea(passage, candidate, `0${digits}`);
}

/** Without the country code, where that is a group of its own. */
function withoutCountry({ digits, groups }: Candidate): string {
  const code = /^(?:00)?86(?=0?[1-9])/u.exec(groups.length > 1 ? digits : '')?.[0];
  return code !== undefined && groups[0] === code.length ? digits.slice(code.length) : digits;
}

function withArea(passage: Passage, candidate: Candidate, digits: string): Match | undefined {
  const area = AREA.exec(digits)?.[0];
  if (area === undefined) return undefined;
  const rest = digits.length - area.length;
  if (rest !== 7 && rest !== 8) return undefined;
  const isParted =
    candidate.groups.length > 1 && /(?:^|-)(?:3|4|5|7|2)-(?:[78]|[34]-4)$/u.test(candidate.groups.join('-'));
  return number(
    passage,
    candidate,
    digits,
    (isAreaCode(area) ? 0 : -15) + (isParted ? 10 : candidate.groups.length === 1 ? 2 : -14),
  );
}

function local(passage: Passage, candidate: Candidate, digits: string): Match | undefined {
  const area = BRACKETED_AREA.exec(before(passage, candidate, 10));
  if (area !== null) {
    const span = { start: candidate.start - area[0].length, end: candidate.end };
    return number(passage, { ...candidate, ...span }, (area[1] ?? '') + digits, isAreaCode(area[1] ?? '') ? 12 : -5);
  }
  if (/^[01]/u.test(digits) || candidate.groups.length > 2 || /^\d{4}-\d{4}$/u.test(candidate.separators))
    return undefined;
  const cue = cueEvidence(passage, candidate, LOCAL_CUES, { label: 16, near: 0 });
  return cue === undefined ? undefined : number(passage, candidate, digits, -14);
}

function number(passage: Passage, candidate: Candidate, value: string, format: number): Match {
  const evidence = reasons(
    { kind: 'format', weight: format },
    cueEvidence(passage, candidate, CUES, { label: 16, near: 10 }),
    isQuantity(passage, candidate) && { kind: 'structure', weight: -30 },
  );
  const extension = EXTENSION.exec(after(passage, candidate))?.[0] ?? '';
  return {
    start: candidate.start,
    end: candidate.end + extension.length,
    evidence,
    value,
    category: isHome(passage, candidate) ? 'personal.landline' : undefined,
  };
}

/** Whose number it is: its own field decides, else the column's heading. An office's unless words say otherwise. */
function isHome(passage: Passage, span: Span): boolean {
  const field = fieldBefore(passage, span);
  if (HOME.test(field)) return !OFFICE.test(field);
  return HOME.test(passage.label ?? '') && !OFFICE.test(passage.label ?? '');
}

/** Landline (固定电话): public as an office's, personal as a home's (家中座机、住宅电话). */
export const landline: Detector = {
  id: 'landline',
  title: { zh: '固定电话', en: 'landline' },
  category: 'public.office-phone',
  wakes: { digits: [7, 14] },
  competes: true,
  examples: {
    finds: [
      '电话⟦0872-5550100⟧，',
      '⟦(0872)5550100⟧',
      '家中座机⟦0872-555 0100⟧。',
      '住宅电话⟦00853-28330000⟧',
      '值班电话：⟦5550100⟧',
      '联系电话：⟦0731-85550100转801⟧',
    ],
    ignores: ['2024-0100', '面积5550100平方米', '5550100', '0000-5550100号'],
  },
  detect,
};
