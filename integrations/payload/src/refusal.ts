import { APIError, type PayloadRequest } from 'payload';
import type { Decision } from 'xianshen/hook';

/** What the admin panel shows to whoever saves: each message on a line of its own. */
export function refusalOf(decision: Decision & { readonly action: 'refuse' }, { payload }: PayloadRequest): APIError {
  if (decision.cause !== undefined) payload.logger.error({ err: decision.cause }, 'xianshen: the review failed');
  return new APIError(decision.messages.join('\n'), 422, { messages: decision.messages }, true);
}
