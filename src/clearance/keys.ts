import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import * as z from 'zod';
import { ReviewError } from '../errors.ts';

/** An Ed25519 key that checks clearances, as a JSON Web Key (RFC 8037). May be given to anyone. */
export interface VerifyingKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  /** The key's thumbprint (RFC 7638), by which tokens name it. */
  readonly kid: string;
  readonly x: string;
}

/** The key that seals: the verifying key and its secret part `d`. */
export interface SigningKey extends VerifyingKey {
  readonly d: string;
}

const part = z.string().regex(/^[\w-]{43}$/u);
const verifying = { kty: z.literal('OKP'), crv: z.literal('Ed25519'), kid: z.string().min(1), x: part };
const verifyingSchema: z.ZodType<VerifyingKey> = z.object(verifying);
const signingSchema: z.ZodType<SigningKey> = z.object({ ...verifying, d: part });

/** Makes a key pair. */
export async function createKeys(): Promise<{ readonly signing: SigningKey; readonly verifying: VerifyingKey }> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  const { kty, crv, x, d } = signingSchema.parse({ ...jwk, kid });
  return { signing: { kty, crv, kid, x, d }, verifying: { kty, crv, kid, x } };
}

/** Reads a sealing key from its JSON. Throws `config-invalid`, and never quotes it. `origin` is what to call its source. */
export function parseSigningKey(json: string, origin: string): SigningKey {
  return parseKey(json, origin, signingSchema, '签发密钥');
}

/** Reads a verifying key from its JSON; of a sealing key only the public part is taken. Throws `config-invalid`. */
export function parseVerifyingKey(json: string, origin: string): VerifyingKey {
  return parseKey(json, origin, verifyingSchema, '验证密钥');
}

/** The key in the form that signs. */
export function importSigningKey({ kty, crv, x, d }: SigningKey): Promise<CryptoKey> {
  return importKey({ kty, crv, x, d });
}

/** The key in the form that verifies; a signing key will do, its secret part stays out of it. */
export function importVerifyingKey({ kty, crv, x }: VerifyingKey): Promise<CryptoKey> {
  return importKey({ kty, crv, x });
}

async function importKey(key: JWK): Promise<CryptoKey> {
  const imported = await importJWK(key, 'EdDSA');
  if (imported instanceof Uint8Array) throw new TypeError('an Ed25519 key is no secret of bytes');
  return imported;
}

function parseKey<Key>(json: string, origin: string, schema: z.ZodType<Key>, what: string): Key {
  const result = schema.safeParse(jsonOf(json));
  if (result.success) return result.data;
  throw new ReviewError(
    'config-invalid',
    `${origin}：不是${what}（Ed25519 的 JWK）。用 xianshen keys create 生成一对密钥。`,
  );
}

/** The parser's message would quote the key, so that something that is no JSON is simply nothing. */
function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
