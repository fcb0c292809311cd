import type { Context, MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

const MINUTE = 60_000;
/** So many askers are counted at once; beyond it the oldest counts are forgotten. */
const ASKERS = 10_000;

/**
 * Lets each asker ask so often in a minute, counted from its first request of
 * that minute. Who asks is told by `askerOf`, the time in milliseconds by `now`.
 */
export function limitRate(
  perMinute: number,
  askerOf: (context: Context) => string,
  now: () => number,
): MiddlewareHandler {
  const windows = new Map<string, { readonly since: number; count: number }>();
  return async (context, next) => {
    const time = now();
    const asker = askerOf(context);
    let window = windows.get(asker);
    if (window === undefined || time - window.since >= MINUTE) {
      windows.delete(asker);
      window = { since: time, count: 0 };
      windows.set(asker, window);
      const [oldest] = windows.keys();
      if (windows.size > ASKERS && oldest !== undefined) windows.delete(oldest);
    }
    window.count++;
    if (window.count <= perMinute) return next();
    context.header('Retry-After', String(Math.ceil((window.since + MINUTE - time) / 1000)));
    return problem(context, 'too-many', `每分钟至多 ${perMinute} 次，请稍后再试。`);
  };
}

/** Takes on so many requests at once; more would only wait longer for each other. */
export function limitPending(most: number): MiddlewareHandler {
  let pending = 0;
  return async (context, next) => {
    if (pending >= most) {
      context.header('Retry-After', '1');
      return problem(context, 'busy', '正在处理的请求太多，请稍后再试。');
    }
    pending++;
    try {
      return await next();
    } finally {
      pending--;
    }
  };
}
