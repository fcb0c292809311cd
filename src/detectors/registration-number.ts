import { isRegion } from '../data/regions.ts';
import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { isRegistrationNumber } from './check-digits.ts';
import { cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { candidates, isEmbedded } from './digits.ts';

const CUES = /注册号|执照|登记号|工商/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const found: Match[] = [];
  for (const candidate of candidates(passage, woken, [15])) {
    if (candidate.groups.length > 4 || isEmbedded(passage, candidate)) continue;
    const evidence = reasons(
      { kind: 'format', weight: -10 },
      { kind: 'checksum', weight: isRegistrationNumber(candidate.digits) ? 10 : -15 },
      { kind: 'region', weight: isRegion(candidate.digits) ? 2 : -10 },
      candidate.groups.length > 1 && { kind: 'structure', weight: -6 },
      cueEvidence(passage, candidate, CUES, { label: 80, near: 10 }),
    );
    found.push({ start: candidate.start, end: candidate.end, evidence, value: candidate.digits });
  }
  return found;
}

/** Business registration number of 15 digits (工商注册号, ISO 7064 MOD 11,10), in use until 2015: public. */
export const registrationNumber: Detector = {
  id: 'registration-number',
  title: { zh: '工商注册号', en: 'business registration number' },
  category: 'public.organisation-code',
  wakes: { digits: [15, 15] },
  competes: true,
  examples: {
    finds: ['⟦530000000000017⟧', '营业执照注册号：⟦530000000000017⟧'],
    ignores: ['530000000000018', '532501010203001'],
  },
  detect,
};
