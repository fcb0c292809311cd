import { SignJWT } from 'jose';
import type { Verdict } from '../model/verdict.ts';
import { rulesOf, TOKEN_TYPE } from './clearance.ts';
import { importSigningKey, type SigningKey } from './keys.ts';

/** How a verdict is sealed. */
export interface SealOptions {
  readonly key: SigningKey;
  readonly now: Date;
  /** How long the clearance holds; 24 unless told. */
  readonly hours?: number | undefined;
  /** SHA-256 in hex of the original, where the verdict is on its redacted copy. */
  readonly copyOf?: string | undefined;
}

const HOURS = 24;

/**
 * Seals a verdict as a token that a CMS asks for before it publishes: a JSON
 * Web Signature (RFC 7515) with Ed25519 (RFC 8037). Any verdict can be sealed;
 * only one that passed clears. For `redact` that is the verdict on the copy.
 */
export async function sealVerdict(verdict: Verdict, options: SealOptions): Promise<string> {
  const { key, now, hours = HOURS, copyOf } = options;
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({
    outcome: verdict.outcome,
    content: verdict.document.digest,
    ...(copyOf === undefined ? {} : { copyOf }),
    policy: verdict.basis.policy,
    rules: rulesOf(verdict.basis),
  })
    .setProtectedHeader({ alg: 'EdDSA', typ: TOKEN_TYPE, kid: key.kid })
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + Math.round(hours * 3600))
    .sign(await importSigningKey(key));
}
