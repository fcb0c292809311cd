import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { isTaiwanId } from './check-digits.ts';
import { cueEvidence, fieldBefore, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { isEmbedded } from './digits.ts';

const CUES = /台湾|臺灣|台灣|身份证|身分證|身份證|統一編號|居留证|居留證|证件号|證件號/u;
const OTHER_FIELD = /编号|单号|学号|工号|型号|货号|批号|代码|编码/u;
/** Letter, sex (1, 2; foreigners since 2021: 8, 9), eight digits; the old residence certificate has two letters. */
const NUMBER = /^(?:[A-Z][1289]\d{8}|[A-Z][A-D]\d{8})$/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const value = passage.text.slice(woken.start, woken.end).toUpperCase();
  if (!NUMBER.test(value) || isEmbedded(passage, woken)) return [];
  const isOld = /^[A-Z]{2}/u.test(value);
  const cue = cueEvidence(passage, woken, CUES, { label: 25, near: 15 });
  const evidence = reasons(
    { kind: 'format', weight: isOld ? -18 : -8 },
    !isOld && { kind: 'checksum', weight: isTaiwanId(value) ? 10 : -20 },
    cue === undefined && OTHER_FIELD.test(fieldBefore(passage, woken)) && { kind: 'excuse', weight: -20 },
    cue,
  );
  return [{ start: woken.start, end: woken.end, evidence, value }];
}

/** Taiwan identity card (國民身分證) and residence certificate (居留證), also of the form of 2021 with 8 or 9. */
export const taiwanId: Detector = {
  id: 'taiwan-id',
  title: { zh: '台湾身份证号', en: 'Taiwan identity card number' },
  category: 'personal.taiwan-id',
  wakes: { codes: [10, 10] },
  competes: true,
  examples: {
    finds: ['⟦Q100000004⟧', '台湾身份证⟦A123456789⟧', '居留证⟦A800000014⟧'],
    ignores: ['Q100000005', '订单编号A123456789'],
  },
  detect,
};
