import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { isLuhn } from './check-digits.ts';
import { cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { type Candidate, candidates, isEmbedded } from './digits.ts';

const IMEI_CUES = /IMEI|MEID|串号|设备识别|设备号/iu;
const SIM_CUES = /ICCID|SIM|卡号|物联网|流量卡|物联卡/iu;
const IMSI_CUES = /IMSI/iu;
/** SIM cards of Chinese operators: 89 for telecommunications, 86 for the country. */
const ICCID = /^8986\d{15,16}$/u;
/** Thirteen digits of the segments set apart for things (物联网号段). */
const THING_NUMBER = /^(?:14(?:[14]0|41|[68]\d)\d{9}|1064[6-9]\d{8})$/u;

const LENGTHS = [13, 15, 19, 20];

function detect(passage: Passage, woken: Span): readonly Match[] {
  const found: Match[] = [];
  for (const candidate of candidates(passage, woken, LENGTHS)) {
    if (isEmbedded(passage, candidate) || candidate.groups.length > 5) continue;
    const { digits } = candidate;
    if (digits.length === 15) found.push(imei(passage, candidate));
    else if (digits.startsWith('8986') && ICCID.test(digits))
      found.push(numbered(passage, candidate, isLuhn(digits) ? 12 : -6, SIM_CUES));
    else if (digits.length === 13 && THING_NUMBER.test(digits)) found.push(numbered(passage, candidate, -12, SIM_CUES));
  }
  return found;
}

function imei(passage: Passage, candidate: Candidate): Match {
  const subscriber = cueEvidence(passage, candidate, IMSI_CUES, { label: 30, near: 0 });
  if (subscriber === undefined || !candidate.digits.startsWith('460'))
    return numbered(passage, candidate, isLuhn(candidate.digits) ? -12 : -26, IMEI_CUES);
  const { start, end, digits } = candidate;
  return { start, end, evidence: reasons({ kind: 'format', weight: -10 }, subscriber), value: digits };
}

function numbered(passage: Passage, candidate: Candidate, weight: number, cues: RegExp): Match {
  const { start, end, digits } = candidate;
  const cue = cueEvidence(passage, candidate, cues, { label: 32, near: 12 });
  return { start, end, evidence: reasons({ kind: 'checksum', weight }, cue), value: digits };
}

/** Device and SIM card identifiers: IMEI (3GPP TS 23.003) and numbers of things only where words say so, ICCID by its prefix and Luhn. */
export const deviceId: Detector = {
  id: 'device-id',
  title: { zh: '设备识别码', en: 'device identifier' },
  category: 'personal.device',
  wakes: { digits: [13, 20] },
  competes: true,
  examples: {
    finds: [
      'IMEI：⟦860000000000009⟧',
      '⟦89860000000000000001⟧',
      '手机串号⟦860000000000009⟧',
      '物联网卡号⟦1064900000001⟧',
    ],
    ignores: ['860000000000009', '1064900000001', '项目86000000000000000001'],
  },
  detect,
};
