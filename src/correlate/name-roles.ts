import { isWithin } from '../model/categories.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { normalize } from '../normalize/normalize.ts';
import { cuesOf, REACH, type RoleCue } from '../roles/cues.ts';
import type { Correlator } from './correlator.ts';
import { surroundingsOf } from './surroundings.ts';

const NAME = 'personal.name';
const PUBLIC_NAME = 'personal.name.public';

/** How much of what is known of the neighbour in a list of names holds for the next: `组长甲、乙、丙`. */
const INHERITED = 0.8;
/** How much of what other mentions of the same name tell counts for this one. */
const SHARED = 0.5;
/** A name without any sign of its role is suspect among personal data, and harmless where there are none. */
const LEANING = { amongPersonalData: 6, otherwise: -8 } as const;
/** What may stand between two names of a list. */
const LIST_JOINT = /^[、,，;；/\s\u3000和及与]{1,6}(?:成员|组员|委员)?[\s\u3000]{0,2}$/u;

interface Mention {
  readonly finding: Finding;
  readonly cues: readonly RoleCue[];
  readonly weight: number;
}

/**
 * Tells the names that may be published from those that may not: officials
 * acting in office, authors and those answerable for a text from petitioners,
 * patients, recipients, victims and children. A name's role is read from the
 * words around each mention, from its neighbours in a list, and from its other
 * mentions in the document.
 */
export const nameRoles: Correlator = {
  id: 'name-roles',
  correlate(findings, { document }) {
    const names = findings.filter(({ category }) => category === NAME);
    if (names.length === 0) return findings;
    const mentions = mentionsOf(names, document);
    const total = new Map<string, number>();
    for (const { finding, weight } of mentions.values()) {
      total.set(finding.fingerprint, (total.get(finding.fingerprint) ?? 0) + weight);
    }
    const leaning = findings.some(isPersonalDatum) ? LEANING.amongPersonalData : LEANING.otherwise;
    return findings.map((finding) => {
      const mention = mentions.get(finding);
      if (mention === undefined) return finding;
      const elsewhere = (total.get(finding.fingerprint) ?? 0) - mention.weight;
      return withRole(mention, mention.weight + SHARED * elsewhere + leaning);
    });
  },
};

function isPersonalDatum({ category, confidence }: Finding): boolean {
  return (
    confidence >= 0.5 && isWithin(category, 'personal') && !isWithin(category, NAME) && category !== 'personal.masked'
  );
}

/** Each name with the cues of its role; those of a list pass theirs on from one to the next. */
function mentionsOf(names: readonly Finding[], document: Document): ReadonlyMap<Finding, Mention> {
  const mentions = new Map<Finding, Mention>();
  let previous: Mention | undefined;
  for (const finding of names) {
    const { before, after } = surroundingsOf(document, finding.block, finding.span, REACH);
    const cues = cuesOf(closedUp(before), after);
    const own = cues.reduce((sum, { weight }) => sum + weight, 0);
    const isListed = previous !== undefined && cues.length === 0 && followsInList(previous.finding, finding, document);
    const mention: Mention =
      isListed && previous !== undefined
        ? { finding, cues: previous.cues, weight: previous.weight * INHERITED }
        : { finding, cues, weight: own };
    mentions.set(finding, mention);
    previous = mention;
  }
  return mentions;
}

/** Letter-spaced words closed up: 审 判 长 → 审判长. */
function closedUp(text: string): string {
  return text.replace(
    /(?<=(?:^|[^\p{Script=Han}])\p{Script=Han}) {1,3}(?=\p{Script=Han} )|(?<= \p{Script=Han}) {1,3}(?=\p{Script=Han}(?: |$))/gu,
    '',
  );
}

function followsInList(first: Finding, second: Finding, document: Document): boolean {
  if (first.block !== second.block) return false;
  const text = document.blocks[first.block]?.text.slice(first.span.end, second.span.start) ?? '';
  // What is said of a name in brackets does not end the list: 甲(组长)、乙.
  return LIST_JOINT.test(normalize(text).text.replace(/^\([^()]{0,16}\)/u, ''));
}

function withRole({ finding, cues }: Mention, weight: number): Finding {
  const decisive = [...cues].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))[0];
  const role = decisive?.role ?? (weight < 0 ? 'unremarkable' : 'private');
  return {
    ...finding,
    category: weight < 0 ? PUBLIC_NAME : NAME,
    // The role says nothing of whether it is a name at all: it weighs nothing there.
    evidence: [...finding.evidence, { kind: 'role', weight: 0, params: { role } }],
  };
}
