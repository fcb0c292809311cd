import { isRegion } from '../data/regions.ts';
import type { Evidence, Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { isCreditCode } from './check-digits.ts';
import { cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { isEmbedded, isPlain } from './digits.ts';

const CUES = /信用代码|信用代碼|社会信用|统一代码|纳税人识别|税号|USCI?C/iu;
/** Registering authority and kind of organisation, region, body: GB 32100-2015 with the authorities added since. */
const FORMAT = /^[1-9AN][1-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/u;
/** The code may be broken by single spaces, hyphens or a line end. */
const BROKEN = /^[0-9A-Za-z](?:[ \n-]?[0-9A-Za-z]){17}(?![0-9A-Za-z])/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  // Most numbers of this length are somebody's: the check and a word are looked for before anything else.
  if (
    isPlain(passage.text, woken) &&
    !isCreditCode(passage.text.slice(woken.start, woken.end)) &&
    cueOf(passage, woken) === undefined
  )
    return [];
  const found = BROKEN.exec(passage.text.slice(woken.start, woken.start + 40))?.[0];
  if (found === undefined) return [];
  const span = { start: woken.start, end: woken.start + found.length };
  const value = found.replace(/[ \n-]/gu, '').toUpperCase();
  if (isEmbedded(passage, span)) return [];
  const cue = cueOf(passage, span);
  const isWellFormed = FORMAT.test(value);
  if (!isWellFormed && cue?.kind !== 'label' && cue?.kind !== 'heading') return [];
  const isDigits = /^\d{18}$/u.test(value);
  const isChecked = isCreditCode(value);
  if (isDigits && !isChecked && cue === undefined) return [];
  const evidence = reasons(
    { kind: 'format', weight: isWellFormed ? -2 : -15 },
    // All-digit codes look like many other numbers; one in 31 passes the check.
    isDigits && { kind: 'structure', weight: -12 },
    { kind: 'checksum', weight: isChecked ? 15 : -10 },
    { kind: 'region', weight: isRegion(value, 2) || value.startsWith('100000', 2) ? 8 : -4 },
    value.length !== found.length && { kind: 'structure', weight: -6 },
    cue,
  );
  return [{ ...span, evidence, value }];
}

function cueOf(passage: Passage, span: Span): Evidence | undefined {
  return cueEvidence(passage, span, CUES, { label: 50, near: 14 });
}

/** Unified social credit code of an organisation (统一社会信用代码, GB 32100-2015): public by law. */
export const creditCode: Detector = {
  id: 'credit-code',
  title: { zh: '统一社会信用代码', en: 'unified social credit code' },
  category: 'public.organisation-code',
  wakes: { digits: [18, 18], codes: [1, 18] },
  competes: true,
  examples: {
    finds: [
      '统一社会信用代码：⟦91530000XXXX000192⟧',
      '⟦12530000000000019K⟧',
      '⟦N2530000000000019X⟧',
      '信用代码⟦91530000XXXX000193⟧（抄写有误）',
    ],
    ignores: ['91530000XXXX000193', '532501190102030016', '91530000XXXX0001925'],
  },
  detect,
};
