import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { parseSigningKey, type SigningKey } from '../clearance/keys.ts';
import { sealVerdict } from '../clearance/seal.ts';
import { verifyClearance } from '../clearance/verify.ts';
import type { ReviewerConfig } from '../config.ts';
import { ReviewError } from '../errors.ts';
import type { ConfigOrigin } from '../node/configure.ts';
import { createReviewPool, type ReviewPool } from '../node/pool/pool.ts';
import type { ServiceConfig } from '../service-config.ts';
import { createApp, type LogLine } from './app.ts';
import type { ReviewService } from './service.ts';

export interface ServeOptions {
  readonly config: ReviewerConfig;
  readonly origin: ConfigOrigin;
  /** Told of every request when it has been answered. */
  readonly log?: ((line: LogLine) => void) | undefined;
}

/** A service that listens. */
export interface RunningService {
  readonly url: string;
  /** Takes no more requests, answers those it has, and ends. */
  close(): Promise<void>;
}

const DEFAULTS = {
  host: '127.0.0.1',
  port: 8765,
  bytes: 64 * 1024 * 1024,
  pending: 64,
  perMinute: 6000,
  seconds: 60,
} as const;

/** Milliseconds in which a request must have come in; a slower one only holds a connection. */
const SLOWEST = { headersTimeout: 10_000, requestTimeout: 60_000 } as const;

/** Starts the service. Rejects with `config-invalid` where it may not listen as it was told to, or cannot. */
export async function startService({ config, origin, log }: ServeOptions): Promise<RunningService> {
  const service = config.service ?? {};
  const { host = DEFAULTS.host, port = DEFAULTS.port, keys, workers, seconds = DEFAULTS.seconds } = service;
  if (keys === undefined && !LOOPBACK.test(host))
    throw new ReviewError('config-invalid', `service.host：在 ${host} 上监听，其他机器也能访问，须写 service.keys。`);
  const key = signingKeyOf(service, origin);
  const pool = await createReviewPool({ config, origin, workers, seconds });
  const app = createApp(serviceOf(pool, key, service), {
    keys,
    bytes: service.bytes ?? DEFAULTS.bytes,
    pending: service.pending ?? DEFAULTS.pending,
    perMinute: service.perMinute ?? DEFAULTS.perMinute,
    now: () => performance.now(),
    log,
  });
  const listener = getRequestListener((request, { incoming }) =>
    app.fetch(request, { address: incoming.socket.remoteAddress ?? '' }),
  );
  const server = createServer(SLOWEST, (incoming, outgoing) => void listener(incoming, outgoing));
  try {
    await listen(server, host, port);
  } catch (cause) {
    await pool.close();
    throw new ReviewError('config-invalid', `service.port：无法在 ${host}:${port} 上监听，可能已被占用。`, { cause });
  }
  return {
    url: urlOf(server),
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await pool.close();
    },
  };
}

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|localhost|::1)$/u;

function signingKeyOf({ signingKeyFile }: ServiceConfig, { folder }: ConfigOrigin): SigningKey | undefined {
  if (signingKeyFile === undefined) return undefined;
  const file = path.resolve(folder, signingKeyFile);
  try {
    return parseSigningKey(readFileSync(file, 'utf8'), file);
  } catch (cause) {
    if (cause instanceof ReviewError) throw cause;
    throw new ReviewError('config-invalid', `service.signingKeyFile：无法读取 ${file}。`, { cause });
  }
}

function serviceOf(pool: ReviewPool, key: SigningKey | undefined, { hours }: ServiceConfig): ReviewService {
  return {
    review: async (items) => {
      const isPackage = items.length > 1;
      const { reviews, together } = await pool.run({ items, isPackage });
      const documents = reviews.map(({ verdict }) => verdict);
      const verdict = together ?? documents[0];
      if (verdict === undefined) throw new Error('a job without a verdict');
      return { verdict, documents };
    },
    redact: (item, mask) => pool.redact({ item, mask }),
    ...(key === undefined
      ? {}
      : {
          seal: (verdict, copyOf) => sealVerdict(verdict, { key, now: new Date(), hours, copyOf }),
          verify: (token, contents) => {
            const content = contents.length === 1 ? (contents[0] ?? '') : contents;
            return verifyClearance(token, content, { keys: [key], basis: pool.basis, now: new Date() });
          },
        }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('not listening on a port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
