import type { Finding } from '../model/finding.ts';

/**
 * A decision by a person that a finding may stand (豁免). It stays visible: the
 * ruling passes by the exemption's id.
 */
export interface Exemption {
  readonly id: string;
  /** The finding's fingerprint; the configuration must then have a key, or fingerprints change from run to run. */
  readonly fingerprint: string;
  /** Only for findings of this category. */
  readonly category?: string | undefined;
  /** Keyed digest of the text around the value; once that has changed, the exemption has ended. */
  readonly context?: string | undefined;
  readonly approver: string;
  readonly reason: string;
  /** Last day it holds, as YYYY-MM-DD. */
  readonly until: string;
}

/** What an exemption is held against: the day (YYYY-MM-DD), and the keyed digest of the text a finding stands in. */
export interface Circumstances {
  readonly asOf: string;
  /** Undefined for findings that stand in no one place. */
  readonly contextOf?: ((finding: Finding) => string | undefined) | undefined;
}

/** The exemption that covers a finding, if there is one. */
export function exemptionFor(
  finding: Finding,
  exemptions: readonly Exemption[],
  { asOf, contextOf }: Circumstances,
): Exemption | undefined {
  return exemptions.find(
    ({ fingerprint, category, context, until }) =>
      fingerprint === finding.fingerprint &&
      (category === undefined || category === finding.category) &&
      asOf <= until &&
      (context === undefined || context === contextOf?.(finding)),
  );
}

/** The exemptions that let findings stand where they are, each value in each surrounding once. */
export function createExemptions(
  findings: readonly Finding[],
  contextOf: (finding: Finding) => string,
  { approver, reason, until }: Pick<Exemption, 'approver' | 'reason' | 'until'>,
): readonly Exemption[] {
  const exemptions = findings.map((finding): Exemption => {
    const { fingerprint, category } = finding;
    const context = contextOf(finding);
    const id = [fingerprint.slice(0, 8), context.slice(0, 8), category.split('.').at(-1)].join('-');
    return { id, fingerprint, category, context, approver, reason, until };
  });
  return [...new Map(exemptions.map((each) => [each.id, each])).values()];
}
