import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { isOrganisationCode } from './check-digits.ts';
import { cueEvidence, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { isEmbedded } from './digits.ts';

const CUES = /组织机构代码|机构代码|组织代码/u;
const FORMAT = /^[0-9A-Z]{8}-?[0-9X](?![0-9A-Za-z])/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const found = FORMAT.exec(passage.text.slice(woken.start, woken.start + 12))?.[0];
  if (found === undefined) return [];
  const span = { start: woken.start, end: woken.start + found.length };
  if (isEmbedded(passage, span)) return [];
  const cue = cueEvidence(passage, span, CUES, { label: 40, near: 12 });
  if (cue === undefined) return [];
  const value = found.replace('-', '');
  const evidence = reasons(
    { kind: 'format', weight: -10 },
    { kind: 'checksum', weight: isOrganisationCode(value) ? 10 : -10 },
    cue,
  );
  return [{ ...span, evidence, value }];
}

/** Organisation code (组织机构代码, GB 11714-1997): public. Only where words say so, as eleven in a hundred numbers pass. */
export const organisationCode: Detector = {
  id: 'organisation-code',
  title: { zh: '组织机构代码', en: 'organisation code' },
  category: 'public.organisation-code',
  wakes: { digits: [8, 9], codes: [8, 9] },
  competes: true,
  examples: {
    finds: ['组织机构代码：⟦XXXX0001-9⟧', '组织机构代码证号⟦00000001-9⟧'],
    ignores: ['00000001-9', '电话 2260118-9'],
  },
  detect,
};
