import picocolors from 'picocolors';
import { DETECTORS } from '../detectors/index.ts';
import { titleOf } from '../report/explain.ts';
import { type Locale, MESSAGES } from '../report/messages/index.ts';
import type { Io } from './io.ts';
import type { Texts } from './texts.ts';

/** Prints every detector with its category and examples. */
export async function listDetectors({ io, locale, texts }: { io: Io; locale: Locale; texts: Texts }): Promise<void> {
  const paint = picocolors.createColors(io.colour);
  const { colon, text } = MESSAGES[locale];
  for (const { id, title, category, examples } of DETECTORS) {
    const lines = [
      `${paint.bold(title[locale])}  ${id}`,
      `  ${category}${text.parenthesis.replace('{text}', titleOf(category, locale))}`,
      ...examples.finds.map((example) => `  ${paint.green(texts.finds)}${colon}${example}`),
      ...examples.ignores.map((example) => `  ${paint.dim(`${texts.ignores}${colon}${example}`)}`),
    ];
    await io.out(`${lines.join('\n')}\n\n`);
  }
}
