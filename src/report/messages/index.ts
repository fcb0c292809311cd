import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { zh } from './zh.ts';

/** Languages that reports are written in. */
export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** What reports say, by language. */
export const MESSAGES: Readonly<Record<Locale, Messages>> = { zh, en };

/** The template with its `{name}`s replaced; a name without a value stands for nothing. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([a-z]+)\}/gu, (_, name: string) => String(values[name] ?? ''));
}
