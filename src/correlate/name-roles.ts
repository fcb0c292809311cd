import { isWithin } from '../model/categories.ts';
import { cellOf, type Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { normalize } from '../normalize/normalize.ts';
import type { Genre } from '../profiles/infer.ts';
import type { NameRule } from '../profiles/profile.ts';
import { cuesOf, REACH, type RoleCue } from '../roles/cues.ts';
import type { Correlation, Correlator } from './correlator.ts';
import { bearersOf } from './short-forms.ts';
import { subjectsOf } from './subjects.ts';
import { inSameRow, surroundingsOf } from './surroundings.ts';

const NAME = 'personal.name';
const PUBLIC_NAME = 'personal.name.public';

/** How much of what is known of the neighbour in a list of names holds for the next: `组长甲、乙、丙`. */
const INHERITED = 0.9;
/** How much of what other mentions of the same name tell counts for this one. */
const SHARED = 0.5;
/** A name without any sign of its role is suspect among personal data, and harmless where there are none; the genre may know better. */
const LEANING: Readonly<Record<NameRule | 'unknown', Leaning>> = {
  unknown: { amongPersonalData: 6, otherwise: -8 },
  public: { amongPersonalData: -12, otherwise: -14 },
  'subjects-public': { amongPersonalData: 6, otherwise: -8 },
  withheld: { amongPersonalData: 10, otherwise: 3 },
  'officials-too': { amongPersonalData: 12, otherwise: 8 },
  'of-the-past': { amongPersonalData: -40, otherwise: -40 },
};
/** What it says for a name to be that of somebody whom the document is there to name. Kinship outweighs it. */
const SUBJECT = -12;
/** How much of an office counts where the text is about office holders. */
const OFFICE_HELD_AGAINST = 0.2;
/** For the other mentions of whom a field of the paper names. */
const ANSWERING: RoleCue = { role: 'responsible', weight: -16, isField: true };
/** 联络员：, a field of the form. */
const LABELLED = /[:：][ \u3000]{0,3}$/u;
/** So many of the last blocks are signatures, where an office counts in full. */
const SIGNATURES = 6;
/** What may stand between two names of a list. */
const LIST_JOINT = /^[、,，;；/\s\u3000和及与]{1,6}(?:成员|组员|委员)?[\s\u3000]{0,2}$/u;

interface Leaning {
  readonly amongPersonalData: number;
  readonly otherwise: number;
}

interface Mention {
  readonly finding: Finding;
  readonly cues: readonly RoleCue[];
  readonly weight: number;
  readonly isSubject: boolean;
}

/**
 * Tells the names that may be published from those that may not: officials
 * acting in office, authors and those answerable for a text from petitioners,
 * patients, recipients, victims and children. A name's role is read from the
 * words around each mention, from its neighbours in a list, from its other
 * mentions in the document, and from what its genre says of those it names.
 */
export const nameRoles: Correlator = {
  id: 'name-roles',
  correlate(findings, correlation) {
    const names = findings.filter(({ category }) => category === NAME);
    if (names.length === 0) return findings;
    const bearerOf = bearersOf(names, correlation.document);
    const mentions = mentionsOf(names, findings, correlation, bearerOf);
    const total = new Map<string, number>();
    for (const { finding, weight } of mentions.values()) {
      total.set(bearerOf(finding), (total.get(bearerOf(finding)) ?? 0) + weight);
    }
    const rule = LEANING[correlation.genre?.profile.names ?? 'unknown'];
    const unspoken = correlation.genre?.profile.names === 'of-the-past' ? 'historic' : 'unremarkable';
    const leaning = findings.some(isPersonalDatum) ? rule.amongPersonalData : rule.otherwise;
    return findings.map((finding) => {
      const mention = mentions.get(finding);
      if (mention === undefined) return finding;
      const elsewhere = (total.get(bearerOf(finding)) ?? 0) - mention.weight;
      return withRole(mention, unspoken, mention.weight + SHARED * elsewhere + (mention.isSubject ? 0 : leaning));
    });
  },
};

function isPersonalDatum({ category, confidence }: Finding): boolean {
  return (
    confidence >= 0.5 &&
    isWithin(category, 'personal') &&
    !isWithin(category, NAME) &&
    !isWithin(category, 'personal.masked')
  );
}

/** Each name with the cues of its role; those of a list pass theirs on from one to the next. */
function mentionsOf(
  names: readonly Finding[],
  findings: readonly Finding[],
  correlation: Correlation,
  bearerOf: (name: Finding) => string,
): ReadonlyMap<Finding, Mention> {
  const { document, genre } = correlation;
  // Whoever is named in the list is named by it wherever else the document speaks of them.
  const isSubjectByItself = subjectsOf(correlation, findings);
  const subjects = new Set(names.filter(isSubjectByItself).map(bearerOf));
  const cuesOfName = (finding: Finding): readonly RoleCue[] => {
    const { before, after } = surroundingsOf(document, finding.block, finding.span, REACH);
    return inRow(cuesOf(closedUp(before), after), finding, document);
  };
  const cuesByName = new Map(names.map((finding) => [finding, cuesOfName(finding)]));
  // Likewise whoever hosts or attends: what they say below is said in office.
  const answering = new Set(names.filter((finding) => cuesByName.get(finding)?.some(isOfField)).map(bearerOf));
  const weigh = weighingOf(document, genre);
  const mentions = new Map<Finding, Mention>();
  let previous: Mention | undefined;
  for (const finding of names) {
    const shown = cuesByName.get(finding) ?? [];
    const all = answering.has(bearerOf(finding)) && !shown.some(isOwnAffair) ? [...shown, ANSWERING] : shown;
    const isListed =
      previous !== undefined &&
      all.every(({ role }) => role === 'speaker') &&
      followsInList(previous.finding, finding, document);
    const isSubject =
      isSubjectByItself(finding) ||
      (subjects.has(bearerOf(finding)) && all.every(({ role }) => role !== 'kin' && role !== 'private-data'));
    // To be listed is what makes a party of a subject, and its own data are those of the list.
    const cues = isSubject ? all.filter(({ role }) => role !== 'party' && role !== 'private-data') : all;
    const own = cues.reduce((sum, cue) => sum + weigh(cue, finding), isSubject ? SUBJECT : 0);
    const mention: Mention =
      isListed && previous !== undefined
        ? { finding, cues: previous.cues, weight: previous.weight * INHERITED, isSubject: previous.isSubject }
        : { finding, cues, weight: own, isSubject };
    mentions.set(finding, mention);
    previous = mention;
  }
  return mentions;
}

function isOfField({ isField }: RoleCue): boolean {
  return isField === true;
}

/** Whether a cue speaks of somebody's own affairs, or answers by itself. */
function isOwnAffair({ role, isField }: RoleCue): boolean {
  return role === 'kin' || role === 'party' || role === 'private-data' || isField === true;
}

/** What a cue weighs in its genre: an office is no excuse in a report on office holders, unless they answer for it. */
function weighingOf({ blocks }: Document, genre: Genre | undefined): (cue: RoleCue, name: Finding) => number {
  if (genre?.profile.names !== 'officials-too') return ({ weight }) => weight;
  const running = blocks.flatMap(({ layer, place }, index) =>
    layer === 'body' && cellOf(place) === undefined ? [index] : [],
  );
  const signatures = running[Math.max(0, running.length - SIGNATURES)] ?? 0;
  return ({ role, weight, isField = false }, { block, span }) => {
    const isOffice = role === 'official' || role === 'occupation' || role === 'responsible';
    const isLabelled =
      isField || LABELLED.test(blocks[block]?.text.slice(Math.max(0, span.start - 6), span.start) ?? '');
    return isOffice && !isLabelled && block < signatures ? weight * OFFICE_HELD_AGAINST : weight;
  };
}

const NAME_HEADING = /姓\s{0,4}名|名\s{0,4}字/u;

/** In a row an office stands in the cell before the name as well: then the heading 姓名 says nothing of a party. */
function inRow(cues: readonly RoleCue[], { block }: Finding, { blocks }: Document): readonly RoleCue[] {
  const [own, before] = [blocks[block], blocks[block - 1]];
  if (own === undefined || cellOf(own.place) === undefined) return cues;
  const office =
    cues.find(isOfPost) ??
    (before !== undefined && inSameRow(before, own)
      ? cuesOf(normalize(before.text).text, '').find(isOfPost)
      : undefined);
  if (office === undefined) return cues;
  const others = cues.filter((cue) => !isOfPost(cue));
  return [office, ...(NAME_HEADING.test(own.label ?? '') ? others.filter(({ role }) => role !== 'party') : others)];
}

function isOfPost({ role }: RoleCue): boolean {
  return role === 'official' || role === 'occupation';
}

/** Letter-spaced words closed up: 审 判 长 → 审判长. */
function closedUp(text: string): string {
  return text.replace(
    /(?<=(?:^|[^\p{Script=Han}])\p{Script=Han}) {1,3}(?=\p{Script=Han} )|(?<= \p{Script=Han}) {1,3}(?=\p{Script=Han}(?: |[:：]|$))/gu,
    '',
  );
}

function followsInList(first: Finding, second: Finding, document: Document): boolean {
  if (first.block !== second.block) return false;
  const text = document.blocks[first.block]?.text.slice(first.span.end, second.span.start) ?? '';
  // What is said of a name in brackets does not end the list: 甲(组长)、乙.
  return LIST_JOINT.test(normalize(text).text.replace(/^\([^()]{0,16}\)/u, ''));
}

function withRole({ finding, cues, isSubject }: Mention, unspoken: string, weight: number): Finding {
  const decisive = [...cues].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))[0];
  const role = isSubject ? 'subject' : (decisive?.role ?? (weight < 0 ? unspoken : 'private'));
  return {
    ...finding,
    category: weight < 0 ? PUBLIC_NAME : NAME,
    // The role says nothing of whether it is a name at all: it weighs nothing there.
    evidence: [...finding.evidence, { kind: 'role', weight: 0, params: { role } }],
  };
}
