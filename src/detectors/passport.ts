import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { isMrzField } from './check-digits.ts';
import { cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { isEmbedded } from './digits.ts';

const CUES = /护照|護照|passport/iu;
/** Columns that hold papers of any kind. */
const PAPER_CUES = /证件号|證件號|证照号|证件/u;
const OTHER_PAPERS = /通行证|居住证|军官证|身份证号/u;
/** E and old G ordinary, D diplomatic, S service, P public affairs, Hong Kong's and Macau's. */
const CHINESE = /^(?:E[A-HJ-NP-Z]?\d{7,8}|G\d{8}|1[45]\d{7}|[DSP]E?\d{7,8}|K[J]?\d{7,8}|H[AB]?\d{7,8}|MA\d{7})$/u;
/** Other countries' numbers: up to two letters and digits. */
const FOREIGN = /^(?=[0-9A-Z]{0,4}\d)[0-9A-Z]{6,10}$/u;
const NUMBER = /^[0-9A-Za-z]{6,11}/u;
const MRZ_LENGTH = 44;
const MRZ_FIRST = /^P[A-Z<][A-Z]{3}[A-Z]{1,37}<<[A-Z<]{1,37}/u;
const MRZ_SECOND = /^\s{0,3}([0-9A-Z<]{9})([0-9])([A-Z<]{3})(\d{6})(\d)[MFX<](\d{6})(\d)[0-9A-Z<]{14,16}/u;

function* detect(passage: Passage, woken: Span): Iterable<Match> {
  if (passage.text.charAt(woken.start) === '<' && passage.text.charAt(woken.start - 1) === '<') return;
  if (passage.text.charAt(woken.start) === '<' || passage.text.startsWith('P<', woken.start)) {
    yield* machineReadable(passage, woken.start);
    return;
  }
  const found = NUMBER.exec(passage.text.slice(woken.start, woken.start + 12))?.[0];
  if (found === undefined) return;
  const span = { start: woken.start, end: woken.start + found.length };
  const value = found.toUpperCase();
  const isChinese = CHINESE.test(value);
  if (isEmbedded(passage, span) || (!isChinese && !FOREIGN.test(value))) return;
  const cue = cueEvidence(passage, span, CUES, { label: 35, near: 15 });
  const paper = cue ?? cueEvidence(passage, span, PAPER_CUES, { label: 15, near: 0 });
  if (paper === undefined || (!isChinese && cue === undefined)) return;
  const evidence = reasons(
    { kind: 'format', weight: isChinese ? -6 : -16 },
    paper,
    cueEvidence(passage, span, OTHER_PAPERS, { label: -12, near: 0 }),
  );
  yield { ...span, evidence, value };
}

/** The two lines at the foot of a passport's page (ICAO 9303, TD3); the second with its check digits. */
function* machineReadable(passage: Passage, woken: number): Iterable<Match> {
  const start = lineStart(passage.text, woken);
  if (start < 0) return;
  const first = MRZ_FIRST.exec(passage.text.slice(start, start + MRZ_LENGTH))?.[0];
  if (first === undefined) return;
  const second = MRZ_SECOND.exec(passage.text.slice(start + first.length, start + first.length + 50));
  const isChecked = second !== null && isMrzField(second[1] ?? '', second[2] ?? '');
  yield {
    start,
    end: start + first.length + (second?.[0].length ?? 0),
    evidence: reasons({ kind: 'format', weight: 20 }, isChecked && { kind: 'checksum', weight: 10 }),
  };
}

/** Where the line with this filler starts: at a P so far back that the line is one; -1 if there is none. */
function lineStart(text: string, woken: number): number {
  for (let start = woken; start >= Math.max(0, woken - MRZ_LENGTH); start--) {
    if (text.charAt(start) === 'P' && MRZ_FIRST.test(text.slice(start, start + MRZ_LENGTH))) return start;
  }
  return -1;
}

/** Passport number (护照号) of China by its format, of other countries by its field; and machine-readable lines. */
export const passport: Detector = {
  id: 'passport',
  title: { zh: '护照号', en: 'passport number' },
  category: 'personal.passport',
  wakes: { digits: [6, 10], codes: [6, 11], cues: ['P<'], signs: '<＜' },
  competes: true,
  examples: {
    finds: [
      '护照号⟦E00000001⟧，',
      '持⟦G00000001⟧护照出入境',
      '护照（中国）⟦EA0000001⟧',
      '护照号：⟦TR4000001⟧',
      '护照⟦548000001⟧',
      '证件号码|⟦E00000001⟧',
      '⟦P<CHNZHANG<<SAN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<⟧',
    ],
    ignores: ['E00000001', '型号TR4000001', '证件号码|532501190102030016', 'a<b'],
  },
  detect,
};
