import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { after, before, cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';

const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新';
const CUES = /车牌|牌照|号牌|车辆|轿车|货车|客车|小车|汽车|驾驶|摩托|挂车|车号|面包车|越野|三轮|电动|拖拉机|牌号/u;
/** After province and issuing letter: five signs, six for new-energy cars, or four and the Chinese sign of a kind. */
const CIVIL =
  /^ ?[A-HJ-NP-Z][·.\- ]?(?:(?:[A-HJK] )?[0-9A-HJ-NP-Z]{5,6}(?![0-9A-Za-z])|[0-9A-HJ-NP-Z]{4}(?:[挂学港澳试超领使警]|应急))/iu;
/** Armed police: WJ, province or number, number; armed forces: 军 and arm, or the two red letters with a label. */
const ARMED_POLICE =
  /^WJ[·.\- ]?[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新0-9][·.\- ]?[0-9A-Z]{4,6}(?![0-9A-Za-z])/u;
const ARMY = /^[军海空][A-Z][·.\- ]?[0-9A-Z]?\d{4,5}(?!\d)/u;
const EMBASSY = /^使\d{6}(?!\d)/u;

/** A plate's first sign stands at most so far before the digits or the word that woke us. */
const FARTHEST_LEAD = 8;
const LEADS = `${PROVINCES}军海空使W`;

function* detect(passage: Passage, woken: Span): Iterable<Match> {
  for (let start = woken.start; start >= Math.max(0, woken.start - FARTHEST_LEAD); start--) {
    if (!LEADS.includes(passage.text.charAt(start))) continue;
    const match = plateAt(passage, start);
    if (match === undefined) continue;
    yield match;
    return;
  }
}

function plateAt(passage: Passage, start: number): Match | undefined {
  const text = passage.text.slice(start, start + 16);
  const military = ARMED_POLICE.exec(text)?.[0] ?? ARMY.exec(text)?.[0];
  if (military !== undefined) {
    return plate(passage, start, military, { format: text.startsWith('WJ') ? 0 : -8, category: 'security.military' });
  }
  const civil = PROVINCES.includes(text.charAt(0)) ? CIVIL.exec(text.slice(1))?.[0] : undefined;
  const whole = civil === undefined ? EMBASSY.exec(text)?.[0] : text.charAt(0) + civil;
  return whole === undefined ? undefined : plate(passage, start, whole, { format: civilWeight(whole) });
}

/** Plates have two digits at least, and hardly ever two letters beside the issuing one except at the ends. */
function civilWeight(plate: string): number {
  const tail = plate.replace(/[·.\- ]/gu, '').slice(2);
  const digits = tail.replace(/\D/gu, '').length;
  if (digits < 2) return -15;
  const isNewEnergy = /^(?:[A-HJK][0-9A-HJ-NP-Z]\d{4}|\d{5}[A-HJK])$/iu.test(tail);
  if (/^[0-9A-Z]{6}$/iu.test(tail)) return isNewEnergy ? 8 : -10;
  return /[a-z]/u.test(tail) ? -6 : 8;
}

interface Reading {
  readonly format: number;
  readonly category?: string;
}

function plate(passage: Passage, start: number, text: string, { format, category }: Reading): Match | undefined {
  const span = { start, end: start + text.length };
  if (/[0-9A-Za-z]$/u.test(before(passage, span, 1))) return undefined;
  const evidence = reasons(
    { kind: 'format', weight: format },
    cueEvidence(passage, span, CUES, { label: 15, near: 12 }),
    // 川建安B(2020)…号, 桂A2024号: certificates and papers.
    /^\s?号(?!牌|车)/u.test(after(passage, span, 4)) && { kind: 'structure', weight: -12 },
    /[字第[]$/u.test(before(passage, span, 1)) && { kind: 'structure', weight: -15 },
  );
  return { ...span, evidence, value: text.replace(/[·.\- ]/gu, '').toUpperCase(), category };
}

/** Vehicle licence plate (机动车号牌, GA 36-2018) of any kind; armed forces' and armed police's are a security matter. */
export const licensePlate: Detector = {
  id: 'license-plate',
  title: { zh: '车牌号', en: 'vehicle licence plate' },
  category: 'personal.license-plate',
  wakes: { digits: [5, 7], codes: [4, 9], signs: '·•‧∙・･挂警' },
  competes: true,
  examples: {
    finds: [
      '驾驶⟦云A·12345⟧小型轿车',
      '⟦云AD12345⟧',
      '⟦云A12345F⟧',
      '车牌：⟦云A1234挂⟧',
      '⟦云A1234警⟧',
      '⟦WJ云12345⟧',
      '车号⟦军A12345⟧',
      '⟦云A·D1234⟧号车',
      '⟦使123456⟧号轿车',
      '驾驶⟦云 AD 12345⟧小型轿车',
    ],
    ignores: ['云A1型', '川建安B(2020)0115833', '新A级标准', '云A1234567', '贵ABCDE'],
  },
  detect,
};
