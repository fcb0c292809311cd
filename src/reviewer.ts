import { createCellMemory } from './cell-memory.ts';
import type { Correlator, Sighting } from './correlate/correlator.ts';
import type { Passage } from './detectors/detector.ts';
import type { Inspect } from './inspect.ts';
import type { MaskBands } from './masks/bands.ts';
import type { Day } from './masks/calendar.ts';
import { contextOf } from './model/context.ts';
import type { Fingerprinter } from './model/digest.ts';
import { cellOf, type Document, type Gap } from './model/document.ts';
import { excerptOf } from './model/excerpt.ts';
import { confidenceOf, type Finding } from './model/finding.ts';
import { type Basis, type GenreShown, type Ruling, stricter, type Verdict } from './model/verdict.ts';
import { normalize } from './normalize/normalize.ts';
import { type Dispensation, judge } from './policy/judge.ts';
import type { Policy } from './policy/policy.ts';
import { isShipped } from './profiles/index.ts';
import type { Genre, InferGenre } from './profiles/infer.ts';
import type { Reading } from './readers/read-source.ts';
import type { Source } from './readers/reader.ts';
import { readText } from './readers/text/blocks.ts';
import { packageFindings } from './review-package.ts';
import { rosterRowsOf } from './rosters/roster.ts';

/** A review: the verdict, which may be shared, and the document, which may not. */
export interface Review {
  readonly verdict: Verdict;
  readonly document: Document;
}

/** A file, or text in hand, as part of a package. */
export type PackageItem = Source | { readonly name: string; readonly text: string };

/** Body and attachments reviewed together. */
export interface PackageReview {
  /**
   * The verdict on the whole: its outcome is the strictest of all documents'
   * and of its own rulings, which are about what adds up between documents.
   */
  readonly verdict: Verdict;
  /** Each document by itself, in the order given. */
  readonly documents: readonly Review[];
}

