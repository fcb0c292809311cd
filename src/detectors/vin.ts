import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { isVin } from './check-digits.ts';
import { cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { isEmbedded } from './digits.ts';

const CUES = /车架|车辆识别|底盘号|识别代号|VIN(?![A-Za-z])/iu;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const value = passage.text.slice(woken.start, woken.end).toUpperCase();
  if (!/^[0-9A-HJ-NPR-Z]{12}[0-9A-Z]\d{4}$/u.test(value) || isEmbedded(passage, woken)) return [];
  const evidence = reasons(
    { kind: 'format', weight: -8 },
    { kind: 'checksum', weight: isVin(value) ? 10 : -12 },
    value.startsWith('L') && { kind: 'segment', weight: 6 },
    cueEvidence(passage, woken, CUES, { label: 30, near: 12 }),
  );
  return [{ start: woken.start, end: woken.end, evidence, value }];
}

/** Vehicle identification number (车架号, GB 16735-2019): 17 signs without I, O and Q, the ninth a check; made in China from L on. */
export const vin: Detector = {
  id: 'vin',
  title: { zh: '车架号', en: 'vehicle identification number' },
  category: 'personal.vehicle',
  wakes: { codes: [17, 17] },
  competes: true,
  examples: {
    finds: ['车架号⟦LZZTEST07R0000001⟧', '⟦LZZTEST07R0000001⟧', '车辆识别代号：⟦LZZTEST08R0000001⟧'],
    ignores: ['LZZTEST08R0000001', '批号ABCDEFGH12345678J'],
  },
  detect,
};
