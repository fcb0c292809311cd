import { documentDay } from './correlate/document-day.ts';
import { mentionsOf, type PlacedMention } from './correlate/mentions.ts';
import { countyCodes } from './data/regions.ts';
import type { MaskBand, MaskBands } from './masks/bands.ts';
import type { Day } from './masks/calendar.ts';
import { idCounter } from './masks/count-ids.ts';
import { type Accumulation, accumulate } from './masks/person.ts';
import type { Fingerprinter } from './model/digest.ts';
import type { Document } from './model/document.ts';
import { confidenceOf, type Evidence, type Finding } from './model/finding.ts';

/** What findings about a package are measured by. */
export interface PackageParts {
  readonly fingerprint: Fingerprinter;
  readonly masks: MaskBands;
  /** The day of the review, where it is known. */
  readonly asOf: Day | undefined;
}

/** A document of the package and what was found in it. */
export interface Inspected {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/** A mention and the document of the package, from 0, that it stands in. */
interface Placed extends PlacedMention {
  readonly document: number;
}

/** Where neither the review nor a document has a day, any will do. */
const SOME_DAY: Day = 20_000;

/** Each band has a category of its own; a name or birth date without a number has the one above them. */
const CATEGORIES: Readonly<Record<MaskBand, string>> = {
  block: 'aggregate.person.critical',
  refer: 'aggregate.person.weak',
  notice: 'aggregate.person.notice',
  pass: 'aggregate.person',
};

/** What speaks for one person behind the mentions. */
const CERTAINTY: Readonly<Record<Accumulation['certainty'], number>> = { linked: 12, possible: -4 };

/**
 * What body and attachments give away together that none of them does alone
 * (数据汇聚, 保守国家秘密法第三十六条): each mention of a person is held against
 * the others, and what contradicts it stays apart. A finding stands where the
 * first of the mentions does, and its evidence numbers their documents from 1.
 */
export function packageFindings(documents: readonly Inspected[], parts: PackageParts): readonly Finding[] {
  const placed: Placed[] = [];
  let lists = 0;
  for (const [index, { document, findings }] of documents.entries()) {
    const day = documentDay(document) ?? parts.asOf ?? SOME_DAY;
    for (const each of mentionsOf(document, findings, day, lists)) placed.push({ ...each, document: index });
    // More lists than blocks there cannot be: the numbers of two documents stay apart.
    lists += document.blocks.length;
  }
  if (placed.length < 2) return [];
  const days = documents.map(({ document }) => documentDay(document)).filter((day) => day !== undefined);
  const counter = idCounter({ regions: countyCodes(), asOf: Math.max(parts.asOf ?? SOME_DAY, ...days) });
  const found = accumulate(
    placed.map(({ mention }) => mention),
    { counter, bands: parts.masks },
  );
  return found.flatMap((each) => findingOf(each, placed, parts.fingerprint));
}

function findingOf(found: Accumulation, placed: readonly Placed[], fingerprint: Fingerprinter): readonly Finding[] {
  const members = found.members.flatMap((index) => placed[index] ?? []);
  const [first] = members;
  if (first === undefined) return [];
  const [anchor] = first.findings;
  const evidence: readonly Evidence[] = [
    { kind: 'aggregate', weight: CERTAINTY[found.certainty], params: paramsOf(found, members) },
  ];
  const values = members.flatMap(({ findings }) => findings.map((finding) => finding.fingerprint));
  return [
    {
      ...anchor,
      detector: 'package',
      category: CATEGORIES[found.band],
      evidence,
      confidence: confidenceOf(evidence),
      fingerprint: fingerprint([...new Set(values)].sort().join('\n')),
    },
  ];
}

function paramsOf({ gains, idsLeft, phonesLeft }: Accumulation, members: readonly Placed[]): Evidence['params'] {
  const documents = [...new Set(members.map(({ document }) => document + 1))];
  return {
    documents: documents.join(),
    gains: gains.join(),
    ...(gains.includes('id') && idsLeft !== undefined ? { fits: idsLeft } : {}),
    ...(gains.includes('phone') && phonesLeft !== undefined ? { phones: phonesLeft } : {}),
  };
}