/** Reviews documents against one policy. Holds no state that a verdict depends on. */
export interface Reviewer {
  readonly basis: Basis;
  readonly policy: Policy;
  /** Reviews text in hand, such as an editor's. */
  reviewText(text: string, name?: string): Review;
  /**
   * Rules on what a piece of a text shows by itself: no names, and nothing that
   * only shows in the whole. Takes microseconds; for an editor, between two reviews.
   */
  inspectText(text: string, zone?: Passage['zone']): readonly Ruling[];
  /** Reviews a document that somebody else has read, such as the fields of an entry in a CMS. */
  reviewDocument(document: Document): Review;
  /** Reads and reviews a file. Does not reject because of the file: what cannot be read is a gap. */
  review(source: Source, options?: { readonly signal?: AbortSignal | undefined }): Promise<Review>;
  /** Reviews what is to be published together, a body and its attachments; read already or not. Does not reject because of a file. */
  reviewPackage(
    items: readonly (PackageItem | Document)[],
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<PackageReview>;
  /** Keyed digest of the text that a finding of a document stands in: what an exemption is bound to. */
  contextOf(document: Document, finding: Finding): string;
}

/** All that a reviewer is made of. */
export interface ReviewerParts {
  readonly inspect: Inspect;
  readonly correlators: readonly Correlator[];
  /** Tells what kind of document it is. */
  readonly genreOf: InferGenre;
  readonly fingerprint: Fingerprinter;
  readonly policy: Policy;
  readonly dispensation: Dispensation;
  readonly basis: Basis;
  readonly masks: MaskBands;
  /** The day of the review, where it is known. */
  readonly asOf: Day | undefined;
  /** SHA-256 in hex. */
  readonly digest: (content: Uint8Array | string) => string;
  readonly read: (source: Source, signal: AbortSignal | undefined) => Promise<Reading>;
}

/** Puts the pipeline together: document → findings → correlated findings → verdict. */
export function assembleReviewer(parts: ReviewerParts): Reviewer {
  return {
    basis: parts.basis,
    policy: parts.policy,
    reviewText,
    inspectText,
    reviewDocument,
    review,
    contextOf: fingerprintContext,
    async reviewPackage(items, options = {}) {
      const documents: Review[] = [];
      // One after the other: files are unpacked in processes of their own, and memory is for one at a time.
      for (const item of items) {
        if ('blocks' in item) documents.push(reviewDocument(item));
        else documents.push('text' in item ? reviewText(item.text, item.name) : await review(item, options));
      }
      return { verdict: judgePackage(documents), documents };
    },
  };

  function reviewText(text: string, name = ''): Review {
    const blocks = readText(text);
    return reviewDocument({ name, mediaType: 'text/plain', digest: parts.digest(text), blocks, gaps: [] });
  }

  function inspectText(text: string, zone: Passage['zone'] = 'middle'): readonly Ruling[] {
    const document: Document = { name: '', mediaType: 'text/plain', digest: '', blocks: readText(text), gaps: [] };
    const { findings, gaps } = inspectAll(document, parts.inspect, () => zone);
    return judge(findings, gaps, parts.policy, dispensationFor(document)).rulings;
  }

  async function review(source: Source, options: { readonly signal?: AbortSignal | undefined } = {}): Promise<Review> {
    const { mediaType, blocks, gaps } = await parts.read(source, options.signal);
    return reviewDocument({ name: source.name, mediaType, digest: parts.digest(source.bytes), blocks, gaps });
  }

  function judgePackage(documents: readonly Review[]): Verdict {
    const inspected = documents.map(({ document, verdict }) => ({
      document,
      findings: verdict.rulings.map(({ finding }) => finding),
    }));
    const together = judge(packageFindings(inspected, parts), [], parts.policy, parts.dispensation);
    const outcome = documents.reduce((worst, { verdict }) => stricter(worst, verdict.outcome), together.outcome);
    const digest = parts.digest(documents.map((each) => each.document.digest).join('\n'));
    return {
      version: 1,
      outcome,
      document: { mediaType: 'multipart/mixed', digest },
      rulings: together.rulings,
      gaps: [],
      basis: parts.basis,
    };
  }

  function reviewDocument(read: Document): Review {
    const document = withName(read);
    const genre = parts.genreOf(document);
    const inspected = inspectAll(document, parts.inspect, zonesOf(document));
    const { findings, gaps } = correlateAll(inspected, document, genre);
    const { outcome, rulings, gaps: gapRulings } = judge(findings, gaps, parts.policy, dispensationFor(document));
    const { mediaType, digest } = document;
    return {
      document,
      verdict: {
        version: 1,
        outcome,
        document: { mediaType, digest },
        ...(genre === undefined ? {} : { genre: shown(genre) }),
        rulings,
        gaps: gapRulings,
        basis: parts.basis,
      },
    };
  }

  function dispensationFor(document: Document): Dispensation {
    return { ...parts.dispensation, contextOf: (finding) => fingerprintContext(document, finding) };
  }

  function fingerprintContext(document: Document, finding: Finding): string {
    return parts.fingerprint(normalize(contextOf(document, finding.block)).text);
  }

  function correlateAll(inspected: Inspected, document: Document, genre: Genre | undefined): Inspected {
    let { findings } = inspected;
    const gaps = [...inspected.gaps];
    const rows = rosterRowsOf(document);
    const correlation = { document, genre, rows, compose: (sighting: Sighting) => compose(sighting, document) };
    for (const correlator of parts.correlators) {
      try {
        findings = correlator.correlate(findings, correlation);
      } catch {
        gaps.push({ code: 'detector-failed', note: `关联检查 ${correlator.id} 出错，未能完成` });
      }
    }
    return { findings, gaps };
  }

  function compose(sighting: Sighting, document: Document): Finding {
    const block = document.blocks[sighting.block];
    if (block === undefined) throw new RangeError(`no block ${sighting.block}`);
    const value = normalize(block.text.slice(sighting.span.start, sighting.span.end)).text;
    return {
      ...sighting,
      place: block.place,
      layer: block.layer,
      confidence: confidenceOf(sighting.evidence),
      excerpt: excerptOf(value, sighting.category),
      fingerprint: parts.fingerprint(value),
    };
  }
}

function shown({ profile, confidence, evidence }: Genre): GenreShown {
  return { id: profile.id, ...(isShipped(profile) ? {} : { title: profile.title }), confidence, evidence };
}

/** The file's own name gives people away as well: it is a block like the properties. */
function withName(document: Document): Document {
  if (document.name === '') return document;
  const name = { place: { kind: 'property', name: 'file-name' }, layer: 'metadata', text: document.name } as const;
  return { ...document, blocks: [...document.blocks, name] };
}

interface Inspected {
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
}

function inspectAll(document: Document, inspect: Inspect, zones: (index: number) => Passage['zone']): Inspected {
  const findings: Finding[] = [];
  const gaps: Gap[] = [...document.gaps];
  const memory = createCellMemory();
  document.blocks.forEach((block, index) => {
    const zone = zones(index);
    const known = memory.recall(block, index, zone);
    const found = known ?? inspect(block, index, zone);
    if (known === undefined) memory.keep(block, zone, found);
    for (const item of found) {
      if ('code' in item) gaps.push(item);
      else findings.push(item);
    }
  });
  return { findings, gaps };
}

/** How many blocks of running text make the top and the end of a document. */
const TOP = 12;
const END = 6;

/** Tells the zone of a block by its rank among the blocks of running text. */
function zonesOf({ blocks }: Document): (index: number) => Passage['zone'] {
  const running: number[] = [];
  blocks.forEach(({ layer, place }, index) => {
    if (layer === 'body' && cellOf(place) === undefined) running.push(index);
  });
  const topEnds = running[Math.min(TOP, running.length) - 1] ?? 0;
  const endStarts = running[Math.max(0, running.length - END)] ?? blocks.length;
  return (index) => (index <= topEnds ? 'top' : index >= endStarts ? 'end' : 'middle');
}
