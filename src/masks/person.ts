import { bandOf, DEFAULT_MASK_BANDS, isWorse, type MaskBand, type MaskBands } from './bands.ts';
import type { IdCounter } from './count-ids.ts';
import { type IdConstraint, intersect } from './id-mask.ts';
import { type Link, type LinkWorld, linkOf } from './link.ts';
import { candidatePairs } from './link-keys.ts';
import { constraintOf, type Mention } from './mention.ts';
import { mergeNames, type NameMask, namesFit } from './name-mask.ts';
import { countPhones, intersectPhones, type PhoneMask } from './phone-mask.ts';
import { type DeterminedFields, determined } from './strength.ts';
import { shareOfSurname } from './surnames.ts';

/** What mentions together give away that none of them does alone. */
export type Gain = 'id' | 'phone' | 'name' | 'birth-date' | 'birth-month';

/** Several mentions of one person that say more together. Indices count the mentions handed in, from 0. */
export interface Accumulation {
  readonly members: readonly number[];
  readonly gains: readonly Gain[];
  /** How sure it is that they are one person. */
  readonly certainty: 'linked' | 'possible';
  /** How many identity numbers still fit; undefined when no mention has one. */
  readonly idsLeft: number | undefined;
  /** How many mobile numbers still fit; undefined when no mention has one. */
  readonly phonesLeft: number | undefined;
  /** The worse of the two bands. */
  readonly band: MaskBand;
}

export interface PersonOptions {
  readonly counter: IdCounter;
  readonly bands?: MaskBands | undefined;
  /** People in one village or unit, 1,000 unless told. */
  readonly residents?: number | undefined;
  readonly surnameShare?: ((surname: string) => number) | undefined;
}

const DEFAULT_RESIDENTS = 1000;

/**
 * What adds up for one person over the documents of a package (数据汇聚,
 * 保守国家秘密法 art. 36): each mention is joined with those linked to it, not
 * with what is linked to those in turn, and reported when the union is worse
 * than every member alone. Mentions that contradict each other stay apart.
 */
export function accumulate(mentions: readonly Mention[], options: PersonOptions): readonly Accumulation[] {
  const world: LinkWorld = {
    counter: options.counter,
    residents: options.residents ?? DEFAULT_RESIDENTS,
    surnameShare: options.surnameShare ?? shareOfSurname,
  };
  const bands = options.bands ?? DEFAULT_MASK_BANDS;
  const links = linksOf(mentions, world);
  const profiles = new Map<number, Profile | undefined>();
  const profileOf = (index: number): Profile | undefined => {
    if (!profiles.has(index)) profiles.set(index, profileOfMention(mentions[index]));
    return profiles.get(index);
  };
  const found = new Map<string, Accumulation>();
  for (const [index, linked] of links) {
    const sure = linked.filter(({ link }) => link.kind !== 'possible');
    const attempts = [
      { certainty: 'linked' as const, others: sure },
      { certainty: 'possible' as const, others: linked },
    ];
    for (const { certainty, others } of attempts) {
      const union = unite([index, ...others.map(({ other }) => other)], profileOf, options.counter);
      const key = union.members.join();
      if (found.has(key)) break;
      const accumulation = describe(union, profileOf, options.counter, bands, certainty);
      if (accumulation === undefined) continue;
      found.set(key, accumulation);
      break;
    }
  }
  return [...found.values()];
}

/** One person as far as known. */
interface Profile {
  readonly exact: IdConstraint;
  readonly loose: IdConstraint;
  readonly hasId: boolean;
  readonly phone: PhoneMask | undefined;
  readonly name: NameMask | undefined;
}

interface Union {
  readonly members: readonly number[];
  readonly profile: Profile | undefined;
}

function profileOfMention(mention: Mention | undefined): Profile | undefined {
  const loose = mention && constraintOf(mention, 'loose');
  if (mention === undefined || loose === undefined) return undefined;
  const exact = constraintOf(mention, 'exact') ?? loose;
  return { exact, loose, hasId: mention.id !== undefined, phone: mention.phone, name: mention.name };
}

