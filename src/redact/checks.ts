import { ReviewError } from '../errors.ts';
import { isWithin } from '../model/categories.ts';
import type { Verdict } from '../model/verdict.ts';
import type { PlannedRedaction } from './plan.ts';

/**
 * A finding that is for a person to decide on is not settled by taking it out:
 * throws where there is one. What several parts add up to, and what could not
 * be looked at, may go with the redactions: that is for the review of the copy to say.
 */
export function assertSeparable({ rulings }: Verdict): void {
  const undecided = rulings.filter(
    ({ finding, outcome }) => (outcome === 'refer' || outcome === 'block') && !isWithin(finding.category, 'aggregate'),
  );
  if (undecided.length > 0) throw new ReviewError('redaction-refused', refusal(undecided.length));
}

/** Throws where a copy still shows a value that was taken out of it; another one may be taken out yet. */
export function progressOf({ rulings }: Verdict, done: readonly PlannedRedaction[]): void {
  const gone = new Set(done.map(({ ruling }) => ruling.finding.fingerprint));
  const left = rulings.filter(({ finding, outcome }) => outcome === 'redact' && gone.has(finding.fingerprint));
  if (left.length > 0) throw new ReviewError('redaction-incomplete', incomplete(left.length));
}

/** Throws unless a copy passes. */
export function assertPassed({ outcome, rulings, gaps }: Verdict): void {
  if (outcome === 'pass') return;
  const left = rulings.filter((ruling) => ruling.outcome === 'redact').length;
  if (left > 0) throw new ReviewError('redaction-incomplete', incomplete(left));
  const open = rulings.filter((ruling) => ruling.outcome !== 'pass').length + gaps.length;
  throw new ReviewError('redaction-refused', refusal(open));
}

export const UNSUPPORTED =
  '这种格式的文件不能生成脱敏副本。请另存为 DOCX、XLSX、PDF、HTML、Markdown、CSV 或者纯文本后再试。';

function refusal(count: number): string {
  return `有 ${count} 处须由责任人决定（送审或者不予公开），脱敏不能代替决定，未生成副本。请先用 xianshen review 查看并处理。`;
}

function incomplete(count: number): string {
  return `副本再次审查时仍有 ${count} 处应当去除的内容，未生成副本。请人工处理原件后再试。`;
}
