import type { Detector, Passage } from '../../src/detectors/detector.ts';
import { confidenceOf, type Match } from '../../src/model/finding.ts';
import type { Span } from '../../src/model/span.ts';
import { normalize, normalizeUnits } from '../../src/normalize/normalize.ts';
import { planScan } from '../../src/scan/plan.ts';
import { scan } from '../../src/scan/scan.ts';

/** What a test may say about the block besides its text. */
export interface Setting {
  readonly label?: string | undefined;
  readonly zone?: Passage['zone'];
  readonly place?: Passage['place'];
}

/** All matches of a detector in a text, woken as the scanner wakes it, each place once. */
export function matchesIn(detector: Detector, source: string, setting: Setting = {}): readonly Match[] {
  const { text } = normalize(source);
  const passage: Passage = {
    text,
    label: setting.label,
    layer: 'body',
    place: setting.place ?? { kind: 'line', line: 1, offset: 0 },
    zone: setting.zone ?? 'top',
    words: () => [],
  };
  const best = new Map<string, Match>();
  for (const woken of placesOf(detector, text, setting.label)) {
    for (const match of detector.detect(passage, woken)) {
      const key = `${match.start}-${match.end}`;
      const known = best.get(key);
      if (known === undefined || confidenceOf(known.evidence) < confidenceOf(match.evidence)) best.set(key, match);
    }
  }
  return [...best.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The texts that a detector finds, at even odds or better. */
export function foundIn(detector: Detector, source: string, setting: Setting = {}): readonly string[] {
  const { text } = normalize(source);
  return matchesIn(detector, source, setting)
    .filter((match) => confidenceOf(match.evidence) >= 0.5)
    .map((match) => text.slice(match.start, match.end));
}

function placesOf(detector: Detector, text: string, label: string | undefined): readonly Span[] {
  const plan = planScan([detector], []);
  const places: Span[] = [];
  const wake = (_: number, start: number, end: number): void => void places.push({ start, end });
  scan(normalizeUnits(text), plan, { wake, cue: wake, term: () => {} });
  if (label !== undefined && (detector.wakes.labels ?? []).some((word) => label.includes(word)))
    places.push({ start: 0, end: text.length });
  return places;
}
