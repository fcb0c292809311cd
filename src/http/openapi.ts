import * as z from 'zod';
import { VERSION } from '../version.ts';
import { PROBLEMS, type ProblemCode } from './problem.ts';
import {
  problemSchema,
  redactAnswer,
  redactBody,
  reviewAnswer,
  reviewBody,
  verifyAnswer,
  verifyBody,
} from './schemas.ts';

/** The part of an OpenAPI 3.1 document that is written here. */
export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
  readonly security: readonly object[];
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody?: object | undefined;
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

/** What the service takes and gives, described by the schemas that it checks with. */
export function openApi(): OpenApi {
  return {
    openapi: '3.1.0',
    info: {
      title: 'xianshen 先审',
      version: VERSION,
      description: '公开前的保密与隐私审查。先审查、后公开。 Review before publication.',
    },
    paths: {
      '/v1/review': {
        post: {
          operationId: 'review',
          summary: '审查要公开的文字、文件，或者正文连同附件 · Review text, files, or a package',
          requestBody: bodyOf(reviewBody, ['file']),
          responses: {
            200: answer('结论 · the verdict, whatever its outcome', reviewAnswer),
            ...problems('bad-request', 'unauthorized', 'too-large', 'unsupported-type', 'too-many', 'busy'),
          },
        },
      },
      '/v1/redact': {
        post: {
          operationId: 'redact',
          summary: '生成一份文件的脱敏副本，副本已再次审查 · Make the redacted copy of a document, reviewed again',
          requestBody: bodyOf(redactBody, ['file', 'mask']),
          responses: {
            200: answer('副本、清单与结论 · the copy, its schedule and verdict', redactAnswer),
            ...problems(
              'bad-request',
              'unauthorized',
              'too-large',
              'unsupported-type',
              ...REFUSALS,
              'too-many',
              'busy',
            ),
          },
        },
      },
      '/v1/clearances/verify': {
        post: {
          operationId: 'verifyClearance',
          summary: '发布之时核对放行凭证 · Check a clearance in the moment of publication',
          requestBody: bodyOf(verifyBody, ['file', 'token']),
          responses: {
            200: answer('可否公开 · whether it may be published', verifyAnswer),
            ...problems('bad-request', 'unauthorized', 'too-large', 'unsupported-type', 'too-many', 'unavailable'),
          },
        },
      },
      '/healthz': plain('health', '是否在运行 · whether it runs'),
      '/metrics': plain('metrics', 'Prometheus 指标 · metrics for Prometheus'),
    },
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    security: [{}, { bearer: [] }],
  };
}

const REFUSALS = ['redaction-refused', 'redaction-unsupported', 'redaction-incomplete'] as const;

function bodyOf(schema: z.ZodType, fields: readonly string[]): object {
  const binary = { type: 'string', contentMediaType: 'application/octet-stream' };
  const properties = Object.fromEntries(
    fields.map((field) => [field, field === 'file' ? { type: 'array', items: binary } : { type: 'string' }]),
  );
  return {
    required: true,
    content: {
      'application/json': { schema: jsonSchema(schema, 'input') },
      'multipart/form-data': {
        schema: { type: 'object', properties: { ...properties, text: { type: 'string' }, lang: { type: 'string' } } },
      },
    },
  };
}

function answer(description: string, schema: z.ZodType): { readonly description: string; readonly content: object } {
  return { description, content: { 'application/json': { schema: jsonSchema(schema, 'output') } } };
}

function problems(...codes: readonly ProblemCode[]): Readonly<Record<string, { readonly description: string }>> {
  const content = { 'application/problem+json': { schema: jsonSchema(problemSchema, 'output') } };
  const statuses = new Map<number, readonly string[]>();
  for (const code of codes) {
    const { status, title } = PROBLEMS[code];
    statuses.set(status, [...(statuses.get(status) ?? []), title]);
  }
  return Object.fromEntries(
    [...statuses].map(([status, titles]) => [status, { description: titles.join('；'), content }]),
  );
}

function plain(operationId: string, summary: string): Readonly<Record<string, Operation>> {
  return { get: { operationId, summary, responses: { 200: { description: 'text/plain' } } } };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
