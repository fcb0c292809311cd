import { ReviewError } from '../errors.ts';
import { createExemptions, type Exemption } from '../policy/exemption.ts';
import type { Reviewer } from '../reviewer.ts';
import { type LivePort, type LiveReply, type LiveRequest, messageIn } from './live-protocol.ts';
import { createLiveSession, type LiveAnswer, type LiveSession } from './live-session.ts';

/** How a worker serves. */
export interface ServeOptions {
  /** Approvals that hold from the start. */
  readonly exemptions?: readonly Exemption[] | undefined;
  /** Milliseconds without an edit after which the whole text is reviewed; 300 unless told. */
  readonly settleAfter?: number | undefined;
}

const SETTLE_AFTER = 300;

/**
 * The reviewing side of a live review: call it in a worker with its `self`.
 * `makeReviewer` is called once, and again whenever somebody accepts a finding,
 * with all exemptions there are; give it a key and a day, or none will hold.
 */
export function serveLiveReviews(
  port: LivePort,
  makeReviewer: (exemptions: readonly Exemption[]) => Reviewer,
  options: ServeOptions = {},
): void {
  let exemptions = options.exemptions ?? [];
  let reviewer: Reviewer | undefined;
  let session: LiveSession | undefined;
  let text = 0;
  let edit = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  port.addEventListener('message', (event) => {
    const request = messageIn<LiveRequest>(event);
    if (request !== undefined) attempt(request, 'call' in request ? request.call : undefined);
  });
  port.start?.();

  function attempt(request: LiveRequest, call: number | undefined): void {
    try {
      serve(request);
    } catch (error) {
      reply({ live: 'failed', call, message: messageOf(error) });
    }
  }

  function serve(request: LiveRequest): void {
    if (request.live === 'open') {
      reviewer ??= makeReviewer(exemptions);
      session = createLiveSession(request.content, reviewer);
      text = request.text;
      edit = 0;
      settle();
      return;
    }
    // Of a text that has been replaced, nobody wants to know any more.
    if (session === undefined || request.text !== text) return;
    switch (request.live) {
      case 'change':
        edit = request.edit;
        answer(session.change(request.changes));
        clearTimeout(timer);
        timer = setTimeout(settleLater, options.settleAfter ?? SETTLE_AFTER);
        break;
      case 'review':
        settle();
        reply({ live: 'reviewed', call: request.call, review: session.review() });
        break;
      case 'accept':
        accept(request, session);
        break;
    }
  }

  function settleLater(): void {
    try {
      settle();
    } catch (error) {
      reply({ live: 'failed', call: undefined, message: messageOf(error) });
    }
  }

  function settle(): void {
    clearTimeout(timer);
    if (session !== undefined) answer(session.settle());
  }

  function accept(
    { finding, approval, call }: LiveRequest & { readonly live: 'accept' },
    { review }: LiveSession,
  ): void {
    if (reviewer === undefined) return;
    const { basis } = reviewer;
    if (basis.key === undefined || basis.asOf === undefined) throw new ReviewError('config-invalid', CANNOT_HOLD);
    const { document, verdict } = review();
    const rulings = verdict.rulings.filter(
      (ruling) => ruling.finding.fingerprint === finding.fingerprint && ruling.finding.category === finding.category,
    );
    const { contextOf } = reviewer;
    const added = createExemptions(
      rulings.map((ruling) => ruling.finding),
      (each) => contextOf(document, each),
      approval,
    );
    exemptions = [...exemptions, ...added];
    reviewer = makeReviewer(exemptions);
    session?.reviewBy(reviewer);
    settle();
    reply({ live: 'accepted', call, exemptions: added });
  }

  function answer(given: LiveAnswer): void {
    reply({ live: 'answer', text, edit, answer: given });
  }

  function reply(message: LiveReply): void {
    port.postMessage(message);
  }
}

/** Only our own messages are known to quote nothing. */
function messageOf(error: unknown): string {
  if (error instanceof ReviewError) return error.message;
  return error instanceof Error ? error.name : 'Error';
}

const CANNOT_HOLD =
  '未能接受：审查器没有 key 或者 asOf，豁免按指纹和日期认定，缺一不可。请在 createReviewer 中写明 key 和 asOf。';
