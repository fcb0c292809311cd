import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { REFUSAL_WORDS } from '../clearance/refusal-words.ts';
import { ReviewError } from '../errors.ts';
import { explanationsOf } from '../report/explanation.ts';
import type { ApiKey } from '../service-config.ts';
import { askerBy, authorize } from './authorize.ts';
import { base64Of, questionOf } from './body.ts';
import { limitPending, limitRate } from './limits.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { openApi } from './openapi.ts';
import { page } from './page.ts';
import { type ProblemCode, problem } from './problem.ts';
import {
  type RedactAnswer,
  type ReviewAnswer,
  redactBody,
  reviewBody,
  type VerifyAnswer,
  verifyBody,
} from './schemas.ts';
import type { ReviewService } from './service.ts';

/** Bounds of the service, and its surroundings. */
export interface AppOptions {
  readonly keys?: readonly ApiKey[] | undefined;
  /** Bytes of one request. */
  readonly bytes: number;
  readonly pending: number;
  readonly perMinute: number;
  /** Milliseconds, from any start. */
  readonly now: () => number;
  /** Told of every request when it has been answered. */
  readonly log?: ((line: LogLine) => void) | undefined;
}

/** What a runtime tells of each request. */
export interface Bindings {
  /** Where it came from. */
  readonly address: string;
}

/** The service as a fetch handler. */
export type App = Hono<{ Bindings: Bindings }>;

/** One answered request. Holds nothing of what was asked about. */
export interface LogLine {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  /** The id of the key. */
  readonly asker?: string | undefined;
}

/** The routes of the service as a fetch handler, to be served by whatever runtime there is. */
export function createApp(service: ReviewService, options: AppOptions): App {
  const app: App = new Hono();
  const metrics = createMetrics();
  const askerOf = askerBy(options.keys ?? []);
  app.use(observe(metrics, options, askerOf));
  app.get('/healthz', (context) => context.text('ok'));
  app.get('/openapi.json', (context) => context.json(openApi()));
  app.get('/', (context) => context.html(page(openApi())));
  if (options.keys !== undefined) app.use('/metrics', authorize(askerOf)).use('/v1/*', authorize(askerOf));
  app.get('/metrics', (context) => context.text(metrics.render()));
  app.use(
    '/v1/*',
    limitRate(options.perMinute, ({ req, env }) => askerOf(req.raw) ?? env.address, options.now),
    limitPending(options.pending),
    bodyLimit({
      maxSize: options.bytes,
      onError: (context) => problem(context, 'too-large', `一次请求至多 ${options.bytes} 字节，请拆分。`),
    }),
  );
  addReview(app, service, metrics);
  addRedact(app, service);
  addVerify(app, service);
  app.notFound((context) => problem(context, 'not-found', '可用的地址见 /openapi.json。'));
  app.onError((_, context) => problem(context, 'internal', '服务内部出错，此次请求没有完成；未经审查的内容不得公开。'));
  return app;
}

function addReview(app: App, service: ReviewService, metrics: Metrics): void {
  app.post('/v1/review', async (context) => {
    const question = await questionOf(context.req, reviewBody);
    if ('detail' in question) return problem(context, question.code, question.detail);
    const { verdict, documents } = await service.review(question.items);
    metrics.judged(verdict.outcome);
    const clearance = verdict.outcome === 'pass' ? await service.seal?.(verdict) : undefined;
    // Of one document the verdict on the whole is its own.
    const explanations = [...new Set([verdict, ...documents])].flatMap((each) => explanationsOf(each, question.lang));
    const answer: ReviewAnswer = { outcome: verdict.outcome, verdict, documents, explanations, clearance };
    return context.json(answer);
  });
}

function addRedact(app: App, service: ReviewService): void {
  app.post('/v1/redact', async (context) => {
    const question = await questionOf(context.req, redactBody);
    if ('detail' in question) return problem(context, question.code, question.detail);
    const [item, ...others] = question.items;
    if (item === undefined || others.length > 0) return problem(context, 'bad-request', '一次只给一份文件。');
    const copy = await service.redact(item, question.mask).catch(refusalOf);
    if ('detail' in copy) return problem(context, copy.code, copy.detail);
    const { name, bytes, verdict, schedule } = copy;
    const content =
      'text' in item
        ? { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
        : { base64: base64Of(bytes) };
    const clearance = await service.seal?.(verdict, schedule.original);
    const answer: RedactAnswer = { name, ...content, verdict, schedule, clearance };
    return context.json(answer);
  });
}

/** A copy that there can be none of is an answer; anything else is a fault of ours. */
function refusalOf(error: unknown): { readonly code: ProblemCode; readonly detail: string } {
  if (!(error instanceof ReviewError)) throw error;
  const { code, message: detail } = error;
  if (code === 'redaction-refused' || code === 'redaction-unsupported' || code === 'redaction-incomplete')
    return { code, detail };
  throw error;
}

function addVerify(app: App, service: ReviewService): void {
  app.post('/v1/clearances/verify', async (context) => {
    if (service.verify === undefined)
      return problem(context, 'unavailable', '服务没有配置密钥（signingKeyFile），不能核对放行凭证。');
    const question = await questionOf(context.req, verifyBody);
    if ('detail' in question) return problem(context, question.code, question.detail);
    const contents = question.items.map((item) => ('text' in item ? item.text : item.bytes));
    const check = await service.verify(question.token, contents);
    const answer: VerifyAnswer = check.cleared
      ? { cleared: true, expiresAt: check.clearance.expiresAt }
      : { cleared: false, refusal: check.refusal, reason: REFUSAL_WORDS[check.refusal][question.lang] };
    return context.json(answer);
  });
}

function observe(
  metrics: Metrics,
  { now, log }: AppOptions,
  askerOf: (request: Request) => string | undefined,
): MiddlewareHandler {
  return async (context, next) => {
    const start = now();
    await next();
    const milliseconds = now() - start;
    const { status } = context.res;
    // A path that nobody serves may hold anything; it is neither counted nor logged by name.
    const path = status === 404 ? '(none)' : context.req.path;
    metrics.answered(path, status, milliseconds / 1000);
    log?.({ method: context.req.method, path, status, milliseconds, asker: askerOf(context.req.raw) });
  };
}
