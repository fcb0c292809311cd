import * as z from 'zod';
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
  readonly approver: string;
  readonly reason: string;
  /** Last day it holds, as YYYY-MM-DD. */
  readonly until: string;
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

export const exemptionSchema: z.ZodType<Exemption> = z.strictObject({
  id: z.string().regex(/^[\w.-]{1,64}$/u),
  fingerprint: z.string().regex(/^[a-p]{24}$/u),
  category: z.string().optional(),
  approver: z.string().min(1),
  reason: z.string().min(1),
  until: day,
});

/** The exemption that covers a finding on a given day (YYYY-MM-DD), if there is one. */
export function exemptionFor(finding: Finding, exemptions: readonly Exemption[], asOf: string): Exemption | undefined {
  return exemptions.find(
    (exemption) =>
      exemption.fingerprint === finding.fingerprint &&
      (exemption.category === undefined || exemption.category === finding.category) &&
      asOf <= exemption.until,
  );
}
