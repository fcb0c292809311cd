import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { before, cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { isEmbedded } from './digits.ts';

const CUES =
  /军官证|士兵证|军人证|文职干部证|文职人员证|武警证|警官证|士官证|军人保障卡|义务兵|退役军人证|军人身份|伤残军人证|优待证/u;
/** `南字第01234567号`, or the letter of the new papers before the digits. */
const BEFORE = /(?:([\u4e00-\u9fff]{1,3}字第)|([军兵士文武警]))[ :]?$/u;
const AFTER = /^ ?号/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const digits = /^\d{4,10}(?!\d)/u.exec(passage.text.slice(woken.start, woken.start + 11))?.[0];
  if (digits === undefined) return [];
  const end = woken.start + digits.length;
  if (isEmbedded(passage, { start: woken.start, end })) return [];
  const prefix = BEFORE.exec(before(passage, woken, 6));
  const suffix = AFTER.exec(passage.text.slice(end, end + 2))?.[0] ?? '';
  const span = {
    start: woken.start - (prefix?.[0].length ?? 0),
    end: end + (prefix?.[1] === undefined ? 0 : suffix.length),
  };
  const cue = cueEvidence(passage, span, CUES, { label: 30, near: 20 });
  if (cue === undefined) return [];
  // What stands between label and number belongs to the format only if it has one of its own.
  const evidence = reasons({ kind: 'format', weight: prefix === null ? -18 : -8 }, cue);
  return [{ ...span, evidence, value: passage.text.slice(span.start, span.end).replace(/[ :]/gu, '') }];
}

/** Officer's, soldier's and police officer's ID (军官证、士兵证、警官证). No check is public; words must say what it is. */
export const militaryId: Detector = {
  id: 'military-id',
  title: { zh: '军官证、士兵证号', en: 'military ID' },
  category: 'personal.military-id',
  wakes: { digits: [6, 10] },
  competes: true,
  examples: {
    finds: ['军官证号：⟦南字第00123456号⟧', '士兵证⟦士0000001⟧', '军官证⟦军0000001⟧，', '警官证号⟦000123⟧'],
    ignores: ['云政字第00123456号', '军0000001'],
  },
  detect,
};
