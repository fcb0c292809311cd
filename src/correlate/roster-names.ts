import { confidenceOf, type Evidence, type Finding } from '../model/finding.ts';
import type { NamePlace } from '../rosters/row.ts';
import type { Correlator } from './correlator.ts';

/** How sure a heading, or the shape of a list, makes it that a name stands there, in decibans. */
const EVIDENCE: Readonly<Record<NamePlace['shownBy'], Evidence>> = {
  heading: { kind: 'heading', weight: 16 },
  shape: { kind: 'structure', weight: 9 },
};

/**
 * Finds the names of lists of people by where they stand: a cell below 姓名 is
 * a name, whether or not anybody knows it as one. What was doubtful as a name
 * is surer there; what was found for sure is left alone.
 */
export const rosterNames: Correlator = {
  id: 'roster-names',
  correlate(findings, { rows, compose }) {
    const known = namesByBlock(findings);
    const surer = new Map<Finding, Finding>();
    const added: Finding[] = [];
    for (const place of rows.flatMap(({ names }) => names)) {
      const { block, span, isMasked, shownBy } = place;
      const own = known.get(block)?.find((name) => name.span.start < span.end && span.start < name.span.end);
      const evidence = EVIDENCE[shownBy];
      if (own !== undefined) {
        if (own.confidence < 0.5) surer.set(own, withEvidence(own, evidence));
        continue;
      }
      const category = isMasked ? 'personal.name.masked' : 'personal.name';
      added.push(compose({ detector: 'person-name', category, block, span, evidence: [evidence] }));
    }
    if (added.length === 0 && surer.size === 0) return findings;
    const all = [...findings.map((finding) => surer.get(finding) ?? finding), ...added];
    return all.sort((a, b) => a.block - b.block || a.span.start - b.span.start);
  },
};

function withEvidence(finding: Finding, reason: Evidence): Finding {
  const evidence = [...finding.evidence, reason];
  return { ...finding, evidence, confidence: confidenceOf(evidence) };
}

function namesByBlock(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const names = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (!finding.category.startsWith('personal.name')) continue;
    const known = names.get(finding.block);
    if (known === undefined) names.set(finding.block, [finding]);
    else known.push(finding);
  }
  return names;
}