/** The links of each mention, strongest first. */
function linksOf(
  mentions: readonly Mention[],
  world: LinkWorld,
): ReadonlyMap<number, readonly { readonly other: number; readonly link: Link }[]> {
  const links = new Map<number, { other: number; link: Link }[]>();
  for (const [one, other] of candidatePairs(mentions)) {
    const [a, b] = [mentions[one], mentions[other]];
    const link = a && b && linkOf(a, b, world);
    if (link === undefined) continue;
    links.set(one, [...(links.get(one) ?? []), { other, link }]);
    links.set(other, [...(links.get(other) ?? []), { other: one, link }]);
  }
  for (const each of links.values()) each.sort((a, b) => b.link.bits - a.link.bits);
  return links;
}

/** Joins as many as fit, in order; what contradicts the rest is left out. */
function unite(
  indices: readonly number[],
  profileOf: (index: number) => Profile | undefined,
  counter: IdCounter,
): Union {
  const members: number[] = [];
  let profile: Profile | undefined;
  for (const index of indices) {
    const next = profileOf(index);
    const joined = profile === undefined ? next : next && join(profile, next, counter);
    if (joined === undefined) continue;
    profile = joined;
    members.push(index);
  }
  return { members: members.sort((a, b) => a - b), profile };
}

function join(a: Profile, b: Profile, counter: IdCounter): Profile | undefined {
  const loose = intersect(a.loose, b.loose);
  if (loose === undefined || counter.count(loose) === 0) return undefined;
  if (a.name && b.name && !namesFit(a.name, b.name)) return undefined;
  const exact = intersect(a.exact, b.exact);
  return {
    loose,
    // Ages that only agree when read loosely are not all completed years.
    exact: exact !== undefined && counter.count(exact) > 0 ? exact : loose,
    hasId: a.hasId || b.hasId,
    phone: a.phone && b.phone ? (intersectPhones(a.phone, b.phone) ?? a.phone) : (a.phone ?? b.phone),
    name: a.name && b.name ? mergeNames(a.name, b.name) : (a.name ?? b.name),
  };
}

/** How exposed a profile is. */
interface Exposure {
  readonly idsLeft: number | undefined;
  readonly phonesLeft: number | undefined;
  readonly idBand: MaskBand;
  readonly phoneBand: MaskBand;
  readonly fullName: boolean;
  readonly fields: DeterminedFields;
}

function exposureOf({ exact, hasId, phone, name }: Profile, counter: IdCounter, bands: MaskBands): Exposure {
  const idsLeft = hasId ? counter.count(exact) : undefined;
  const phonesLeft = phone && countPhones(phone);
  return {
    idsLeft,
    phonesLeft,
    idBand: bandOf(idsLeft ?? 0, bands),
    phoneBand: bandOf(phonesLeft ?? 0, bands),
    fullName: name?.shows === 'full',
    fields: determined(counter, exact),
  };
}

function describe(
  { members, profile }: Union,
  profileOf: (index: number) => Profile | undefined,
  counter: IdCounter,
  bands: MaskBands,
  certainty: Accumulation['certainty'],
): Accumulation | undefined {
  if (profile === undefined || members.length < 2) return undefined;
  const together = exposureOf(profile, counter, bands);
  const alone = members.flatMap((index) => {
    const member = profileOf(index);
    return member === undefined ? [] : [exposureOf(member, counter, bands)];
  });
  const gains = gainsOf(together, alone);
  if (gains.length === 0) return undefined;
  const band = isWorse(together.idBand, together.phoneBand) ? together.idBand : together.phoneBand;
  return { members, gains, certainty, idsLeft: together.idsLeft, phonesLeft: together.phonesLeft, band };
}

function gainsOf(together: Exposure, alone: readonly Exposure[]): readonly Gain[] {
  const gains: Gain[] = [];
  if (alone.every(({ idBand }) => isWorse(together.idBand, idBand))) gains.push('id');
  if (alone.every(({ phoneBand }) => isWorse(together.phoneBand, phoneBand))) gains.push('phone');
  if (together.fullName && !alone.some(({ fullName }) => fullName)) gains.push('name');
  if (together.fields.birthDate && !alone.some(({ fields }) => fields.birthDate)) gains.push('birth-date');
  else if (together.fields.birthMonth && !alone.some(({ fields }) => fields.birthMonth)) gains.push('birth-month');
  return gains;
}
