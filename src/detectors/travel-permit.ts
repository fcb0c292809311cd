import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { isEmbedded } from './digits.ts';

const CUES = /通行证|通行證|回乡证|回乡卡|回鄉證|台胞证|台胞證|往来港澳|来往内地|来往大陆|往来台湾|赴港|港澳证|入台证/u;
const TAIWAN_CUES = /台胞证|台胞證|来往大陆|台湾居民|臺灣居民/u;
const PAPER_CUES = /证件号|證件號|证照号|证件/u;
/** To the mainland: H or M and 8 digits of the holder, two of the issue; to Hong Kong and Macau: C, W; to Taiwan: L, T. */
const LETTERED = /^(?:[HM]\d{8}(?:\d{2})?|C[0-9A-Z]\d{7}|W\d{8}|[LT]\d{8})$/u;
/** Taiwan residents' to the mainland: eight digits, old ten and a letter. */
const NUMBERED = /^(?:\d{8}|\d{10}(?:\([A-Z]\)|[A-Z])?)$/u;
const NUMBER = /^[0-9A-Za-z]{8,11}(?:\([A-Za-z]\))?/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const found = NUMBER.exec(passage.text.slice(woken.start, woken.start + 14))?.[0];
  if (found === undefined) return [];
  const span = { start: woken.start, end: woken.start + found.length };
  const value = found.toUpperCase();
  if (isEmbedded(passage, span)) return [];
  const isLettered = LETTERED.test(value);
  if (!isLettered && !NUMBERED.test(value)) return [];
  const cue = isLettered
    ? (cueEvidence(passage, span, CUES, { label: 35, near: 15 }) ??
      cueEvidence(passage, span, PAPER_CUES, { label: 15, near: 0 }))
    : cueEvidence(passage, span, TAIWAN_CUES, { label: 35, near: 0 });
  if (cue === undefined) return [];
  return [{ ...span, evidence: reasons({ kind: 'format', weight: isLettered ? -8 : -14 }, cue), value }];
}

/** The five travel permits between the mainland, Hong Kong, Macau and Taiwan (往来通行证), none of which has a check digit. */
export const travelPermit: Detector = {
  id: 'travel-permit',
  title: { zh: '出入境通行证号', en: 'travel permit number' },
  category: 'personal.permit',
  wakes: { digits: [8, 10], codes: [9, 11] },
  competes: true,
  examples: {
    finds: [
      '港澳居民来往内地通行证号⟦H0000000101⟧，',
      '回乡证⟦M00000001⟧',
      '往来港澳通行证：⟦C00000001⟧',
      '往来台湾通行证⟦L00000001⟧',
      '台胞证⟦00000001⟧，',
    ],
    ignores: ['H0000000101', '00000001', '电话55501000'],
  },
  detect,
};
