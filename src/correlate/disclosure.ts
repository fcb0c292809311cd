import { isWithin } from '../model/categories.ts';
import type { Evidence, Finding } from '../model/finding.ts';
import { isShipped } from '../profiles/index.ts';
import { allows, type Profile } from '../profiles/profile.ts';
import { KIN, SHORT_KIN } from '../roles/words.ts';
import type { RosterRow } from '../rosters/row.ts';
import type { Correlation, Correlator } from './correlator.ts';

const NAME = 'personal.name';
const DISCLOSED = 'public.disclosed';

/** How many blocks below a name still speak of it, where no other name comes between. */
const BLOCKS_BELOW = 2;
/** Cells before a finding that are looked at for its name. */
const WIDEST_ROW = 64;
/** Words that turn what follows to somebody else: 其妻, 儿子. */
const SOMEBODY_ELSE = new RegExp(`(?:${KIN})|(?:其|之)(?:${SHORT_KIN})`, 'u');
/** Money that a scheme pays, and money that somebody has or owes. */
const PAID = /补[贴助偿]|救助|保障金|低保金|津贴|资助|奖|捐|发放|金额|领取|标准|应发|实发/u;
const OWNED = /工资|收入|存款|存折|积蓄|余额|欠|债|借|贷|打工|养老金|退休金/u;
/** What is expropriated or allotted, rather than where somebody lives. */
const PROPERTY = /坐落|座落|(?:征收|拆迁|腾退|房屋|房产|宅基地)(?:房屋)?(?:地址|位置|地点)/u;
const PROPERTY_REACH = 12;
/** What a doctor treats, rather than what a patient has. */
const TREATED = /专长|擅长|专业特长|诊疗|特色|主治|专科|简介/u;
/** The seat of an organisation, which registers publish (企业信息公示暂行条例第九条). */
const SEAT =
  /(?:住所|经营场所|营业场所|注册地址|生产地址|企业地址|公司地址)(?:地)?[:：]?[ \u3000]{0,3}[\p{Script=Han}]{0,9}$/u;

/**
 * Holds a document to the profile of its genre: what that allows of its
 * subjects may stand, and everything else is what is too much. What may stand
 * becomes a category of its own rather than a less likely finding: the genre
 * says nothing of whether a date is one.
 */
export const disclosure: Correlator = {
  id: 'disclosure',
  correlate(findings, correlation) {
    const { genre } = correlation;
    if (genre === undefined) return findings;
    const { profile } = genre;
    const people = peopleOf(findings, correlation);
    const reasonOf = reasonsBy(profile);
    return findings.map((finding) => {
      const { category } = finding;
      if (!isWithin(category, 'personal') || isPassed(finding)) return finding;
      const isName = isWithin(category, NAME);
      if (isName && !isWithheld(profile)) return finding;
      const mayStand =
        !isName &&
        ((allows(profile, category) && people(finding) && isDisclosable(finding, correlation)) ||
          isSeat(finding, correlation));
      const evidence = finding.evidence.concat(reasonOf(category));
      return { ...finding, category: mayStand ? DISCLOSED : category, evidence };
    });
  },
};

function isPassed({ category }: Finding): boolean {
  return category === 'personal.masked' || category === `${NAME}.public` || category === `${NAME}.masked`;
}

function isWithheld({ names }: Profile): boolean {
  return names === 'withheld' || names === 'officials-too';
}

/** Names the profile and the field, for reports; the genre weighs nothing, see above. A document has few fields. */
function reasonsBy(profile: Profile): (field: string) => Evidence {
  const known = new Map<string, Evidence>();
  const said = saying(profile);
  return (field) => {
    let reason = known.get(field);
    if (reason === undefined) {
      reason = { kind: 'genre', weight: 0, params: { ...said, field } };
      known.set(field, reason);
    }
    return reason;
  };
}

/** How a report is told of a profile: by its id, and by its words where it is not one that comes with the library. */
function saying(profile: Profile): NonNullable<Evidence['params']> {
  if (isShipped(profile)) return { profile: profile.id };
  const fields = profile.fields.map(({ field, shown = 'whole' }) => (shown === 'whole' ? field : `${field}:${shown}`));
  return { profile: profile.id, zh: profile.title.zh, en: profile.title.en, fields: fields.join() };
}

/** Whether a finding is about somebody who may be named: the nearest name before it, or the first of its row. */
function peopleOf(findings: readonly Finding[], { document, rows }: Correlation): (finding: Finding) => boolean {
  const names = byBlock(findings.filter(({ category }) => isWithin(category, NAME)));
  let rowOf: ReadonlyMap<number, RosterRow> | undefined;
  return (finding) => {
    rowOf ??= rowsByBlock(rows);
    const row = rowOf.get(finding.block);
    const isTable = row !== undefined && row.last > row.first;
    const top = isTable ? Math.max(row.first, finding.block - WIDEST_ROW) : finding.block - BLOCKS_BELOW;
    for (let block = finding.block; block >= top; block--) {
      const name = names.get(block)?.findLast(({ span }) => block < finding.block || span.end <= finding.span.start);
      if (name === undefined) continue;
      return name.category !== NAME && (block < finding.block || !isOfSomebodyElse(name, finding));
    }
    const first = isTable ? names.get(row.names[0]?.block ?? -1)?.[0] : undefined;
    return first !== undefined && first.category !== NAME;
  };

  function isOfSomebodyElse(name: Finding, { block, span }: Finding): boolean {
    return SOMEBODY_ELSE.test(document.blocks[block]?.text.slice(name.span.end, span.end) ?? '');
  }
}

function byBlock(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const found = new Map<number, Finding[]>();
  for (const finding of findings) {
    const known = found.get(finding.block);
    if (known === undefined) found.set(finding.block, [finding]);
    else known.push(finding);
  }
  return found;
}

function rowsByBlock(rows: readonly RosterRow[]): ReadonlyMap<number, RosterRow> {
  const found = new Map<number, RosterRow>();
  for (const row of rows) for (let block = row.first; block <= row.last; block++) found.set(block, row);
  return found;
}

/** Whether an address is that of the organisation that the paper is about. */
function isSeat({ category, block, span }: Finding, { document, genre }: Correlation): boolean {
  if (!isWithin(category, 'personal.address')) return false;
  if (genre?.profile.fields.every(({ field }) => field !== 'organisation') ?? true) return false;
  const { text = '', label = '' } = document.blocks[block] ?? {};
  return SEAT.test(label) || SEAT.test(text.slice(Math.max(0, span.start - PROPERTY_REACH), span.start));
}

/** An amount may be shown if it is what the scheme pays, an address if it is that of the property; of the past, all. */
function isDisclosable({ category, block, span }: Finding, { document, genre }: Correlation): boolean {
  if (genre?.profile.names === 'of-the-past') return true;
  const { text = '', label = '' } = document.blocks[block] ?? {};
  if (isWithin(category, 'personal.address'))
    return PROPERTY.test(label + text.slice(Math.max(0, span.start - PROPERTY_REACH), span.start));
  if (isWithin(category, 'personal.health')) return TREATED.test(label);
  if (!isWithin(category, 'personal.income')) return true;
  const words = label + text.slice(span.start, span.end);
  return PAID.test(words) && !OWNED.test(words);
}
