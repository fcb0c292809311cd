import type { Finding } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Ruling } from '../model/verdict.ts';

/** A finding in the text of an editor, and what the policy made of it. Its span counts in the whole text. Plain data, and safe to log. */
export interface LiveFinding extends Span, Omit<Finding, 'block' | 'span' | 'place'>, Omit<Ruling, 'finding'> {}

/** The findings of rulings on a plain text that starts at `base`, in order. */
export function liveFindings(rulings: readonly Ruling[], base = 0): LiveFinding[] {
  const findings: LiveFinding[] = [];
  for (const { finding, outcome, rule } of rulings) {
    const { detector, category, layer, evidence, confidence, excerpt, fingerprint, place, span } = finding;
    if (place.kind !== 'line') continue;
    const start = base + place.offset + span.start;
    const end = start + span.end - span.start;
    findings.push({ start, end, detector, category, layer, evidence, confidence, excerpt, fingerprint, outcome, rule });
  }
  return findings.sort(byPlace);
}

/** Whether two findings say the same of the same stretch. */
export function isSame(a: LiveFinding, b: LiveFinding): boolean {
  if (a.start !== b.start || a.end !== b.end || !isAlike(a, b)) return false;
  if (a.category !== b.category || a.outcome !== b.outcome || a.rule !== b.rule) return false;
  // Confidence is a function of the evidence; one that only moved has the very same.
  return a.evidence === b.evidence || JSON.stringify(a.evidence) === JSON.stringify(b.evidence);
}

/** Whether two findings are one detector's of one value, wherever they stand and whatever was made of them. */
export function isAlike(a: LiveFinding, b: LiveFinding): boolean {
  return a.detector === b.detector && a.fingerprint === b.fingerprint;
}

export function byPlace(a: LiveFinding, b: LiveFinding): number {
  return a.start - b.start || a.end - b.end;
}
