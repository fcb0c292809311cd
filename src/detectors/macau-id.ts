import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { isEmbedded } from './digits.ts';

const CUES = /澳门|澳門|BIR|身份证|身份證|证件号|證件號/u;
const NUMBER = /^[1578]\d{6}(?: ?\( ?\d ?\)|\d(?!\d))/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const found = NUMBER.exec(passage.text.slice(woken.start, woken.start + 14))?.[0];
  if (found === undefined) return [];
  const span = { start: woken.start, end: woken.start + found.length };
  const cue = cueEvidence(passage, span, CUES, { label: 25, near: 12 });
  if (cue === undefined || isEmbedded(passage, span)) return [];
  const evidence = reasons({ kind: 'format', weight: found.includes('(') ? -8 : -22 }, cue);
  return [{ ...span, evidence, value: found.replace(/[ ()]/gu, '') }];
}

/** Macau resident identity card (澳門居民身份證, BIR): its check is not public, so words must say what it is. */
export const macauId: Detector = {
  id: 'macau-id',
  title: { zh: '澳门身份证号', en: 'Macau identity card number' },
  category: 'personal.macau-id',
  wakes: { digits: [7, 8] },
  competes: true,
  examples: {
    finds: ['澳门居民身份证⟦1234567(8)⟧', '澳門身份證：⟦5000001（2）⟧'],
    ignores: ['1234567(8)', '澳门投资1234567元', '面积5000001(2)'],
  },
  detect,
};
