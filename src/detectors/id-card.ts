import { isRegion } from '../data/regions.ts';
import type { Evidence, Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { idCheck } from './check-digits.ts';
import { cueEvidence, reasons } from './context.ts';
import { isBirthDate } from './dates.ts';
import type { Detector, Passage } from './detector.ts';
import { type Candidate, candidates, isEmbedded, isParted } from './digits.ts';

/** What the check letter X is written as, besides the Roman ten and full-width forms that normalising folds. */
const CHECK_LETTER = /^[ \n]?([XxΧХх×*])(?![0-9A-Za-z×*])/u;
const CUES = /身份证|身份號|身份号|身份證|公民身份|证件号|證件號|证号码|社会保障号|(?<![A-Za-z])ID(?![A-Za-z])|持证号/u;
const OLD_CARD_CUES = /身份证|身份證|公民身份|证件号|旧证|老证|持证号/u;
/** Numbers printed on the specimens that were shown when residence permits were introduced. */
const SPECIMENS = new Set(['810000199408230021', '830000199201300022']);
/** Codes of the special regions and Taiwan on residence permits (港澳台居民居住证). */
const PERMIT_REGION = /^8[123]0000/u;
/** Foreign permanent residents: 9, province, ISO 3166 numeric country. */
const FOREIGN = /^9[1-8]\d{4}/u;

/** Weights of the reasons. Of 18 random digits one in 3.4 million has region, date and check right. */
const WEIGHTS = {
  format: -10,
  checksum: { right: 25, wrong: -12 },
  date: { right: 15, wrong: -25 },
  /** Files are numbered by region and day, too, and one in eleven passes the check; but not by days of the last century. */
  whole: 40,
  region: { known: 5, unknown: -8, impossible: -40 },
  cue: { label: 60, near: 12 },
} as const;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const found: Match[] = [];
  for (const candidate of candidates(passage, woken, [15, 17, 18])) {
    if (isParted(candidate)) continue;
    const match =
      candidate.digits.length === 15
        ? oldCard(passage, candidate)
        : candidate.digits.length === 18
          ? newCard(passage, candidate, candidate.digits, candidate.end)
          : letteredCard(passage, candidate);
    if (match !== undefined) found.push(match);
  }
  return found;
}

/** Seventeen digits and the check letter. */
function letteredCard(passage: Passage, candidate: Candidate): Match | undefined {
  const letter = CHECK_LETTER.exec(passage.text.slice(candidate.end, candidate.end + 3))?.[0];
  if (letter === undefined) return undefined;
  // A cross or star is more often a mask; only where X is what belongs there is it the check letter.
  if (/[×*]/u.test(letter) && idCheck(candidate.digits) !== 'X') return undefined;
  return newCard(passage, candidate, `${candidate.digits}X`, candidate.end + letter.length);
}

function newCard(passage: Passage, candidate: Candidate, value: string, end: number): Match | undefined {
  const span = { start: candidate.start, end };
  if (isEmbedded(passage, span)) return undefined;
  const dated = isBirthDate(value.slice(6, 14));
  const cue = cueEvidence(passage, span, CUES, WEIGHTS.cue);
  if (!dated && cue === undefined) return undefined;
  const checked = idCheck(value.slice(0, 17)) === value.charAt(17);
  const evidence = reasons(
    { kind: 'format', weight: WEIGHTS.format },
    { kind: 'checksum', weight: checked ? WEIGHTS.checksum.right : WEIGHTS.checksum.wrong },
    { kind: 'date', weight: dated ? WEIGHTS.date.right : WEIGHTS.date.wrong },
    regionEvidence(value, cue !== undefined),
    checked && dated && value.startsWith('19', 6) && isRegion(value) && { kind: 'date', weight: WEIGHTS.whole },
    candidate.groups.length > 3 && !checked && { kind: 'structure', weight: -10 },
    SPECIMENS.has(value) && { kind: 'excuse', weight: -120 },
    cue,
  );
  return { start: span.start, end, evidence, value, category: categoryOf(value) };
}

/** Permits and cards of foreigners begin with an 8 or a 9, as no province does. */
function categoryOf(value: string): string {
  if (value < '8') return 'personal.id-card';
  if (PERMIT_REGION.test(value)) return 'personal.id-card.residence-permit';
  return FOREIGN.test(value) ? 'personal.id-card.foreign' : 'personal.id-card';
}

function regionEvidence(value: string, isLabelled: boolean): Evidence {
  const { known, unknown, impossible } = WEIGHTS.region;
  if (isRegion(value) || PERMIT_REGION.test(value) || FOREIGN.test(value)) return { kind: 'region', weight: known };
  // Codes of places that were never in the tables still start with a province.
  const isProvince = isRegion(`${value.slice(0, 2)}0000`);
  return { kind: 'region', weight: isProvince || isLabelled ? unknown : impossible };
}

/** Cards of 15 digits have no check: region and two-digit year pass one number in 4,000, so words must say what it is. */
function oldCard(passage: Passage, candidate: Candidate): Match | undefined {
  if (isEmbedded(passage, candidate) || candidate.groups.length > 4) return undefined;
  const cue = cueEvidence(passage, candidate, OLD_CARD_CUES, { label: 30, near: 18 });
  const dated = isBirthDate(`19${candidate.digits.slice(6, 12)}`);
  if (cue === undefined && !dated) return undefined;
  const evidence = reasons(
    { kind: 'format', weight: -22 },
    { kind: 'date', weight: dated ? 8 : -12 },
    { kind: 'region', weight: isRegion(candidate.digits) ? 5 : -6 },
    cue,
  );
  return { start: candidate.start, end: candidate.end, evidence, value: candidate.digits };
}

/**
 * Resident ID of 18 characters (公民身份号码, GB 11643-1999) and of 15 digits; residence permits of Hong Kong, Macau
 * and Taiwan residents; permanent residence cards of foreigners since 2023.
 */
export const idCard: Detector = {
  id: 'id-card',
  title: { zh: '身份证号', en: 'resident ID number' },
  category: 'personal.id-card',
  wakes: { digits: [15, 18] },
  competes: true,
  examples: {
    finds: [
      '公民身份号码⟦532501190102030016⟧，',
      '⟦53250119010203018x⟧',
      '⟦532501 19010203 0016⟧',
      '证件号码：⟦532501-19010203-018Х⟧',
      '身份证号：⟦532501190102030017⟧（末位有误）',
      '旧身份证⟦532501010203001⟧',
      '身份证号|⟦532501190102030016⟧',
      '⟦810000190102030018⟧',
      '登记证号⟦532501190102030016⟧',
      '⟦911840190102030017⟧',
    ],
    ignores: [
      '532501190102030017',
      '532501190102300012',
      '532501210102030011',
      '000000190102030017',
      '考生编号 532501010203001',
      '样张 810000199408230021',
      '532501190102030016789',
    ],
  },
  detect,
};
