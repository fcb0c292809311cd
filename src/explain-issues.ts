import * as z from 'zod';
import { nearest } from './nearest.ts';

/** What is wrong with a value, one Chinese sentence an issue: the path in it and what was expected. Never quotes the value. */
export function explainIssues(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): string[] {
  return issues.flatMap((issue) => explain(issue, schema, []));
}

function explain(issue: z.core.$ZodIssue, schema: z.ZodType, base: readonly PropertyKey[]): string[] {
  const path = [...base, ...issue.path];
  const at = path.length === 0 ? '最外层' : pathText(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(
        (key) => `${pathText([...path, key])}：没有这个名称。${suggestion(key, keysAt(schema, path))}`,
      );
    case 'invalid_type':
      return [`${at}：应当是${TYPES[issue.expected] ?? issue.expected}。`];
    case 'invalid_value':
      return [`${at}：只能是 ${issue.values.map((each) => JSON.stringify(each)).join('、')} 之一。`];
    case 'too_small':
      return [`${at}：太小或者太短，至少为 ${issue.minimum}。`];
    case 'too_big':
      return [`${at}：太大或者太长，至多为 ${issue.maximum}。`];
    case 'invalid_format':
      return [`${at}：格式不符${issue.format === 'date' ? '，应当是 YYYY-MM-DD 形式的日期' : ''}。`];
    case 'invalid_union':
      return explainUnion(issue, schema, path, at);
    case 'custom':
      return [`${at}：${issue.message}。`];
    default:
      return [`${at}：不符合要求。`];
  }
}

/** Of several permitted forms, the one that was meant is the one with an issue deeper than "another type". */
function explainUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  schema: z.ZodType,
  path: readonly PropertyKey[],
  at: string,
): string[] {
  const meant = issue.errors.find((errors) =>
    errors.every((each) => each.code !== 'invalid_type' || each.path.length > 0),
  );
  return meant === undefined
    ? [`${at}：不是允许的任何一种形式。`]
    : meant.flatMap((each) => explain(each, schema, path));
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字（string）',
  number: '数字（number）',
  int: '整数',
  boolean: 'true 或者 false',
  array: '列表（array）',
  object: '对象（object）',
};

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : (index === 0 ? '' : '.') + String(key)))
    .join('');
}

function suggestion(key: string, known: readonly string[]): string {
  const close = nearest(key, known);
  if (close !== undefined) return `是不是 ${close}？`;
  return known.length === 0 ? '' : `可以写：${known.join('、')}。`;
}

/** The keys that the schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path));
  const [key, ...rest] = path;
  if (schema instanceof z.ZodArray && typeof key === 'number') return keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (key === undefined) return Object.keys(schema.shape);
  const inner = schema.shape[String(key)];
  return inner === undefined ? [] : keysAt(inner, rest);
}
