import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Detector, Passage } from './detector.ts';

/** `(2023)云0103民初1号`: year, court, kind of case, number (法〔2015〕137号). */
const BEFORE = /[([](?:19|20)\d{2}[)\]] ?[\u4e00-\u9fff]{1,3}\d{0,6}[\u4e00-\u9fff]{0,4}$/u;
const AFTER = /^[\u4e00-\u9fff]{0,4}(?:第)?\d{1,7}(?:号之[一二三四五六七八九十]{1,2}|号)(?:之\d{1,2})?/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const head = BEFORE.exec(passage.text.slice(Math.max(0, woken.start - 24), woken.start))?.[0];
  const tail = AFTER.exec(passage.text.slice(woken.end, woken.end + 18))?.[0];
  if (head === undefined || tail === undefined) return [];
  return [
    { start: woken.start - head.length, end: woken.end + tail.length, evidence: [{ kind: 'format', weight: 40 }] },
  ];
}

/** Court case number (案号): public; masking it was itself criticised. */
export const caseNumber: Detector = {
  id: 'case-number',
  title: { zh: '案号', en: 'court case number' },
  category: 'public.case-number',
  wakes: {
    cues: [
      '民初',
      '民终',
      '民申',
      '民再',
      '民辖',
      '民特',
      '民督',
      '民撤',
      '刑初',
      '刑终',
      '刑申',
      '刑再',
      '刑更',
      '刑核',
      '刑辖',
      '行初',
      '行终',
      '行申',
      '行再',
      '行审',
      '行赔',
      '行辖',
      '知民',
      '知行',
      '执恢',
      '执保',
      '执异',
      '执复',
      '执监',
      '财保',
      '破申',
      '民他',
      '赔初',
      '委赔',
    ],
  },
  competes: true,
  examples: {
    finds: ['案号：⟦（2023）云0103民初1号⟧', '⟦（2022）最高法民终123号⟧'],
    ignores: ['民初的建筑', '2023年民初案件12件'],
  },
  detect,
};
