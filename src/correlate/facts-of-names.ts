import { isWithin } from '../model/categories.ts';
import type { Document } from '../model/document.ts';
import { confidenceOf, type Evidence, type Finding } from '../model/finding.ts';
import type { Correlator } from './correlator.ts';
import { rowKeyOf } from './rows.ts';

/** Facts that are harmless alone and personal beside a name; their detectors leave them below even odds without one. */
const FACTS: readonly string[] = [
  'personal.health',
  'personal.disability',
  'personal.minor',
  'personal.family',
  'personal.income',
  'personal.religion',
  'personal.ethnic',
  'personal.biometric',
  'personal.criminal-record',
  'personal.location',
  'personal.birth-date.month',
];
/** An address is somebody's home only where that is said, or in the row of a list. */
const ADDRESS = 'personal.address';
const LIVES = /住|家|户|居|坐落|座落|房/u;
const IN_SENTENCE: Evidence = { kind: 'name', weight: 12 };
const IN_ROW: Evidence = { kind: 'name', weight: 10 };
const IN_RECORD: Evidence = { kind: 'name', weight: 10 };
/** Reasons that a fact has a person already; a name tells nothing new then. */
const BOUND: readonly string[] = ['role', 'heading', 'label', 'neighbour', 'name'];

const NAME = 'personal.name';
/** The role of somebody of whom nothing is known. */
const UNREMARKABLE = 'unremarkable';

/** Farther back in the text, the sentence is about somebody else by now. */
const REACH = 60;
/** What is said of an office holder farther away is the office's business. */
const REACH_OF_OFFICE = 4;
const AT_ONCE = /^的?$/u;
const SENTENCE_END = /[。；;！!？?\n]/u;

/** A line of a form: the name of a field, and what it is. */
const FIELD_LINE = /^[\s\u3000]{0,8}(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．])?[\p{Script=Han}]{2,8}[：:]/u;
const LONGEST_LINE = 160;
/** A record of somebody has so many lines below the one that names them. */
const LONGEST_RECORD = 5;

/**
 * Binds facts to the names they are told of: the name of a private person
 * earlier in the same sentence, in the lines of the same form, or in another
 * cell of the same row; anybody's, where the fact follows it at once: office
 * holders fall ill as well. Somebody of whom nothing was known is a private
 * person once such a fact is.
 */
export const factsOfNames: Correlator = {
  id: 'facts-of-names',
  correlate(findings, { document }) {
    const names = findings.filter(isName);
    if (names.length === 0) return findings;
    const bindingOf = bindingBy(names, document);
    const exposed = new Set<string>();
    const bound = findings.map((finding) => {
      if (!isUnboundFact(finding)) return finding;
      const binding = bindingOf(finding);
      if (binding === undefined) return finding;
      const fact = withEvidence(finding, binding.reason);
      if (fact.confidence >= LIKELY) exposed.add(binding.name.fingerprint);
      return fact;
    });
    return bound.map((finding) =>
      exposed.has(finding.fingerprint) && roleOf(finding) === UNREMARKABLE ? { ...finding, category: NAME } : finding,
    );
  },
};

const LIKELY = 0.5;

interface Binding {
  readonly name: Finding;
  readonly reason: Evidence;
}

/** Finds whom a fact is told of, nearest first. */
function bindingBy(names: readonly Finding[], document: Document): (fact: Finding) => Binding | undefined {
  const byBlock = new Map<number, Finding[]>();
  const byRow = new Map<string, Finding>();
  for (const name of names) {
    const known = byBlock.get(name.block);
    if (known === undefined) byBlock.set(name.block, [name]);
    else known.push(name);
    const row = rowOf(document, name.block);
    if (row !== undefined && isOfPrivatePerson(name) && !byRow.has(row)) byRow.set(row, name);
  }
  return (fact) => {
    const text = document.blocks[fact.block]?.text ?? '';
    const told = byBlock.get(fact.block)?.findLast((name) => isToldOf(fact, name, text));
    if (told !== undefined) return { name: told, reason: IN_SENTENCE };
    const isField = fact.category !== ADDRESS || LIVES.test(text.slice(0, fact.span.start));
    const named = isField ? nameOfRecord(fact, document, byBlock) : undefined;
    if (named !== undefined) return { name: named, reason: IN_RECORD };
    const listed = byRow.get(rowOf(document, fact.block) ?? '');
    return listed === undefined ? undefined : { name: listed, reason: IN_ROW };
  };
}

/** The name that a form begins with, for a fact in one of its lines. */
function nameOfRecord(
  fact: Finding,
  { blocks }: Document,
  names: ReadonlyMap<number, readonly Finding[]>,
): Finding | undefined {
  for (let block = fact.block; block >= Math.max(0, fact.block - LONGEST_RECORD); block--) {
    const { text = '', layer } = blocks[block] ?? {};
    if (layer !== blocks[fact.block]?.layer || text.length > LONGEST_LINE || !FIELD_LINE.test(text)) return undefined;
    const named = names
      .get(block)
      ?.find((name) => isOfPrivatePerson(name) && (block < fact.block || name.span.end <= fact.span.start));
    if (named !== undefined) return named;
  }
  return undefined;
}

function isName({ category, confidence }: Finding): boolean {
  return confidence >= LIKELY && (category === NAME || category === 'personal.name.public');
}

/** Those whom a list is there to name stay private persons in everything else; so may those of whom nothing is known. */
function isOfPrivatePerson(name: Finding): boolean {
  const role = roleOf(name);
  return name.category === NAME || role === 'subject' || role === UNREMARKABLE;
}

function roleOf({ evidence }: Finding): unknown {
  return evidence.find(({ kind }) => kind === 'role')?.params?.['role'];
}

function isUnboundFact({ category, evidence }: Finding): boolean {
  const isFact = category === ADDRESS || FACTS.some((fact) => isWithin(category, fact));
  return isFact && !evidence.some(({ kind }) => BOUND.includes(kind));
}

/** Whether the name stands before the fact, at its head or right behind it, in one sentence; an office holder's right before it. */
function isToldOf(fact: Finding, name: Finding, text: string): boolean {
  // 患病的某某, 九岁的某某: right behind.
  if (name.span.start >= fact.span.end) return AT_ONCE.test(text.slice(fact.span.end, name.span.start));
  const reach = isOfPrivatePerson(name) ? REACH : REACH_OF_OFFICE;
  if (name.span.start > fact.span.start + 4 || fact.span.start - name.span.end > reach) return false;
  const between = text.slice(name.span.end, Math.max(name.span.end, fact.span.start));
  return !SENTENCE_END.test(between) && (fact.category !== ADDRESS || LIVES.test(between));
}

function rowOf(document: Document, index: number): string | undefined {
  const block = document.blocks[index];
  return block === undefined ? undefined : rowKeyOf(block);
}

function withEvidence(finding: Finding, reason: Evidence): Finding {
  const evidence = [...finding.evidence, reason];
  return { ...finding, evidence, confidence: confidenceOf(evidence) };
}
