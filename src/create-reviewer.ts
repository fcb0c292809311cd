import { createCorrelators } from './correlate/index.ts';
import { DETECTORS } from './detectors/index.ts';
import { assertDistinct, type Dictionary } from './dictionary/dictionary.ts';
import { createLexicon } from './dictionary/lexicon.ts';
import { nearDetector } from './dictionary/near.ts';
import { createInspect } from './inspect.ts';
import { DEFAULT_MASK_BANDS } from './masks/bands.ts';
import { parseDay } from './masks/calendar.ts';
import { createFingerprinter, type Fingerprinter, sha256Hex } from './model/digest.ts';
import type { OwnNames } from './model/own-names.ts';
import { foldTerm } from './normalize/fold-term.ts';
import { assertConsistent } from './own-names.ts';
import type { Exemption } from './policy/exemption.ts';
import type { Policy } from './policy/policy.ts';
import { governmentSite } from './policy/presets.ts';
import { assertDistinctProfiles, PROFILES } from './profiles/index.ts';
import { createInference, type InferGenre } from './profiles/infer.ts';
import type { Profile } from './profiles/profile.ts';
import { PLAIN_READERS } from './readers/plain.ts';
import { type Reading, readSource } from './readers/read-source.ts';
import { DEFAULT_LIMITS, type Source } from './readers/reader.ts';
import { assembleReviewer, type Reviewer } from './reviewer.ts';
import type { Segmenter } from './segment/segmenter.ts';
import { DEFAULT_TABLE_OPTIONS } from './tables/options.ts';
import { unknownName } from './unknown-name.ts';
import { VERSION } from './version.ts';

/** What a reviewer is made from. Everything has a default but the parts that the surroundings must bring. */
export interface ReviewerOptions {
  readonly policy?: Policy | undefined;
  readonly dictionaries?: readonly Dictionary[] | undefined;
  /** Ids of detectors and correlators to leave out; `person-name` and `roster-names` switch names off. */
  readonly disabledDetectors?: readonly string[] | undefined;
  /** Disclosure profiles beside the shipped ones; asked before them. */
  readonly profiles?: readonly Profile[] | undefined;
  /** Id of the profile that every document is held to; without it the genre is inferred. */
  readonly genre?: string | undefined;
  readonly exemptions?: readonly Exemption[] | undefined;
  /** Values that are always fine here, such as this office's own mobile number. */
  readonly allowed?: readonly string[] | undefined;
  /** Names that are always public here, and names that never are; see `parseOwnNames`. */
  readonly names?: OwnNames | undefined;
  /**
   * The day (YYYY-MM-DD) of the review: exemptions, ages and periods of display
   * are held against it. Without it no exemption holds and no period is over.
   */
  readonly asOf?: string | undefined;
  /** Key of the fingerprints. Without it they compare within this reviewer only. */
  readonly key?: Uint8Array | undefined;
  /** Cuts doubtful places into words; asked only when there is one. */
  readonly segmenter: Segmenter;
  /** Reads files. Without it plain text, Markdown and CSV are read, and any other file is a gap. */
  readonly read?: ((source: Source, signal?: AbortSignal) => Promise<Reading>) | undefined;
  /** What reads the writing in pictures, and how surely, where something does; part of the basis. */
  readonly pictures?: string | undefined;
  /** SHA-256 in hex, where the surroundings have a faster one. */
  readonly digest?: ((content: Uint8Array | string) => string) | undefined;
}

/**
 * Makes a reviewer. Throws `dictionary-invalid` or `config-invalid` if two dictionaries or profiles share an id, if there
 * is no profile of the genre, or if a name is to be both public and private.
 */
export function createReviewer(options: ReviewerOptions): Reviewer {
  const { policy = governmentSite, dictionaries = [], disabledDetectors = [], segmenter } = options;
  assertDistinct(dictionaries);
  const profiles = [...(options.profiles ?? []), ...PROFILES];
  assertDistinctProfiles(profiles);
  const names = options.names ?? { public: [], private: [] };
  assertConsistent(names);
  const lexicon = createLexicon(dictionaries);
  const detectors = [...DETECTORS, nearDetector(lexicon)].filter(({ id }) => !disabledDetectors.includes(id));
  const masks = policy.masks ?? DEFAULT_MASK_BANDS;
  const asOf = options.asOf === undefined ? undefined : parseDay(options.asOf);
  const digest = options.digest ?? sha256Hex;
  const fingerprint = createFingerprinter(options.key ?? globalThis.crypto.getRandomValues(new Uint8Array(32)));
  return assembleReviewer({
    inspect: createInspect({ detectors, lexicon, segmenter, fingerprint }),
    correlators: createCorrelators({ masks, tables: policy.tables ?? DEFAULT_TABLE_OPTIONS, asOf, names }).filter(
      ({ id }) => !disabledDetectors.includes(id),
    ),
    masks,
    asOf,
    genreOf: genreFor(options.genre, profiles),
    fingerprint,
    policy,
    dispensation: {
      exemptions: options.exemptions ?? [],
      // Without a day every exemption counts as expired.
      asOf: options.asOf ?? '9999-12-31',
      allowed: new Set((options.allowed ?? []).flatMap((value) => [fingerprint(value), fingerprint(foldTerm(value))])),
    },
    basis: {
      library: `xianshen@${VERSION}`,
      policy: `${policy.id}#${digest(JSON.stringify(policy)).slice(0, 12)}`,
      profiles: `${profiles.length}#${digest(JSON.stringify(profiles)).slice(0, 12)}`,
      segmenter: segmenter.id,
      detectors: detectors.map(({ id }) => id),
      dictionaries: dictionaries.map(({ id, version }) => `${id}@${version}`),
      ...(options.names === undefined ? {} : { names: ownNamesBasis(options.names, fingerprint) }),
      ...(options.pictures === undefined ? {} : { pictures: options.pictures }),
      ...(options.key === undefined ? {} : { key: fingerprint('xianshen').slice(0, 8) }),
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    },
    digest,
    read: options.read ?? readPlain,
  });
}

/** How many names the users decide about, and a keyed digest of them: a plain one would betray a short list. */
function ownNamesBasis(names: OwnNames, fingerprint: Fingerprinter): string {
  return `${names.public.length}+${names.private.length}#${fingerprint(JSON.stringify(names)).slice(0, 12)}`;
}

function genreFor(id: string | undefined, profiles: readonly Profile[]): InferGenre {
  if (id === undefined) return createInference(profiles);
  const profile = profiles.find((each) => each.id === id);
  if (profile === undefined)
    throw unknownName(
      'genre',
      '文种',
      id,
      profiles.map((each) => each.id),
    );
  const genre = { profile, evidence: [], confidence: 1 };
  return () => genre;
}

/** Formats that are text throughout are read without further ado; whatever is not one of them is a gap. */
function readPlain(source: Source, signal?: AbortSignal): Promise<Reading> {
  return readSource(source, PLAIN_READERS, { limits: DEFAULT_LIMITS, signal });
}
