import { countyCodes } from '../data/regions.ts';
import { bornByAge, bornLoosely } from '../masks/age.ts';
import type { MaskBand, MaskBands } from '../masks/bands.ts';
import { type Day, sharedDays } from '../masks/calendar.ts';
import { idCounter } from '../masks/count-ids.ts';
import type { IdFacts } from '../masks/id-mask.ts';
import { type CountedKind, type MaskMeasure, type MaskWorld, measureMask } from '../masks/measure.ts';
import type { Block, Document } from '../model/document.ts';
import type { Evidence, Finding } from '../model/finding.ts';
import { normalize } from '../normalize/normalize.ts';
import type { Correlator } from './correlator.ts';
import { documentDay } from './document-day.ts';
import { rowKeyOf, rowsOf } from './rows.ts';
import { factsOfClause, factsOfRow, type StatedFacts } from './stated-facts.ts';
import { surroundingsOf } from './surroundings.ts';

/** What masks are measured by. */
export interface MaskOptions {
  readonly bands: MaskBands;
  /** The day of the review, where it is known. */
  readonly asOf: Day | undefined;
}

/** Where neither the review nor the document has a day, any will do: the count hardly depends on it. */
const SOME_DAY: Day = 20_000;

/** Years back that identity numbers are made up for, in archives and examples. */
const LONG_DEAD = 200;

const KINDS: Readonly<Record<string, { readonly kind: CountedKind; readonly weak: string }>> = {
  'personal.masked.id-card': { kind: 'id', weak: 'personal.id-card.weak-mask' },
  'personal.masked.mobile-phone': { kind: 'mobile-phone', weak: 'personal.mobile-phone.weak-mask' },
  'personal.masked.bank-account': { kind: 'bank-card', weak: 'personal.bank-account.weak-mask' },
};

/** Each band has a category of its own, so that a policy can tell them apart. */
const BAND_NAMES: Readonly<Record<Exclude<MaskBand, 'pass'>, string>> = {
  block: 'critical',
  refer: 'weak',
  notice: 'notice',
};

/**
 * Judges masked numbers by how many still fit, with the age, sex and birth
 * date that the same row or clause states (数据汇聚; 个人信息保护法第五十一条):
 * 430102********0012 leaves 3,980 numbers, and 33 beside an age.
 */
export function maskStrength({ bands, asOf }: MaskOptions): Correlator {
  let last: { readonly day: Day; readonly world: MaskWorld } | undefined;

  return {
    id: 'mask-strength',
    correlate(findings, { document }) {
      if (!findings.some(({ category }) => category in KINDS)) return findings;
      const day = documentDay(document) ?? asOf ?? SOME_DAY;
      const world = worldOn(Math.max(day, asOf ?? day));
      const told = factsBeside(document);
      // The same mask beside the same facts leaves the same.
      const known = new Map<string, MaskMeasure>();
      return findings.map((finding) => {
        const counted = KINDS[finding.category];
        if (counted === undefined) return finding;
        const text = textOf(finding, document);
        const facts = counted.kind === 'id' ? readingsOf(told(finding), day) : [];
        const key = `${counted.kind} ${text} ${JSON.stringify(facts)}`;
        const measure = known.get(key) ?? measureMask(counted.kind, text, facts, world);
        known.set(key, measure);
        return measure.band === 'pass' ? finding : asWeak(finding, counted.weak, measure.band, measure);
      });
    },
  };

  /** Reviews come in runs of one day; the memo of its counters serves them all. */
  function worldOn(day: Day): MaskWorld {
    if (last?.day === day) return last.world;
    const regions = countyCodes();
    const ever = idCounter({ regions, asOf: day, lifeSpan: LONG_DEAD });
    last = { day, world: { living: idCounter({ regions, asOf: day }), ever, bands } };
    return last.world;
  }
}

function asWeak(finding: Finding, category: string, band: Exclude<MaskBand, 'pass'>, measure: MaskMeasure): Finding {
  const { fits, determined, advice } = measure;
  const params = { fits, ...(determined.length === 0 ? {} : { determined: determined.join() }), advice };
  const evidence = finding.evidence.map((each): Evidence => (each.kind === 'mask' ? { ...each, params } : each));
  return { ...finding, category: `${category}.${BAND_NAMES[band]}`, evidence };
}

/** The facts to count by, the strictest reading first: an age in completed years, or as anything it can mean. */
function readingsOf({ sex, age, born }: StatedFacts, day: Day): readonly IdFacts[] {
  if (age === undefined) return [{ sex, born }];
  const stated = { years: age, asOf: day };
  return [bornByAge(stated), bornLoosely(stated)].flatMap((byAge) => {
    const days = born === undefined ? byAge : sharedDays(born, byAge);
    return days === undefined ? [] : [{ sex, born: days }];
  });
}

/** Gives the facts that stand beside a finding: in its row, or in its clause. */
function factsBeside(document: Document): (finding: Finding) => StatedFacts {
  let rows: ReadonlyMap<string, readonly Block[]> | undefined;
  return (finding) => {
    const block = document.blocks[finding.block];
    const row = block && rowKeyOf(block);
    if (row === undefined) return factsOfSentence(finding, document);
    rows ??= rowsOf(document);
    return factsOfRow(rows.get(row) ?? []);
  };
}

const REACH = 60;
const SENTENCE_END = /[。;!?]/u;
/** Another number, which is another person's or at least another field. */
const NUMBER = /[\d*×xX●○#?]{8,}/u;

/** What stands before a number in its sentence is its person's; what follows, only if no other number does. */
function factsOfSentence(finding: Finding, document: Document): StatedFacts {
  const { before, after } = surroundingsOf(document, finding.block, finding.span, REACH);
  const lead = before.split(SENTENCE_END).at(-1)?.split(NUMBER).at(-1) ?? '';
  const tail = after.split(SENTENCE_END)[0] ?? '';
  const [own, more] = [factsOfClause(lead), NUMBER.test(tail) ? {} : factsOfClause(tail)];
  return { sex: own.sex ?? more.sex, age: own.age ?? more.age, born: own.born ?? more.born };
}

function textOf({ block, span }: Finding, document: Document): string {
  return normalize(document.blocks[block]?.text.slice(span.start, span.end) ?? '').text;
}
