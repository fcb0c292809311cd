import { errors, jwtVerify } from 'jose';
import * as z from 'zod';
import { sha256Hex } from '../model/digest.ts';
import { type Basis, OUTCOMES } from '../model/verdict.ts';
import { type Clearance, type ClearanceCheck, type Refusal, rulesOf, TOKEN_TYPE } from './clearance.ts';
import { importVerifyingKey, type VerifyingKey } from './keys.ts';

/** What is about to be published: a file's bytes, or text that counts by its UTF-8 form. */
export type Content = Uint8Array | string;

/** What a clearance is held against. */
export interface VerifyOptions {
  /** Keys that are trusted here; several while one takes over from another. */
  readonly keys: readonly VerifyingKey[];
  /** The rules in force now: a reviewer's `basis`. */
  readonly basis: Basis;
  readonly now: Date;
}

const digest = z.string().regex(/^[0-9a-f]{64}$/u);
const claims = z.object({
  outcome: z.enum(OUTCOMES),
  content: digest,
  copyOf: digest.optional(),
  policy: z.string(),
  rules: digest,
  iat: z.number(),
  nbf: z.number(),
  exp: z.number(),
});

/**
 * Whether a content may be published on the strength of a token. What a CMS
 * asks in the moment of publication: a single changed byte, other rules, an
 * expired or foreign token, a verdict that did not pass are refused. A package
 * is asked about with all its contents, in the order of its review.
 * Never throws because of the token.
 */
export async function verifyClearance(
  token: string,
  content: Content | readonly Content[],
  options: VerifyOptions,
): Promise<ClearanceCheck> {
  const opened = await open(token, options);
  if (typeof opened === 'string') return { cleared: false, refusal: opened };
  const refusal = objectionTo(opened, digestOf(content), options.basis);
  return refusal === undefined ? { cleared: true, clearance: opened } : { cleared: false, refusal };
}

async function open(token: string, { keys, now }: VerifyOptions): Promise<Clearance | Refusal> {
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const key = keys.find((each) => each.kid === kid);
        if (key === undefined) throw new errors.JWKSNoMatchingKey();
        return importVerifyingKey(key);
      },
      { algorithms: ['EdDSA'], typ: TOKEN_TYPE, currentDate: now, requiredClaims: ['exp', 'nbf', 'iat'] },
    );
    const { iat, nbf: _, exp, ...rest } = claims.parse(payload);
    return { ...rest, issuedAt: iat, expiresAt: exp };
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf' && error.reason === 'check_failed')
    return 'not-yet';
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey)
    return 'foreign';
  return 'malformed';
}

function objectionTo(clearance: Clearance, content: string, basis: Basis): Refusal | undefined {
  if (clearance.outcome !== 'pass') return 'not-passed';
  if (clearance.content !== content) return 'other-content';
  return clearance.rules === rulesOf(basis) ? undefined : 'other-rules';
}

/** As a review takes it: a package's digest is that of its documents' digests, one a line. */
function digestOf(content: Content | readonly Content[]): string {
  if (typeof content === 'string' || content instanceof Uint8Array) return sha256Hex(content);
  return sha256Hex(content.map((each) => sha256Hex(each)).join('\n'));
}
