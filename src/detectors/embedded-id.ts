import { isRegion } from '../data/regions.ts';
import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { isIdChecked } from './check-digits.ts';
import { cueEvidence, reasons } from './context.ts';
import { isBirthDate } from './dates.ts';
import type { Detector, Passage } from './detector.ts';
import { isPlain } from './digits.ts';

const DISABILITY_CUES = /残疾|残联|残障|持证号/u;
const STUDENT_CUES = /学籍/u;
const CUES = /税号|纳税|登记证|农合|医保|参保|编号|证号|学籍|残疾|户号/u;
/** Works and papers are numbered by region and day as well, and one in eleven of those passes the check. */
const FIRST_RECENT_YEAR = 2010;
const LONGEST = 40;
/** Kind 1-7 and level 1-4 behind the ID, and B with a count once the card was issued anew. */
const DISABILITY_TAIL = /^[1-7][1-4](?:B\d)?$/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  if (isPlain(passage.text, woken) && idWithin(passage.text.slice(woken.start, woken.end)) < 0) return [];
  const word = /^[0-9A-Za-z](?:[ \n-]?[0-9A-Za-z]){18,39}(?![0-9A-Za-z])/u.exec(
    passage.text.slice(woken.start, woken.start + LONGEST * 2),
  );
  if (word === null || /[0-9A-Za-z]/u.test(passage.text.charAt(woken.start - 1))) return [];
  const value = word[0].replace(/[ \n-]/gu, '').toUpperCase();
  const at = idWithin(value);
  if (at < 0) return [];
  const span = { start: woken.start, end: woken.start + word[0].length };
  const [head, id, tail] = [value.slice(0, at), value.slice(at, at + 18), value.slice(at + 18)];
  const isDisabilityCard = head === '' && DISABILITY_TAIL.test(tail);
  const isStudent = /^[GL]$/u.test(head) && tail === '';
  const isRecent = Number(id.slice(6, 10)) >= FIRST_RECENT_YEAR;
  const cues = isDisabilityCard ? DISABILITY_CUES : isStudent ? STUDENT_CUES : CUES;
  const evidence = reasons(
    { kind: 'format', weight: -10 },
    { kind: 'checksum', weight: 20 },
    { kind: 'date', weight: isRecent && !isDisabilityCard && !isStudent ? -5 : 15 },
    { kind: 'structure', weight: isDisabilityCard || isStudent ? 10 : -5 },
    cueEvidence(passage, span, cues, { label: 25, near: 8 }),
  );
  return [{ ...span, evidence, value, category: isDisabilityCard ? 'personal.disability-card' : undefined }];
}

/** Where in a longer number a resident ID with known region, birth date and right check digit starts; -1 if nowhere. */
function idWithin(value: string): number {
  for (let i = 0; i + 18 <= value.length; i++) {
    const id = value.slice(i, i + 18);
    if (isBirthDate(id.slice(6, 14)) && isRegion(id) && isIdChecked(id)) return i;
  }
  return -1;
}

/** Numbers made of a resident ID and more: disability card (残疾人证, 20 or 22), student record (学籍号, G + ID), old tax number. */
export const embeddedId: Detector = {
  id: 'embedded-id',
  title: { zh: '内含身份证号的编号', en: 'number with a resident ID inside' },
  category: 'personal.id-card',
  wakes: { digits: [19, LONGEST], codes: [19, LONGEST] },
  competes: true,
  examples: {
    finds: [
      '残疾人证号：⟦53250119010203001643⟧',
      '⟦53250119010203001643B1⟧',
      '⟦53250119010203018X43⟧',
      '学籍号⟦G532501190102030016⟧',
      '税号：⟦53250119010203001601⟧',
    ],
    ignores: ['532501190102030016', '53250119010203001743', '6228480000000000018'],
  },
  detect,
};
