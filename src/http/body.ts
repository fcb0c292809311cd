import type { HonoRequest } from 'hono';
import type * as z from 'zod';
import { explainIssues } from '../explain-issues.ts';
import { MASK_STYLES, type MaskStyle } from '../redact/maskers/index.ts';
import { LOCALES, type Locale } from '../report/messages/index.ts';
import type { PackageItem } from '../reviewer.ts';
import type { DocumentBody, QuestionBody } from './schemas.ts';

/** What a request asks about. */
export interface Question {
  /** In the order in which they were given; of a form, its text first. */
  readonly items: readonly PackageItem[];
  readonly lang: Locale;
  /** The clearance, where one is asked about. */
  readonly token: string;
  /** How values are masked, where a copy is asked for. */
  readonly mask: MaskStyle | undefined;
}

/** A request that cannot be understood; the detail says why and quotes nothing. */
export interface Unreadable {
  readonly code: 'bad-request' | 'unsupported-type';
  readonly detail: string;
}

/** A question as JSON that fits the schema, or as a form whose `file` fields are the documents. */
export async function questionOf(
  request: HonoRequest,
  schema: z.ZodType<QuestionBody>,
): Promise<Question | Unreadable> {
  const type = request.header('content-type') ?? '';
  if (type.startsWith('application/json')) return fromJson(request, schema);
  if (type.startsWith('multipart/form-data')) return fromForm(request);
  return { code: 'unsupported-type', detail: '请用 application/json 或者 multipart/form-data。' };
}

async function fromJson(request: HonoRequest, schema: z.ZodType<QuestionBody>): Promise<Question | Unreadable> {
  const value: unknown = await request.json().catch(() => undefined);
  if (value === undefined) return { code: 'bad-request', detail: '请求的内容不是正确的 JSON。' };
  const result = schema.safeParse(value);
  if (!result.success) return { code: 'bad-request', detail: explainIssues(result.error.issues, schema).join('\n') };
  const { items, lang = 'zh', token = '', mask, ...one } = result.data;
  return { items: (items ?? [one]).map(itemOf), lang, token, mask };
}

function itemOf({ name = '', text, base64 = '' }: DocumentBody): PackageItem {
  if (text !== undefined) return { name, text };
  return { name, bytes: Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)) };
}

async function fromForm(request: HonoRequest): Promise<Question | Unreadable> {
  const form = await request.formData().catch(() => undefined);
  if (form === undefined) return { code: 'bad-request', detail: '请求的表单不完整。' };
  const items: PackageItem[] = [];
  for (const value of form.getAll('file'))
    if (typeof value !== 'string') items.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  const text = form.get('text');
  if (typeof text === 'string') items.unshift({ name: '', text });
  if (items.length === 0) return { code: 'bad-request', detail: '表单里没有文件（file），也没有文字（text）。' };
  const token = form.get('token');
  const style = form.get('mask');
  const mask = MASK_STYLES.find((each) => each === style);
  if (style !== null && mask === undefined)
    return { code: 'bad-request', detail: `mask：可以写 ${MASK_STYLES.join('、')}。` };
  const lang = LOCALES.find((locale) => locale === form.get('lang')) ?? 'zh';
  return { items, lang, token: typeof token === 'string' ? token : '', mask };
}

/** The bytes of a file as JSON carries them. */
export function base64Of(bytes: Uint8Array): string {
  let units = '';
  for (let at = 0; at < bytes.length; at += CHUNK) units += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(units);
}

/** Arguments of one call have a limit. */
const CHUNK = 8192;
