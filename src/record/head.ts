import { jwtVerify, SignJWT } from 'jose';
import { importSigningKey, importVerifyingKey, type SigningKey, type VerifyingKey } from '../clearance/keys.ts';
import { type LogHead, logHeadSchema } from './log.ts';

/** The media type in a token's header, so that no clearance of the same key can stand in for it. */
const TOKEN_TYPE = 'record-head+jwt';

/** Seals where a log ends (JWS, Ed25519): without the key nobody can then shorten the log and say that it was so. */
export async function sealHead({ entries, digest }: LogHead, key: SigningKey): Promise<string> {
  return new SignJWT({ entries, digest })
    .setProtectedHeader({ alg: 'EdDSA', typ: TOKEN_TYPE, kid: key.kid })
    .sign(await importSigningKey(key));
}

/** Opens a sealed head; undefined where it was not sealed with the key, or was changed. */
export async function openHead(token: string, key: VerifyingKey): Promise<LogHead | undefined> {
  try {
    const { payload } = await jwtVerify(token, await importVerifyingKey(key), {
      algorithms: ['EdDSA'],
      typ: TOKEN_TYPE,
    });
    return logHeadSchema.safeParse(payload).data;
  } catch {
    return undefined;
  }
}
