import type { Gap, Layer } from '../../model/document.ts';
import type { EvidenceKind } from '../../model/finding.ts';
import type { Outcome } from '../../model/verdict.ts';

/** Families of categories that call for the same thing to be done; the nearest one above a category is used. */
export const ADVICE_FAMILIES = [
  'personal',
  'personal.health',
  'personal.disability',
  'personal.minor',
  'personal.criminal-record',
  'personal.informant',
  'personal.id-card.weak-mask',
  'personal.masked',
  'secret',
  'secret.state-mark',
  'secret.handling',
  'secret.cipher-number',
  'secret.internal',
  'secret.withheld',
  'secret.draft',
  'secret.process',
  'secret.trade',
  'secret.petition',
  'security',
  'security.credential',
  'aggregate',
  'aggregate.table',
  'aggregate.table.special',
  'aggregate.cell',
  'residue',
  'hidden',
  'public',
  'other',
] as const;

export type AdviceFamily = (typeof ADVICE_FAMILIES)[number];

/** Parameters of evidence that have a sentence of their own; `{value}` in it is the parameter. */
export const DETAILS = [
  'fits',
  'phones',
  'determined',
  'gains',
  'documents',
  'advice',
  'fault',
  'days',
  'stated',
  'printed',
  'parts',
  'by',
  'role',
  'origin',
] as const;

export type Detail = (typeof DETAILS)[number];

/** Codes that a parameter of evidence may hold, alone or several with commas between. */
export const CODES = [
  'id',
  'phone',
  'name',
  'birth-date',
  'birth-month',
  'birth-year',
  'sex',
  'keep-region-only',
  'keep-prefix-only',
  'keep-last-four-only',
  'keep-city-only',
  'keep-surname-only',
  'date-nonexistent',
  'weekday-contradicts',
  'range-reversed',
  'display-ended',
  'display-length-contradicts',
  'total-contradicts',
  'age',
  'birth',
  'ethnic',
  'marital',
  'class',
  'school',
  'education',
  'place',
  'unit',
  'post',
  'name-hide-middle',
  'name-surname-only',
  'age-5-years',
  'age-10-years',
  'age-stage',
  'date-month',
  'date-year',
  'date-decade',
  'place-parent',
  'place-grandparent',
  'amount-band',
  'mental-illness',
  'hiv',
  'drugs',
  'victim',
  'infection',
  'disability',
  'poverty',
  'illness',
  'minor',
  'conviction',
  'model',
  'field',
  'list',
  'mention',
  'official',
  'responsible',
  'author',
  'historic',
  'speaker',
  'party',
  'kin',
  'private-data',
  'subject',
  'private',
  'unremarkable',
  'listed-public',
  'listed-private',
] as const;

export type Code = (typeof CODES)[number];

/** Forms a place can take; `{…}` stands for its numbers. */
export type PlaceForm =
  | 'line'
  | 'paragraph'
  | 'row'
  | 'sheet-row'
  | 'page'
  | 'page-row'
  | 'property'
  | 'file-name'
  | 'field'
  | 'field-row';

/** Everything that a report says, in one language. Templates hold `{name}` where a value goes. */
export interface Messages {
  /** Between sentences or list items of this language. */
  readonly separator: string;
  readonly colon: string;
  readonly outcome: Readonly<Record<Outcome, { readonly title: string; readonly todo: string }>>;
  /** Why a match is believed (`for`) or doubted (`against`), by the sign of the evidence's weight. */
  readonly evidence: Readonly<Record<EvidenceKind, { readonly for: string; readonly against: string }>>;
  readonly detail: Readonly<Record<Detail, string>>;
  readonly code: Readonly<Record<Code, string>>;
  /** Between the words of a list. */
  readonly comma: string;
  readonly gap: Readonly<Record<Gap['code'], { readonly title: string; readonly todo: string }>>;
  readonly layer: Readonly<Record<Layer, string>>;
  readonly place: Readonly<Record<PlaceForm, string>>;
  readonly advice: Readonly<Record<AdviceFamily, string>>;
  /** What an editor offers to do about a finding. */
  readonly editor: { readonly mask: string; readonly accept: string };
  readonly text: {
    readonly column: string;
    readonly confidence: string;
    readonly doubts: string;
    readonly article: string;
    readonly gist: string;
    readonly parenthesis: string;
    readonly todo: string;
    readonly times: string;
    /** Of a list that goes on. */
    readonly others: string;
    readonly listed: string;
    readonly genre: string;
    readonly surplus: string;
    readonly disclosed: string;
    /** Where the kind of document allows no field, or is not known here. */
    readonly beyond: string;
    readonly surname: string;
    readonly masked: string;
    /** A list: by which columns how many of its rows are the only ones; */
    readonly unique: string;
    /** what would mend it, */
    readonly mend: string;
    /** that rows have to go besides, */
    readonly dropped: string;
    /** a column that has to go, */
    readonly dropColumn: string;
    /** and what all on it are. */
    readonly membership: string;
    /** Figures that a total gives away; small ones. */
    readonly derivable: string;
    readonly small: string;
    readonly gaps: string;
    readonly passes: string;
    readonly doubtful: string;
    readonly exempted: string;
    readonly exemption: string;
    readonly more: string;
    readonly total: string;
    readonly nothing: string;
    readonly unnamed: string;
  };
  /** What reports on paper and on screens say around the findings. */
  readonly page: {
    readonly title: string;
    readonly documents: string;
    readonly count: string;
    readonly content: string;
    readonly masked: string;
    readonly quoted: string;
    readonly withheld: string;
    readonly absent: string;
    readonly clean: string;
    readonly basis: string;
    readonly library: string;
    readonly policy: string;
    readonly profiles: string;
    readonly detectors: string;
    readonly dictionaries: string;
    readonly asOf: string;
    readonly digest: string;
    readonly page: string;
    readonly notes: string;
    readonly exempted: string;
    readonly previous: string;
    readonly next: string;
    readonly keys: string;
    readonly what: string;
    readonly found: string;
    readonly where: string;
    readonly ruling: string;
    readonly why: string;
  };
}
