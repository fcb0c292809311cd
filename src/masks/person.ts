import { DEFAULT_MASK_BANDS, isWorse, type MaskBand, type MaskBands } from './bands.ts';
import type { IdCounter } from './count-ids.ts';
import { type Link, type LinkWorld, linkOf } from './link.ts';
import { candidatePairs } from './link-keys.ts';
import type { Mention } from './mention.ts';
import { exposureOf, type Gain, gainsOf, joinProfiles, type Profile, profileOf } from './profile.ts';
import { shareOfSurname } from './surnames.ts';

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
  const profiles = mentions.map(profileOf);
  const found = new Map<string, Accumulation>();
  for (const [index, linked] of links) {
    const sure = linked.filter(({ link }) => link.kind !== 'possible');
    // What one of many gives away alone hides what two of them add up to, so pairs are tried as well.
    const pairs = linked.map((one) => ({ certainty: certaintyOf(one.link), others: [one] }));
    const attempts = [
      { certainty: 'linked' as const, others: sure },
      ...pairs.filter(({ certainty }) => certainty === 'linked'),
      { certainty: 'possible' as const, others: linked },
      ...pairs.filter(({ certainty }) => certainty === 'possible'),
    ];
    for (const { certainty, others } of attempts) {
      const union = unite([index, ...others.map(({ other }) => other)], profiles, options.counter);
      const key = union.members.join();
      if (found.has(key)) break;
      const accumulation = describe(union, profiles, options.counter, bands, certainty);
      if (accumulation === undefined) continue;
      found.set(key, accumulation);
      break;
    }
  }
  return [...found.values()];
}

function certaintyOf({ kind }: Link): Accumulation['certainty'] {
  return kind === 'possible' ? 'possible' : 'linked';
}

interface Union {
  readonly members: readonly number[];
  readonly profile: Profile | undefined;
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
  for (const each of links.values())
    each.sort((a, b) => (a.link.bits < b.link.bits ? 1 : a.link.bits > b.link.bits ? -1 : 0));
  return links;
}

/** Joins as many as fit, in order; what contradicts the rest is left out, and so is a second row of a list. */
function unite(indices: readonly number[], profiles: readonly (Profile | undefined)[], counter: IdCounter): Union {
  const members: number[] = [];
  let profile: Profile | undefined;
  for (const index of indices) {
    const next = profiles[index];
    const joined = profile === undefined ? next : next && joinProfiles(profile, next, counter);
    if (joined === undefined) continue;
    profile = joined;
    members.push(index);
  }
  return { members: members.sort((a, b) => a - b), profile };
}

function describe(
  { members, profile }: Union,
  profiles: readonly (Profile | undefined)[],
  counter: IdCounter,
  bands: MaskBands,
  certainty: Accumulation['certainty'],
): Accumulation | undefined {
  if (profile === undefined || members.length < 2) return undefined;
  const together = exposureOf(profile, counter, bands);
  const alone = members.flatMap((index) => {
    const member = profiles[index];
    return member === undefined ? [] : [exposureOf(member, counter, bands)];
  });
  const gains = gainsOf(together, alone);
  if (gains.length === 0) return undefined;
  const band = isWorse(together.idBand, together.phoneBand) ? together.idBand : together.phoneBand;
  return { members, gains, certainty, idsLeft: together.idsLeft, phonesLeft: together.phonesLeft, band };
}
