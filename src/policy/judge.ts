import { isWithin } from '../model/categories.ts';
import type { Gap } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { type GapRuling, type Outcome, type Ruling, stricter } from '../model/verdict.ts';
import { type Circumstances, type Exemption, exemptionFor } from './exemption.ts';
import type { Policy, PolicyRule } from './policy.ts';

/** What a verdict is folded from. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly rulings: readonly Ruling[];
  readonly gaps: readonly GapRuling[];
}

/** Decisions of people that a policy gives way to, and what they are held against. */
export interface Dispensation extends Circumstances {
  readonly exemptions: readonly Exemption[];
  /** Fingerprints of values that are always fine here. */
  readonly allowed: ReadonlySet<string>;
}

/** Rules on every finding and gap. The document's outcome is the strictest of the rulings. */
export function judge(
  findings: readonly Finding[],
  gaps: readonly Gap[],
  policy: Policy,
  dispensation: Dispensation,
): Judgement {
  const rulesOf = rulesByCategory(policy);
  const rulings = findings.map((finding) => rule(finding, rulesOf(finding.category), policy.otherwise, dispensation));
  const gapRulings = gaps.map((gap): GapRuling => ({ gap, outcome: policy.gaps }));
  let outcome: Outcome = gaps.length > 0 ? policy.gaps : 'pass';
  for (const ruling of rulings) outcome = stricter(outcome, ruling.outcome);
  return { outcome, rulings, gaps: gapRulings };
}

/** The rules that can fit a finding of a category: a document has thousands of findings, but of few categories. */
function rulesByCategory({ rules }: Policy): (category: string) => readonly PolicyRule[] {
  const known = new Map<string, readonly PolicyRule[]>();
  return (category) => {
    let fitting = known.get(category);
    if (fitting === undefined) {
      fitting = rules.filter(
        ({ when }) => when.category === undefined || when.category.some((wanted) => isWithin(category, wanted)),
      );
      known.set(category, fitting);
    }
    return fitting;
  };
}

function rule(finding: Finding, rules: readonly PolicyRule[], otherwise: Outcome, dispensation: Dispensation): Ruling {
  if (dispensation.allowed.has(finding.fingerprint)) return { finding, outcome: 'pass', rule: 'allow' };
  const exemption = exemptionFor(finding, dispensation.exemptions, dispensation);
  if (exemption !== undefined) return { finding, outcome: 'pass', rule: `exemption:${exemption.id}` };
  const decisive = rules.find((candidate) => fits(candidate, finding));
  return { finding, outcome: decisive?.outcome ?? otherwise, rule: decisive?.id ?? 'otherwise' };
}

/** Whether a rule for the finding's category fits it in layer and confidence too. */
function fits({ when }: PolicyRule, finding: Finding): boolean {
  return (
    (when.layer === undefined || when.layer.includes(finding.layer)) && finding.confidence >= (when.confidence ?? 0)
  );
}
