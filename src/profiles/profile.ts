import { FIELDS, type FieldId } from './fields.ts';

/**
 * What a kind of document (文种) may disclose: how it is recognised, whom it may
 * name, and which fields it may show of them, where and for how long. Whatever
 * is found beyond that is too much.
 */
export interface Profile {
  readonly id: string;
  readonly version: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly names: NameRule;
  /** Words that stand before the name of somebody whom it is there to name, such as 原告; only with `subjects-public` and `public`. */
  readonly subjects?: readonly string[] | undefined;
  readonly fields: readonly AllowedField[];
  readonly channel: (typeof CHANNELS)[number];
  /** The longest it may be displayed, in days; without it there is no rule that we know of. */
  readonly days?: number | undefined;
  /** `decide`: papers of this kind are not for publication as such, and a person decides whatever they hold. */
  readonly release?: 'decide' | undefined;
  readonly basis: readonly Basis[];
  readonly signs: readonly Sign[];
}

/**
 * How names without a sign of their own are to be taken.
 * - `public`: those named act in office, as experts or as authors.
 * - `subjects-public`: those listed may be named, but not their kin or third persons.
 * - `withheld`: private persons are to be masked: parties, patients, petitioners.
 * - `of-the-past`: the dead and those of their time; their kin as well.
 * - `officials-too`: even office holders are withheld when the text is about them; only those answerable for it are not.
 */
export const NAME_RULES = ['public', 'subjects-public', 'withheld', 'officials-too', 'of-the-past'] as const;
export type NameRule = (typeof NAME_RULES)[number];

/** Who may see it: everybody (互联网), the village or unit concerned (本村、本社区、本单位), or whoever applies (依申请). */
export const CHANNELS = ['internet', 'locality', 'request'] as const;

/** A field that may be shown, and how much of it. */
export interface AllowedField {
  readonly field: FieldId;
  /** `whole` unless said; `surname`: 张某某; `masked`: part of it hidden. Only a whole field lets findings of it pass. */
  readonly shown?: (typeof SHOWN)[number] | undefined;
}

/** How much of a field: all, 张某某, or with part of it hidden. */
export const SHOWN = ['whole', 'surname', 'masked'] as const;

/** A law or rule; without `article` where the number has not been verified. */
export interface Basis {
  readonly law: string;
  readonly article?: string | undefined;
}

/** Something that a document of the kind shows, and how much it says, in decibans. It counts once, however often it occurs. */
export type Sign =
  | { readonly in: (typeof SIGN_PLACES)[number]; readonly words: readonly string[]; readonly weight: number }
  | { readonly shape: Shape; readonly weight: number };

/**
 * Where words are looked for: `title`, the short lines at the top and the file's name; `heading`, the headings of
 * tables and lists; `text`, any of the first and last lines.
 */
export const SIGN_PLACES = ['title', 'heading', 'text'] as const;

/** Shapes that a document can have: see `outline.ts`. */
export const SHAPES = [
  'issue',
  'document-number',
  'case-number',
  'parties',
  'roster',
  'individuals',
  'salutation',
  'display-period',
  'lifetime',
] as const;
export type Shape = (typeof SHAPES)[number];

/** Whether a profile lets findings of a category about its subjects pass. */
export function allows(profile: Profile, category: string): boolean {
  return profile.fields.some(({ field, shown = 'whole' }) => {
    return shown === 'whole' && FIELDS[field].categories.includes(category);
  });
}
