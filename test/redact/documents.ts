import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Place } from '../../src/model/document.ts';
import type { RedactedCopy } from '../../src/redact/redact-document.ts';
import type { Review } from '../../src/reviewer.ts';

const FOLDERS = ['../../samples/', '../../../shared/gold/dev/'].map((folder) => new URL(folder, import.meta.url));

/** The texts of the samples, and of the labelled documents where they are at hand. */
export function publishedTexts(): readonly { readonly name: string; readonly text: string }[] {
  return FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({ name, text: withoutMarks(readFileSync(new URL(name, folder), 'utf8')) })),
  );
}

/** The text of a labelled document, without its head and its marks. */
function withoutMarks(text: string): string {
  return text.replace(/^(?:#[^\n]*\n)+/u, '').replace(/⟦[\w.-]+:([^⟦⟧]*)⟧/gu, '$1');
}

/** Categories whose values are numbers, which occur nowhere by chance. */
const NUMBERS = /^personal\.(?:id-card|mobile-phone|bank-account|passport|email|disability-card)/u;

/** The values that a copy must hold nowhere, with their categories. */
export function goneValues(
  { verdict, document }: Review,
  copy: Review,
): readonly { readonly value: string; readonly category: string }[] {
  const standing = copy.verdict.rulings.map(
    ({ finding: { block, span } }) => copy.document.blocks[block]?.text.slice(span.start, span.end) ?? '',
  );
  return verdict.rulings.flatMap(({ finding: { block, span, category }, outcome }) => {
    if (outcome !== 'redact') return [];
    const value = document.blocks[block]?.text.slice(span.start, span.end) ?? '';
    // What may stand elsewhere, such as the name of who signs, does; a word of two stands in others.
    const isGone = NUMBERS.test(category) || (value.length >= 3 && !standing.some((each) => each.includes(value)));
    return isGone ? [{ value, category }] : [];
  });
}

/**
 * The blocks of the body that read otherwise in the copy though its schedule
 * names no change there. It names those as well where a value went that was not
 * recognised.
 */
export function changedUnnamed({ document }: Review, { review, schedule }: RedactedCopy): readonly Place[] {
  const named = new Set(schedule.changes.map(({ place }) => JSON.stringify(place)));
  const left = new Set(review.document.blocks.map(({ text }) => text));
  return document.blocks
    .filter(({ text, place, layer }) => layer === 'body' && !named.has(JSON.stringify(place)) && !left.has(text))
    .map(({ place }) => place);
}
