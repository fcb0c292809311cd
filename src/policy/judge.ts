import { isWithin } from '../model/categories.ts';
import type { Gap } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { type GapRuling, type Outcome, type Ruling, stricter } from '../model/verdict.ts';
import { type Exemption, exemptionFor } from './exemption.ts';
import type { Policy, PolicyRule } from './policy.ts';

/** What a verdict is folded from. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly rulings: readonly Ruling[];
  readonly gaps: readonly GapRuling[];
}

/** Decisions of people that a policy gives way to, and the day (YYYY-MM-DD) on which they are asked for. */
export interface Dispensation {
  readonly exemptions: readonly Exemption[];
  readonly asOf: string;
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
  const rulings = findings.map((finding) => rule(finding, policy, dispensation));
  const gapRulings = gaps.map((gap): GapRuling => ({ gap, outcome: policy.gaps }));
  return {
    outcome: [...rulings, ...gapRulings].reduce<Outcome>(
      (outcome, ruling) => stricter(outcome, ruling.outcome),
      'pass',
    ),
    rulings,
    gaps: gapRulings,
  };
}

function rule(finding: Finding, policy: Policy, dispensation: Dispensation): Ruling {
  if (dispensation.allowed.has(finding.fingerprint)) return { finding, outcome: 'pass', rule: 'allow' };
  const exemption = exemptionFor(finding, dispensation.exemptions, dispensation.asOf);
  if (exemption !== undefined) return { finding, outcome: 'pass', rule: `exemption:${exemption.id}` };
  const decisive = policy.rules.find((candidate) => fits(candidate, finding));
  return { finding, outcome: decisive?.outcome ?? policy.otherwise, rule: decisive?.id ?? 'otherwise' };
}

function fits({ when }: PolicyRule, finding: Finding): boolean {
  return (
    (when.category === undefined || when.category.some((category) => isWithin(finding.category, category))) &&
    (when.layer === undefined || when.layer.includes(finding.layer)) &&
    finding.confidence >= (when.confidence ?? 0)
  );
}
