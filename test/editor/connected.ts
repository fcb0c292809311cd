import { MessageChannel } from 'node:worker_threads';
import { createLiveReviewer, type LivePort, type LiveReviewer, serveLiveReviews } from '../../src/editor/index.ts';
import { testReviewer } from '../support/reviewer.ts';

/** A live review whose two sides are in one thread, settled soon after each edit; without `key` nothing can be accepted. */
export function connectedLive(options: { readonly key?: undefined } = {}): LiveReviewer {
  const { port1, port2 } = new MessageChannel();
  const makeReviewer: Parameters<typeof serveLiveReviews>[1] = (exemptions) =>
    testReviewer({ exemptions, asOf: '2026-01-05', ...options });
  serveLiveReviews(asPort(port2), makeReviewer, { settleAfter: 20 });
  return createLiveReviewer(asPort(port1));
}

/** Node's ports have the listeners of a browser's too, which their types do not say. */
function asPort(port: unknown): LivePort {
  return port as LivePort;
}
