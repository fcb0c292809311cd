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
  'personal.address',
  'personal.birth-date.month',
];
const IN_SENTENCE: Evidence = { kind: 'name', weight: 12 };
const IN_ROW: Evidence = { kind: 'name', weight: 10 };
const IN_RECORD: Evidence = { kind: 'name', weight: 10 };
/** Reasons that a fact has a person already; a name tells nothing new then. */
const BOUND: readonly string[] = ['role', 'heading', 'label', 'neighbour', 'name'];
/** Farther back in the text, the sentence is about somebody else by now. */
const REACH = 60;
const SENTENCE_END = /[。；;！!？?\n]/u;
/** A line of a form: the name of a field, and what it is. */
const FIELD_LINE = /^[\s\u3000]{0,8}(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．])?[\p{Script=Han}]{2,8}[：:]/u;
const LONGEST_LINE = 160;
/** A record of somebody has so many lines below the one that names them. */
const LONGEST_RECORD = 5;

/**
 * Binds facts to the names they are told of: the name of a private person
 * earlier in the same sentence, or in another cell of the same row.
 */
export const factsOfNames: Correlator = {
  id: 'facts-of-names',
  correlate(findings, { document }) {
    const names = findings.filter(isOfPrivatePerson);
    if (names.length === 0) return findings;
    const byBlock = new Map<number, Finding[]>();
    for (const name of names) byBlock.set(name.block, [...(byBlock.get(name.block) ?? []), name]);
    const rows = new Set(names.map(({ block }) => rowOf(document, block)).filter((row) => row !== undefined));
    return findings.map((finding) => {
      if (!isUnboundFact(finding)) return finding;
      const text = document.blocks[finding.block]?.text ?? '';
      const named = (byBlock.get(finding.block) ?? []).some((name) => isToldOf(finding, name, text));
      if (named) return withEvidence(finding, IN_SENTENCE);
      if (isInRecord(finding, document, byBlock)) return withEvidence(finding, IN_RECORD);
      const row = rowOf(document, finding.block);
      return row !== undefined && rows.has(row) ? withEvidence(finding, IN_ROW) : finding;
    });
  },
};

/** Whether a fact stands in the lines of a form that begin with somebody's name. */
function isInRecord(fact: Finding, { blocks }: Document, names: ReadonlyMap<number, readonly Finding[]>): boolean {
  const first = Math.max(0, fact.block - LONGEST_RECORD);
  for (let block = fact.block; block >= first; block--) {
    const { text = '', layer } = blocks[block] ?? {};
    if (layer !== blocks[fact.block]?.layer || text.length > LONGEST_LINE || !FIELD_LINE.test(text)) return false;
    const isNamed = names.get(block)?.some(({ span }) => block < fact.block || span.end <= fact.span.start);
    if (isNamed === true) return true;
  }
  return false;
}

/** Those whom a list is there to name stay private persons in everything else. */
function isOfPrivatePerson({ category, confidence, evidence }: Finding): boolean {
  if (confidence < 0.5) return false;
  const isSubject = evidence.some(({ kind, params }) => kind === 'role' && params?.['role'] === 'subject');
  return category === 'personal.name' || (category === 'personal.name.public' && isSubject);
}

function isUnboundFact({ category, evidence }: Finding): boolean {
  return FACTS.some((fact) => isWithin(category, fact)) && !evidence.some(({ kind }) => BOUND.includes(kind));
}

/** Whether the name stands before the fact, or at its head, in one sentence. */
function isToldOf(fact: Finding, name: Finding, text: string): boolean {
  if (name.span.start > fact.span.start + 4 || fact.span.start - name.span.end > REACH) return false;
  return !SENTENCE_END.test(text.slice(name.span.end, Math.max(name.span.end, fact.span.start)));
}

function rowOf(document: Document, index: number): string | undefined {
  const block = document.blocks[index];
  return block === undefined ? undefined : rowKeyOf(block);
}

function withEvidence(finding: Finding, reason: Evidence): Finding {
  const evidence = [...finding.evidence, reason];
  return { ...finding, evidence, confidence: confidenceOf(evidence) };
}
