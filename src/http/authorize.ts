import type { MiddlewareHandler } from 'hono';
import { sha256Hex } from '../model/digest.ts';
import type { ApiKey } from '../service-config.ts';
import { problem } from './problem.ts';

/** Who asks: the id of the key, or nobody in particular. */
export type Asker = (request: Request) => string | undefined;

/**
 * Tells who asks by the key in `Authorization: Bearer` or `X-API-Key`. Every
 * known digest is compared, each in the same time, so that time tells nothing.
 */
export function askerBy(keys: readonly ApiKey[]): Asker {
  return ({ headers }) => {
    const given = headers.get('x-api-key') ?? /^Bearer (\S{1,512})$/u.exec(headers.get('authorization') ?? '')?.[1];
    if (given === undefined) return undefined;
    const digest = sha256Hex(given);
    let asker: string | undefined;
    for (const { id, sha256 } of keys) if (isSame(digest, sha256)) asker = id;
    return asker;
  };
}

/** Turns away whoever has no key. */
export function authorize(asker: Asker): MiddlewareHandler {
  return async (context, next) => {
    if (asker(context.req.raw) !== undefined) return next();
    context.header('WWW-Authenticate', 'Bearer');
    return problem(context, 'unauthorized', '请在 Authorization: Bearer 或者 X-API-Key 中给出密钥。');
  };
}

function isSame(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}
