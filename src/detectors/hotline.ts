import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { candidates, isEmbedded, isQuantity } from './digits.ts';

const CUES = /热线|电话|拨打|客服|举报|咨询|投诉|服务|致电|号码/u;
/** 12345 and its like, operators' and banks' numbers, paid by the called (400, 800). */
const FORMAT = /^(?:[48]00\d{7}|95\d{3,6}|96\d{3,4}|12[1-9]\d{2,3}|100(?:00|10|86|99))$/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const found: Match[] = [];
  for (const candidate of candidates(passage, woken, [5, 6, 7, 8, 10])) {
    if (!FORMAT.test(candidate.digits) || isEmbedded(passage, candidate) || isQuantity(passage, candidate)) continue;
    const isLong = candidate.digits.length === 10;
    const cue = cueEvidence(passage, candidate, CUES, { label: 25, near: 15 });
    const evidence = reasons({ kind: 'format', weight: isLong ? 0 : -5 }, cue);
    if (cue !== undefined || isLong)
      found.push({ start: candidate.start, end: candidate.end, evidence, value: candidate.digits });
  }
  return found;
}

/** Public service numbers (12345、95598、400…): never personal. */
export const hotline: Detector = {
  id: 'hotline',
  title: { zh: '公共服务电话', en: 'public service number' },
  category: 'public.hotline',
  wakes: { digits: [5, 10] },
  competes: true,
  examples: {
    finds: ['拨打⟦12345⟧热线', '客服电话⟦400-810-0000⟧', '供电服务热线⟦95598⟧'],
    ignores: ['发放95598元', '12345', '电话0872-5550100'],
  },
  detect,
};
