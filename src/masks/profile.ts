import { bandOf, isWorse, type MaskBand, type MaskBands } from './bands.ts';
import type { IdCounter } from './count-ids.ts';
import { type IdConstraint, intersect } from './id-mask.ts';
import { constraintOf, type Mention } from './mention.ts';
import { mergeNames, type NameMask, namesFit } from './name-mask.ts';
import { countPhones, intersectPhones, type PhoneMask } from './phone-mask.ts';
import { type DeterminedFields, determined } from './strength.ts';

/** One person as far as known: ages read strictly to count by, and loosely to refute by. */
export interface Profile {
  readonly exact: IdConstraint;
  readonly loose: IdConstraint;
  readonly hasId: boolean;
  /** The lists it has a row of: it cannot have two of one. */
  readonly lists: readonly number[];
  readonly phone: PhoneMask | undefined;
  readonly name: NameMask | undefined;
}

/** What a single mention says; undefined when it contradicts itself. */
export function profileOf(mention: Mention): Profile | undefined {
  const loose = constraintOf(mention, 'loose');
  if (loose === undefined) return undefined;
  const exact = constraintOf(mention, 'exact') ?? loose;
  const lists = mention.list === undefined ? [] : [mention.list];
  return { exact, loose, hasId: mention.id !== undefined, lists, phone: mention.phone, name: mention.name };
}

/** Two profiles as one person's; undefined when they cannot be. */
export function joinProfiles(a: Profile, b: Profile, counter: IdCounter): Profile | undefined {
  if (a.lists.some((list) => b.lists.includes(list))) return undefined;
  const loose = intersect(a.loose, b.loose);
  if (loose === undefined || counter.count(loose) === 0) return undefined;
  if (a.name && b.name && !namesFit(a.name, b.name)) return undefined;
  const exact = intersect(a.exact, b.exact);
  return {
    loose,
    // Ages that only agree when read loosely are not all completed years.
    exact: exact !== undefined && counter.count(exact) > 0 ? exact : loose,
    hasId: a.hasId || b.hasId,
    lists: [...a.lists, ...b.lists],
    phone: a.phone && b.phone ? (intersectPhones(a.phone, b.phone) ?? a.phone) : (a.phone ?? b.phone),
    name: a.name && b.name ? mergeNames(a.name, b.name) : (a.name ?? b.name),
  };
}

/** How exposed a profile is. */
export interface Exposure {
  readonly idsLeft: number | undefined;
  readonly phonesLeft: number | undefined;
  readonly idBand: MaskBand;
  readonly phoneBand: MaskBand;
  readonly fullName: boolean;
  readonly fields: DeterminedFields;
}

/** Measures a profile. */
export function exposureOf({ exact, hasId, phone, name }: Profile, counter: IdCounter, bands: MaskBands): Exposure {
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

/** What mentions together give away that none of them does alone. */
export type Gain = 'id' | 'phone' | 'name' | 'birth-date' | 'birth-month';

/** What the union gives away and none of its members does. */
export function gainsOf(together: Exposure, alone: readonly Exposure[]): readonly Gain[] {
  const gains: Gain[] = [];
  if (alone.every(({ idBand }) => isWorse(together.idBand, idBand))) gains.push('id');
  if (alone.every(({ phoneBand }) => isWorse(together.phoneBand, phoneBand))) gains.push('phone');
  if (together.fullName && !alone.some(({ fullName }) => fullName)) gains.push('name');
  if (together.fields.birthDate && !alone.some(({ fields }) => fields.birthDate)) gains.push('birth-date');
  else if (together.fields.birthMonth && !alone.some(({ fields }) => fields.birthMonth)) gains.push('birth-month');
  return gains;
}
