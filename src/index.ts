export { type Allowance, parseConfig, type ReviewerConfig } from './config.ts';
export { createReviewer, type ReviewerOptions } from './create-reviewer.ts';
export type { Dictionary, Term } from './dictionary/dictionary.ts';
export { parseDictionary } from './dictionary/parse-dictionary.ts';
export { ReviewError, type ReviewErrorCode } from './errors.ts';
export type { Anchor, Block, Cell, Document, Gap, Layer, Place } from './model/document.ts';
export type { Evidence, EvidenceKind, Finding } from './model/finding.ts';
export type { OwnName, OwnNames } from './model/own-names.ts';
export type { Span } from './model/span.ts';
export { type Basis, type GapRuling, OUTCOMES, type Outcome, type Ruling, type Verdict } from './model/verdict.ts';
export { parseOwnNames } from './own-names.ts';
export type { Exemption } from './policy/exemption.ts';
export type { Policy, PolicyRule } from './policy/policy.ts';
export { policySchema } from './policy/policy-schema.ts';
export { PRESETS } from './policy/presets.ts';
export type { Source } from './readers/reader.ts';
export { createMasker, MASK_STYLES, type MaskStyle } from './redact/maskers/index.ts';
export { type RedactedCopy, type RedactOptions, redact } from './redact/redact-document.ts';
export type { Copy, Masker, Occurrence, Redaction, RedactionPlan, Redactor, Removal } from './redact/redaction.ts';
export type { Change, Schedule } from './redact/schedule.ts';
export { REPORTERS } from './report/index.ts';
export {
  type Paint,
  type Reporter,
  type ReportItem,
  type ReportOptions,
  type ReportWriter,
  renderReport,
} from './report/reporter.ts';
export { type NamedSchedule, renderSchedules } from './report/schedule.ts';
export type { PackageItem, PackageReview, Review, Reviewer } from './reviewer.ts';
export { noSegmenter } from './segment/none.ts';
export type { Segmenter } from './segment/segmenter.ts';
