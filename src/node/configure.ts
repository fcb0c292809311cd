import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReviewerConfig } from '../config.ts';
import { DETECTORS } from '../detectors/index.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { ReviewError } from '../errors.ts';
import type { OwnName, OwnNames } from '../model/own-names.ts';
import { parseOwnNames } from '../own-names.ts';
import type { Exemption } from '../policy/exemption.ts';
import type { Policy } from '../policy/policy.ts';
import { DEFAULT_LIMITS, type Limits } from '../readers/reader.ts';
import { noSegmenter } from '../segment/none.ts';
import { tableOptionsSchema } from '../tables/options-schema.ts';
import { unknownName } from '../unknown-name.ts';
import { readDictionary } from './dictionaries.ts';
import { readExemptions } from './exemption-file.ts';
import type { LoadOptions } from './load-reviewer.ts';
import { DEFAULT_OCR, type OcrOptions } from './ocr/options.ts';
import { presetOf } from './preset.ts';
import { readProfile } from './profiles.ts';
import type { ReadingOptions } from './read.ts';
import { shippedDictionaries } from './shipped-dictionaries.ts';

/** Where a configuration comes from. */
export interface ConfigOrigin {
  /** What its relative paths are relative to. */
  readonly folder: string;
  /** The day (YYYY-MM-DD) it is, for a configuration that does not say. */
  readonly today: string;
}

/** The parts that a configuration names, ready for `loadReviewer`. Throws `config-invalid` for a name or path that leads nowhere. */
export function configure(config: ReviewerConfig, { folder, today }: ConfigOrigin): LoadOptions {
  const key = keyOf(config, folder);
  return {
    policy: policyOf(config),
    dictionaries: dictionariesOf(config.dictionaries, folder),
    profiles: (config.profiles ?? []).map((file) => readProfile(path.resolve(folder, file))),
    genre: config.genre,
    disabledDetectors: disabledOf(config.detectors?.disable ?? []),
    ...(config.names === undefined ? {} : { names: namesOf(config.names, folder) }),
    allowed: (config.allow ?? []).map(({ value }) => value),
    exemptions: exemptionsOf(config, folder),
    ...readingOf(config),
    asOf: config.asOf ?? today,
    ...(key === undefined ? {} : { key }),
    ...(config.segmenter === 'none' ? { segmenter: noSegmenter } : {}),
  };
}

function policyOf({ policy, tables }: ReviewerConfig): Policy {
  const chosen = typeof policy === 'object' ? policy : presetOf(policy);
  return tables === undefined ? chosen : { ...chosen, tables: tableOptionsSchema.parse(tables) };
}

function dictionariesOf(config: ReviewerConfig['dictionaries'], folder: string): readonly Dictionary[] {
  const shipped = shippedDictionaries();
  const disabled = config?.disable ?? [];
  const ids = shipped.map(({ id }) => id);
  for (const id of disabled) if (!ids.includes(id)) throw unknownName('dictionaries.disable', '词典', id, ids);
  const added = (config?.add ?? []).map((file) => readDictionary(path.resolve(folder, file)));
  return [...shipped.filter(({ id }) => !disabled.includes(id)), ...added];
}

function disabledOf(ids: readonly string[]): readonly string[] {
  // Names are found over the whole document, and can be switched off like any detector.
  const known = [...DETECTORS.map(({ id }) => id), 'near-term', 'person-name'];
  for (const id of ids) if (!known.includes(id)) throw unknownName('detectors.disable', '检测项', id, known);
  // Whoever wants no names wants none from lists either.
  return ids.includes('person-name') ? [...ids, 'roster-names'] : ids;
}

function namesOf(config: NonNullable<ReviewerConfig['names']>, folder: string): OwnNames {
  const read = (where: string, files: readonly string[] = []): readonly OwnName[] =>
    files.flatMap((file) => parseOwnNames(namesIn(where, file, folder), file));
  return { public: read('names.public', config.public), private: read('names.private', config.private) };
}

function namesIn(where: string, file: string, folder: string): string {
  try {
    return readFileSync(path.resolve(folder, file), 'utf8');
  } catch (cause) {
    throw new ReviewError('config-invalid', `${where}：无法读取姓名名单 ${file}，请检查路径和权限。`, { cause });
  }
}

function exemptionsOf({ exemptions = [], exemptionFile }: ReviewerConfig, folder: string): readonly Exemption[] {
  if (exemptionFile === undefined) return exemptions;
  return [...exemptions, ...readExemptions(path.resolve(folder, exemptionFile))];
}

/** How a configuration has files read; what it does not say is as by default. */
export function readingOf(config: ReviewerConfig): ReadingOptions {
  return { limits: limitsOf(config), ...(config.ocr === undefined ? {} : { ocr: ocrOf(config.ocr) }) };
}

function ocrOf({ floor, seconds }: NonNullable<ReviewerConfig['ocr']>): OcrOptions {
  return { floor: floor ?? DEFAULT_OCR.floor, seconds: seconds ?? DEFAULT_OCR.seconds };
}

function limitsOf({ limits: given = {} }: ReviewerConfig): Limits {
  return {
    inflatedBytes: given.inflatedBytes ?? DEFAULT_LIMITS.inflatedBytes,
    partBytes: given.partBytes ?? DEFAULT_LIMITS.partBytes,
    ratio: given.ratio ?? DEFAULT_LIMITS.ratio,
    entries: given.entries ?? DEFAULT_LIMITS.entries,
    pages: given.pages ?? DEFAULT_LIMITS.pages,
    depth: given.depth ?? DEFAULT_LIMITS.depth,
    characters: given.characters ?? DEFAULT_LIMITS.characters,
    nesting: given.nesting ?? DEFAULT_LIMITS.nesting,
  };
}

function keyOf({ key, keyFile }: ReviewerConfig, folder: string): Uint8Array | undefined {
  if (keyFile === undefined) return key === undefined ? undefined : new TextEncoder().encode(key);
  const bytes = readKey(path.resolve(folder, keyFile));
  if (bytes.length < 16)
    throw new ReviewError('config-invalid', `keyFile：密钥文件 ${keyFile} 太短，至少要有 16 个字节。`);
  return bytes;
}

function readKey(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new ReviewError('config-invalid', `keyFile：无法读取密钥文件 ${file}。`, { cause });
  }
}
