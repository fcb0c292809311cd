import type { Finding } from '../model/finding.ts';
import type { Correlator } from './correlator.ts';

/** How sure a heading, or the shape of a list, makes it that a name stands there, in decibans. */
const WEIGHT = { heading: 16, shape: 9 } as const;

/**
 * Finds the names of lists of people by where they stand: a cell below 姓名 is
 * a name, whether or not anybody knows it as one. What is found as a name
 * already is left alone.
 */
export const rosterNames: Correlator = {
  id: 'roster-names',
  correlate(findings, { rows, compose }) {
    const taken = namesByBlock(findings);
    const added: Finding[] = [];
    for (const { names } of rows) {
      for (const { block, span, isMasked, shownBy } of names) {
        if (taken.get(block)?.some((name) => name.span.start < span.end && span.start < name.span.end)) continue;
        added.push(
          compose({
            detector: 'person-name',
            category: isMasked ? 'personal.name.masked' : 'personal.name',
            block,
            span,
            evidence: [{ kind: shownBy === 'heading' ? 'heading' : 'structure', weight: WEIGHT[shownBy] }],
          }),
        );
      }
    }
    if (added.length === 0) return findings;
    return [...findings, ...added].sort((a, b) => a.block - b.block || a.span.start - b.span.start);
  },
};

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
