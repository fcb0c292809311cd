import { isRegion } from '../data/regions.ts';
import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { before, cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { candidates, isEmbedded } from './digits.ts';

const CUES = /档案编号|档案号|驾驶证/u;
const DRIVING = /驾驶|驾照|准驾|机动车/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const found: Match[] = [];
  for (const candidate of candidates(passage, woken, [12])) {
    if (isEmbedded(passage, candidate) || candidate.groups.length > 3) continue;
    const cue = cueEvidence(passage, candidate, CUES, { label: 14, near: 8 });
    if (cue === undefined) continue;
    const isAboutDriving = DRIVING.test(passage.label ?? '') || DRIVING.test(before(passage, candidate, 48));
    const evidence = reasons(
      { kind: 'format', weight: -22 },
      { kind: 'region', weight: isRegion(`${candidate.digits.slice(0, 4)}00`) ? 4 : -4 },
      cue,
      isAboutDriving && { kind: 'context', weight: 45 },
    );
    found.push({ start: candidate.start, end: candidate.end, evidence, value: candidate.digits });
  }
  return found;
}

/** File number of a driving licence (驾驶证档案编号): 12 digits, the first four its place of issue. The licence's own number is the resident ID. */
export const driverLicence: Detector = {
  id: 'driver-licence',
  title: { zh: '驾驶证档案编号', en: 'driving licence file number' },
  category: 'personal.driver-licence',
  wakes: { digits: [12, 12] },
  competes: true,
  examples: {
    finds: ['驾驶证档案编号：⟦532500000001⟧', '准驾车型C1，档案编号⟦532500000001⟧'],
    ignores: ['532500000001', '工程档案编号532500000001'],
  },
  detect,
};
