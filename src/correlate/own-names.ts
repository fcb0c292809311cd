import { confidenceOf, type Evidence, type Finding } from '../model/finding.ts';
import type { OwnName, OwnNames } from '../model/own-names.ts';
import type { Span } from '../model/span.ts';
import { foldTerm } from '../normalize/fold-term.ts';
import { normalize } from '../normalize/normalize.ts';
import type { Correlation, Correlator } from './correlator.ts';
import { joinText } from './joined-text.ts';

const NAME = 'personal.name';
const PUBLIC_NAME = 'personal.name.public';
/** The users say it is a name, and whose: nothing else needs to speak for it. */
const WRITTEN: Evidence = { kind: 'term', weight: 40 };

/**
 * Holds names to the users' own lists: those that are always public here and
 * those that never are, whatever their role. Names of the second kind are
 * also found where nobody would take them for names.
 */
export function ownNames(names: OwnNames): Correlator {
  const open = keyed(names.public);
  const closed = keyed(names.private);
  return {
    id: 'own-names',
    correlate(findings, correlation) {
      if (open.size + closed.size === 0) return findings;
      const all = closed.size === 0 ? findings : [...findings, ...unseen(findings, closed, correlation)];
      return all
        .map((finding) => ruled(finding, open, closed, correlation))
        .sort((a, b) => a.block - b.block || a.span.start - b.span.start || a.span.end - b.span.end);
    },
  };
}

function keyed(names: readonly OwnName[]): ReadonlyMap<string, OwnName> {
  return new Map(names.map((each) => [foldTerm(each.name), each] as const));
}

function ruled(
  finding: Finding,
  open: ReadonlyMap<string, OwnName>,
  closed: ReadonlyMap<string, OwnName>,
  { document }: Correlation,
): Finding {
  if (finding.category !== NAME && finding.category !== PUBLIC_NAME) return finding;
  const text = foldTerm(document.blocks[finding.block]?.text.slice(finding.span.start, finding.span.end) ?? '');
  const shown = open.get(text);
  if (shown !== undefined) return withRole(finding, PUBLIC_NAME, 'listed-public', shown.origin);
  const hidden = closed.get(text);
  return hidden === undefined ? finding : withRole(finding, NAME, 'listed-private', hidden.origin);
}

/** The role that the lists give takes the place of the one that was read from the text. */
function withRole(finding: Finding, category: string, role: string, origin: string): Finding {
  const evidence = [
    ...finding.evidence.filter(({ kind }) => kind !== 'role'),
    ...(category === NAME && !finding.evidence.includes(WRITTEN) ? [WRITTEN] : []),
    { kind: 'role' as const, weight: 0, params: { role, origin } },
  ];
  return { ...finding, category, evidence, confidence: confidenceOf(evidence) };
}

/** Mentions of private names that were not found as names. */
function unseen(
  findings: readonly Finding[],
  closed: ReadonlyMap<string, OwnName>,
  { document, compose }: Correlation,
): Finding[] {
  const known = new Set(
    findings.filter(({ category }) => category === NAME || category === PUBLIC_NAME).map((each) => placeOf(each)),
  );
  const joined = joinText(document);
  return mentionsIn(joined.text, [...closed.values()]).flatMap((span) => {
    const located = joined.locate(span);
    if (located === undefined || known.has(placeOf(located))) return [];
    return [compose({ detector: 'person-name', category: NAME, ...located, evidence: [WRITTEN] })];
  });
}

/** Where the names stand in a text. One walk for all of them, by their first two characters. */
function mentionsIn(text: string, names: readonly OwnName[]): readonly Span[] {
  const byStart = new Map<string, string[]>();
  for (const name of names.map((each) => normalize(each.name).text)) {
    const start = name.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), name]);
  }
  const spans: Span[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    for (const name of byStart.get(text.slice(at, at + 2)) ?? [])
      if (text.startsWith(name, at)) spans.push({ start: at, end: at + name.length });
  }
  return spans;
}

function placeOf({ block, span }: Pick<Finding, 'block' | 'span'>): string {
  return `${block}:${span.start}:${span.end}`;
}
