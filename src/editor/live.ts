import { ReviewError } from '../errors.ts';
import type { GapRuling, Outcome } from '../model/verdict.ts';
import type { Exemption } from '../policy/exemption.ts';
import type { Review } from '../reviewer.ts';
import { mapSpans, type TextChanges } from './changes.ts';
import { createFindingList } from './finding-list.ts';
import type { LiveFinding } from './live-finding.ts';
import { type Approval, type LivePort, type LiveReply, type LiveRequest, messageIn } from './live-protocol.ts';

/** What is known of a text at this moment. */
export interface LiveState {
  /** In the text as the editor has it now, in order; those whose text was just touched are left out until there is an answer. */
  readonly findings: readonly LiveFinding[];
  /** The strictest of them; undefined while nothing is known. It holds once `settled`. */
  readonly outcome: Outcome | undefined;
  readonly gaps: readonly GapRuling[];
  /** Whether the whole text was reviewed as it stands now. */
  readonly settled: boolean;
  /** Why there is no review; nothing may pass then. */
  readonly failure: string | undefined;
}

/** Reviews a text while it is written. The work is done on the other side of a port, so typing never waits for it. */
export interface LiveReviewer {
  readonly state: LiveState;
  /** Starts on another text. */
  open(text: string): void;
  /** Tells of an edit; returns at once. */
  change(changes: TextChanges): void;
  /**
   * Calls back whenever an answer changed something: `redraw` tells whether any
   * finding came, went or changed, rather than only the state of the review.
   * Returns how to end it.
   */
  subscribe(listener: (state: LiveState, redraw: boolean) => void): () => void;
  /** Reviews the text as it stands now. Rejects with `failure`'s message if it cannot be done. */
  review(): Promise<Review>;
  /**
   * Lets a value stand, wherever it stands in the text as it is now, with a
   * reason: gives the exemptions to keep. Rejects with `config-invalid` where the
   * reviewer has no key or no day.
   */
  accept(finding: LiveFinding, approval: Approval): Promise<readonly Exemption[]>;
  /** Listens no longer. The worker is the caller's to end. */
  close(): void;
}

interface Call {
  readonly done: (reply: LiveReply) => void;
  readonly failed: (error: Error) => void;
}

/** The editor's side of a live review; `serveLiveReviews` is the other. */
export function createLiveReviewer(port: LivePort): LiveReviewer {
  let text = 0;
  let edit = 0;
  let list = createFindingList();
  /** Edits that are not answered yet, the oldest first. */
  let pending: TextChanges[] = [];
  let known: Pick<LiveState, 'gaps' | 'settled' | 'failure'> & { readonly outcome: Outcome | undefined } = UNKNOWN;
  let state: LiveState | undefined;
  const listeners = new Set<(state: LiveState, redraw: boolean) => void>();
  const calls = new Map<number, Call>();
  let lastCall = 0;

  const onMessage = (event: unknown): void => {
    const reply = messageIn<LiveReply>(event);
    if (reply !== undefined) receive(reply);
  };
  const onError = (): void => fail(WORKER_DOWN);
  port.addEventListener('message', onMessage);
  port.addEventListener('error', onError);
  port.addEventListener('messageerror', onError);
  port.start?.();

  function receive(reply: LiveReply): void {
    if (reply.live === 'answer') {
      // Answers about a text that was replaced come too late.
      if (reply.text !== text) return;
      const { answer } = reply;
      pending = pending.slice(pending.length - (edit - reply.edit));
      list.apply(answer);
      const { outcome, gaps } = answer;
      tell({ outcome, gaps, settled: answer.settled && pending.length === 0, failure: undefined }, answer.changed);
      return;
    }
    if (reply.call === undefined) {
      if (reply.live === 'failed') fail(reply.message);
      return;
    }
    const call = calls.get(reply.call);
    calls.delete(reply.call);
    if (reply.live === 'failed') call?.failed(new ReviewError('config-invalid', reply.message));
    else call?.done(reply);
  }

  function fail(failure: string): void {
    list = createFindingList();
    pending = [];
    for (const { failed } of calls.values()) failed(new Error(failure));
    calls.clear();
    tell({ ...UNKNOWN, failure }, true);
  }

  function tell(now: typeof known, redraw: boolean): void {
    known = now;
    state = undefined;
    for (const listener of listeners) listener(current(), redraw);
  }

  function current(): LiveState {
    state ??= { ...known, findings: pending.reduce<readonly LiveFinding[]>(mapSpans, list.all()) };
    return state;
  }

  function ask<Live extends LiveReply['live']>(
    live: Live,
    request: (call: number) => LiveRequest,
  ): Promise<Extract<LiveReply, { live: Live }>> {
    const call = ++lastCall;
    return new Promise((done, failed) => {
      calls.set(call, {
        done: (reply) => {
          if (isOf(live, reply)) done(reply);
        },
        failed,
      });
      post(request(call));
    });
  }

  function post(request: LiveRequest): void {
    port.postMessage(request);
  }

  return {
    get state() {
      return current();
    },
    open(content) {
      text++;
      edit = 0;
      pending = [];
      list = createFindingList();
      post({ live: 'open', text, content });
      tell(UNKNOWN, true);
    },
    change(changes) {
      edit++;
      pending.push(changes);
      known = { ...known, settled: false };
      state = undefined;
      post({ live: 'change', text, edit, changes });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async review() {
      return (await ask('reviewed', (call) => ({ live: 'review', text, call }))).review;
    },
    async accept({ fingerprint, category }, approval) {
      const finding = { fingerprint, category };
      return (await ask('accepted', (call) => ({ live: 'accept', text, call, finding, approval }))).exemptions;
    },
    close() {
      port.removeEventListener('message', onMessage);
      port.removeEventListener('error', onError);
      port.removeEventListener('messageerror', onError);
      listeners.clear();
    },
  };
}

function isOf<Live extends LiveReply['live']>(
  live: Live,
  reply: LiveReply,
): reply is Extract<LiveReply, { live: Live }> {
  return reply.live === live;
}

const UNKNOWN = { outcome: undefined, gaps: [], settled: false, failure: undefined } as const;

const WORKER_DOWN = '审查线程异常中止，当前文字未经审查。请重新载入页面后再试。';
