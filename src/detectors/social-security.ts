import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { isEmbedded, isQuantity } from './digits.ts';

const CUES =
  /社保(?:卡|编|号|个人)|社会保障(?:卡|号)|医保(?:卡|编|号|个人|证)|医疗保险(?:卡|编|号|证)|参保(?:号|编|人编)|合作医疗(?:证|号|卡)|农合(?:证|号|卡)|新农合(?:证|号|卡)|养老保险(?:编|号|手册)|个人编号|保险编号/u;
const NUMBER = /^[0-9A-Za-z](?:[ -]?[0-9A-Za-z]){6,27}/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  // Few numbers stand in such a field: the cheapest look, and the rarest to succeed, comes first.
  const cue = cueEvidence(passage, woken, CUES, { label: 32, near: 0 });
  if (cue === undefined) return [];
  const found = NUMBER.exec(passage.text.slice(woken.start, woken.start + 56))?.[0];
  if (found === undefined || !/\d{5}/u.test(found)) return [];
  const span = { start: woken.start, end: woken.start + found.length };
  if (isEmbedded(passage, span) || isQuantity(passage, span)) return [];
  return [{ ...span, evidence: reasons({ kind: 'format', weight: -18 }, cue), value: found.replace(/[ -]/gu, '') }];
}

/** Social security and medical insurance numbers (社保卡号、医保编号) of local format, by their field only; many are the resident ID. */
export const socialSecurity: Detector = {
  id: 'social-security',
  title: { zh: '社保、医保编号', en: 'social security or medical insurance number' },
  category: 'personal.social-security',
  wakes: { digits: [7, 28], codes: [7, 28] },
  competes: true,
  examples: {
    finds: ['社保卡号：⟦D00000001⟧', '医保编号|⟦5325000000123⟧', '个人编号⟦1000000123⟧'],
    ignores: ['D00000001', '参保人数1234567人'],
  },
  detect,
};
