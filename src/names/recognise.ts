import { fieldNames } from './fields.ts';
import { columnNames, listNames } from './lists.ts';
import { findMasked } from './masked.ts';
import { mentions } from './mentions.ts';
import { loadModel, type Model } from './model.ts';
import { isNoPerson, joinDots } from './rules.ts';
import { squeeze, unsqueeze } from './squeeze.ts';
import { tagText } from './tagger.ts';
import { MODEL } from './weights.generated.ts';

/** A person's full name in a text. */
export interface NameSpan {
  /** UTF-16 offsets into the text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Decibans: 10·log10 of the odds that exactly this span is a name, within ±60; see `by` for where it comes from. */
  readonly score: number;
  /** `han`: surname and given name. `other`: transliterated, or of a people whose names have no surname. */
  readonly kind: 'han' | 'other';
  /** What found it: the model, a label before it, its neighbours in a list or column, or the same name elsewhere. */
  readonly by: 'model' | 'field' | 'list' | 'mention';
}

/** How to look for names. */
export interface RecogniseOptions {
  /** Decibans that every place has in favour of a name beforehand; 0 by default, more finds more. */
  readonly prior?: number | undefined;
}

let shipped: Model | undefined;

/**
 * Finds the full names of persons in a text, in order, without overlap. Masked forms (张某, 王女士) are left out, see
 * {@link findMasked}; so are names that stand for a place, a body or a title (鲁迅路, 中山大学, 《李自成》).
 *
 * Never throws on any string. Time grows linearly with the text.
 */
export function recognise(text: string, options: RecogniseOptions = {}): readonly NameSpan[] {
  shipped ??= loadModel(MODEL);
  const model = shipped;
  const squeezed = squeeze(text);
  const plain = squeezed.text;
  const masked = findMasked(plain);
  const hidden = (span: { readonly start: number; readonly end: number }): boolean =>
    masked.some((m) => m.start <= span.start && span.start < m.end);
  const tagged = tagText(model, plain, options.prior ?? 0).map((span) => joinDots(plain, span));
  let names: NameSpan[] = merge(
    tagged.filter((span) => !isNoPerson(plain, span)),
    [],
  );
  names = merge(names, fieldNames(plain));
  names = merge(names, listNames(plain, names));
  names = merge(names, columnNames(plain, names));
  names = names.filter((span) => !hidden(span));
  names = merge(
    names,
    mentions(model, plain, names).filter((span) => !hidden(span) && !isNoPerson(plain, span)),
  );
  return names.map((name) => ({ ...name, ...unsqueeze(squeezed, name.start, name.end) }));
}

/** Adds what does not overlap with what is there, and sorts. */
function merge(names: readonly NameSpan[], more: readonly NameSpan[]): NameSpan[] {
  const all = names.map((name) => ({ name, rank: 0 })).concat(more.map((name) => ({ name, rank: 1 })));
  all.sort((a, b) => a.name.start - b.name.start || a.rank - b.rank);
  const kept: { name: NameSpan; rank: number }[] = [];
  for (const item of all) {
    const before = kept.at(-1);
    if (before === undefined || before.name.end <= item.name.start) kept.push(item);
    else if (before.rank > item.rank) kept[kept.length - 1] = item;
  }
  return kept.map(({ name }) => name);
}
