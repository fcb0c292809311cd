import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { isHongKongId } from './check-digits.ts';
import { cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { isEmbedded } from './digits.ts';

const CUES = /身份证|身份證|HKID|香港|证件号|證件號/iu;
const NUMBER = /^([A-Za-z]{1,2}\d{6}) ?(?:(\() ?([0-9Aa]) ?\)|([0-9Aa])(?![0-9A-Za-z]))/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const found = NUMBER.exec(passage.text.slice(woken.start, woken.start + 16));
  if (found === null) return [];
  const span = { start: woken.start, end: woken.start + found[0].length };
  if (isEmbedded(passage, span)) return [];
  const value = `${found[1] ?? ''}${found[3] ?? found[4] ?? ''}`.toUpperCase();
  const evidence = reasons(
    { kind: 'format', weight: found[2] === undefined ? -22 : 0 },
    { kind: 'checksum', weight: isHongKongId(value) ? 10 : -15 },
    cueEvidence(passage, span, CUES, { label: 25, near: 12 }),
  );
  return [{ ...span, evidence, value }];
}

/** Hong Kong identity card (香港身份證): letters, six digits and a check in brackets; without them only where words say so. */
export const hkid: Detector = {
  id: 'hkid',
  title: { zh: '香港身份证号', en: 'Hong Kong identity card number' },
  category: 'personal.hkid',
  wakes: { codes: [7, 9] },
  competes: true,
  examples: {
    finds: ['⟦Q000001(5)⟧', '⟦XG000001（2）⟧', '香港身份证⟦A1234563⟧'],
    ignores: ['Q000001(6)', 'A1234563', '型号 A123456'],
  },
  detect,
};
