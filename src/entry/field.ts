import { ReviewError } from '../errors.ts';

/**
 * How a field holds its text: `text` as it is shown, `html` and `markdown` as
 * source, `rich-text` as the tree of an editor (ProseMirror, Tiptap, Lexical,
 * Slate, Strapi blocks), `file` as a file that somebody fetches.
 */
export const FIELD_FORMS = ['text', 'html', 'markdown', 'rich-text', 'file'] as const;
export type FieldForm = (typeof FIELD_FORMS)[number];

/** Which fields of an entry are published, by path; `*` stands for every item of a list: `sections.*.body`. */
export type Fields = Readonly<Record<string, FieldForm>>;

/** A value of an entry and the path that leads to it. */
export interface FieldValue {
  readonly field: string;
  readonly form: FieldForm;
  readonly value: unknown;
}

/** The values of an entry's fields in the order of `fields`, those that are empty left out. */
export function* valuesOf(entry: unknown, fields: Fields): Iterable<FieldValue> {
  for (const [path, form] of Object.entries(fields)) yield* valuesAt(entry, path.split('.'), [], form);
}

function* valuesAt(
  value: unknown,
  path: readonly string[],
  before: readonly string[],
  form: FieldForm,
): Iterable<FieldValue> {
  if (value === undefined || value === null || value === '') return;
  const [step, ...rest] = path;
  if (step === undefined) {
    yield { field: before.join('.'), form, value };
    return;
  }
  if (step === '*') {
    for (const [key, item] of Object.entries(value)) yield* valuesAt(item, rest, [...before, key], form);
  } else yield* valuesAt(property(value, step), rest, [...before, step], form);
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

/** Throws `config-invalid` where no field is named, or one in a form that there is none of. */
export function assertFields(fields: Fields): void {
  const entries = Object.entries(fields);
  if (entries.length === 0)
    throw new ReviewError('config-invalid', "fields：没有写要审查的字段，例如 { title: 'text', body: 'html' }。");
  for (const [path, form] of entries) {
    if (!FIELD_FORMS.includes(form))
      throw new ReviewError(
        'config-invalid',
        `fields.${path}：没有 ${form} 这种形式，可以写：${FIELD_FORMS.join('、')}。`,
      );
  }
}
