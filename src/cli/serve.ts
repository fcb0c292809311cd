import { once } from 'node:events';
import { parseConfig } from '../config.ts';
import { startService } from '../http/serve.ts';
import { fill, type Locale } from '../report/messages/index.ts';
import { EXIT, type Io } from './io.ts';
import { foundConfig, type ReviewerArguments } from './reviewer.ts';
import { SERVE_TEXTS } from './serve-texts.ts';

/** The options of `xianshen serve`, as they were typed. */
export interface ServeArguments extends ReviewerArguments {
  readonly host?: string;
  readonly port?: string;
}

/** Serves until it is told to stop, then answers what it has taken on. */
export async function serve(given: ServeArguments, { io, locale }: { io: Io; locale: Locale }): Promise<number> {
  const texts = SERVE_TEXTS[locale];
  const { config, folder } = await foundConfig(given, io.cwd);
  const service = {
    ...config.service,
    ...(given.host === undefined ? {} : { host: given.host }),
    ...(given.port === undefined ? {} : { port: Number(given.port) }),
  };
  const policy = given.policy === undefined ? {} : { policy: given.policy };
  const running = await startService({
    config: parseConfig({ ...config, ...policy, service }, '--host, --port'),
    origin: { folder, today: io.today },
    log: (line) => io.err(`${JSON.stringify({ time: io.now().toISOString(), ...line })}\n`),
  });
  await io.out(`${fill(texts.serving, { url: running.url })}\n`);
  await once(io.stop, 'abort');
  await io.out(`${texts.stopping}\n`);
  await running.close();
  return EXIT.pass;
}
