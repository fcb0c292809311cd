import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Detector, Passage } from './detector.ts';

/** Issuer's sign before the year (机关代字), at most: 云公(城)行罚决字. */
const STEM = /[\u4e00-\u9fff](?:[\u4e00-\u9fff]|\([\u4e00-\u9fff]{1,8}\)){0,15}$/u;
const YEAR_AND_NUMBER = /^[[(](?:19|20)\d{2}[\])] ?(?:第)? ?\d{1,8}(?:-\d{1,4})? ?号/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const tail = YEAR_AND_NUMBER.exec(passage.text.slice(woken.start, woken.start + 28))?.[0];
  if (tail === undefined) return [];
  const stem = STEM.exec(passage.text.slice(Math.max(0, woken.start - 24), woken.start))?.[0] ?? '';
  // Only a stem that ends like one belongs to the number; otherwise it is the sentence.
  const own = /(?:[发函字办电令通复告批决]|[\u4e00-\u9fff]罚)$/u.test(stem) ? stem.slice(-12) : '';
  return [
    {
      start: woken.start - own.length,
      end: woken.start + tail.length,
      evidence: [{ kind: 'format', weight: 30 }],
    },
  ];
}

/** Document number of an authority (发文字号, GB/T 9704-2012): year in brackets and a number. Public. */
export const documentNumber: Detector = {
  id: 'document-number',
  title: { zh: '发文字号', en: 'document number' },
  category: 'public.document-number',
  wakes: { signs: '[〔［' },
  competes: true,
  examples: {
    finds: ['⟦云政发〔2024〕12号⟧', '⟦〔2024〕第006号⟧', '⟦楚公（城）行罚决字〔2024〕215号⟧'],
    ignores: ['[1]', '〔2024年〕', '注[2024]12'],
  },
  detect,
};
