import type { Exemption } from '../policy/exemption.ts';
import type { Review } from '../reviewer.ts';
import type { TextChanges } from './changes.ts';
import type { LiveFinding } from './live-finding.ts';
import type { LiveAnswer } from './live-session.ts';

/**
 * What the two sides of a live review speak over: a `Worker`, the worker's own
 * `self`, or a `MessagePort`. Only plain data goes through. Other messages may
 * share it: those of a live review are told by their `live`.
 */
export interface LivePort {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: (event: unknown) => void): void;
  removeEventListener(type: string, listener: (event: unknown) => void): void;
  /** Of a `MessagePort`, which keeps its messages back until then. */
  start?(): void;
}

/** An approval as a person gives it: by whom, why, and the last day (YYYY-MM-DD) it holds. */
export type Approval = Pick<Exemption, 'approver' | 'reason' | 'until'>;

/** From the editor to the reviewer. `text` counts the texts that were opened, `edit` the edits of one text. */
export type LiveRequest =
  | { readonly live: 'open'; readonly text: number; readonly content: string }
  | { readonly live: 'change'; readonly text: number; readonly edit: number; readonly changes: TextChanges }
  | { readonly live: 'review'; readonly text: number; readonly call: number }
  | {
      readonly live: 'accept';
      readonly text: number;
      readonly call: number;
      readonly finding: Pick<LiveFinding, 'fingerprint' | 'category'>;
      readonly approval: Approval;
    };

/** From the reviewer to the editor. */
export type LiveReply =
  | { readonly live: 'answer'; readonly text: number; readonly edit: number; readonly answer: LiveAnswer }
  | { readonly live: 'reviewed'; readonly call: number; readonly review: Review }
  | { readonly live: 'accepted'; readonly call: number; readonly exemptions: readonly Exemption[] }
  /** Without a call: the review itself failed, and nothing is known of the text any more. */
  | { readonly live: 'failed'; readonly call: number | undefined; readonly message: string };

/** The request or reply in an event of a port; undefined for other messages. */
export function messageIn<Message extends LiveRequest | LiveReply>(event: unknown): Message | undefined {
  const data: unknown = typeof event === 'object' && event !== null && 'data' in event ? event.data : undefined;
  return isLive<Message>(data) ? data : undefined;
}

/** Both sides are of one version, and the port is theirs: what bears the mark is trusted to be whole. */
function isLive<Message>(data: unknown): data is Message {
  return typeof data === 'object' && data !== null && 'live' in data;
}
