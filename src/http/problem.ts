import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export type ProblemCode =
  | 'bad-request'
  | 'unauthorized'
  | 'not-found'
  | 'too-large'
  | 'unsupported-type'
  | 'too-many'
  | 'redaction-refused'
  | 'redaction-unsupported'
  | 'redaction-incomplete'
  | 'internal'
  | 'unavailable'
  | 'busy';

/** What went wrong with a request, each with its status. */
export const PROBLEMS: Readonly<
  Record<ProblemCode, { readonly status: ContentfulStatusCode; readonly title: string }>
> = {
  'bad-request': { status: 400, title: '请求有误' },
  unauthorized: { status: 401, title: '没有有效的密钥' },
  'not-found': { status: 404, title: '没有这个地址' },
  'too-large': { status: 413, title: '请求过大' },
  'unsupported-type': { status: 415, title: '请求的类型不受支持' },
  'redaction-refused': { status: 422, title: '须由责任人决定' },
  'redaction-unsupported': { status: 422, title: '不支持脱敏的格式' },
  'redaction-incomplete': { status: 422, title: '未能脱敏干净' },
  'too-many': { status: 429, title: '请求过于频繁' },
  internal: { status: 500, title: '内部错误' },
  unavailable: { status: 501, title: '没有配置' },
  busy: { status: 503, title: '服务正忙' },
};

/** An answer in the form of RFC 9457. `detail` says what to do, and quotes nothing of the request. */
export function problem(context: Context, code: ProblemCode, detail: string): Response {
  const { status, title } = PROBLEMS[code];
  const type = `urn:xianshen:problem:${code}`;
  return context.body(JSON.stringify({ type, title, status, detail }), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}
