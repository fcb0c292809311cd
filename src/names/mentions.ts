import { type Model, wordClass } from './model.ts';
import type { NameSpan } from './name-span.ts';
import { type Lift, tagText } from './tagger.ts';

/** Decibans that a name found for sure gives to the same characters elsewhere, and to its given name alone. */
const SAME = 24;
const GIVEN = 14;
/** The same for a name that is an everyday word: elsewhere it may be just that. */
const SAME_WORD = 20;
/** How sure, in decibans, a name must be to lift others. */
const SURE = 6;
/** Distinct names followed up; a bound for hostile texts. */
const MOST = 2000;

/** Other mentions of the names found for sure: tags the text again with a lift where those characters stand. */
export function mentions(model: Model, text: string, names: readonly NameSpan[], prior: number): NameSpan[] {
  const forms = new Map<number, Form[]>();
  const seen = new Set<string>();
  for (const { start, end, score, kind } of names) {
    const name = text.slice(start, end);
    if (score < SURE || seen.has(name) || seen.size >= MOST) continue;
    seen.add(name);
    add(forms, name, wordClass(model, name) > 0 ? SAME_WORD : SAME, kind);
    if (kind === 'han' && name.length === 3 && wordClass(model, name.slice(1)) === 0)
      add(forms, name.slice(1), GIVEN, 'other');
  }
  if (seen.size === 0) return [];
  const taken = new Uint8Array(text.length + 1);
  for (const { start, end } of names) taken.fill(1, start, end);
  const places: (Lift & { readonly start: number })[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if (taken[i] === 1) continue;
    for (const { name, decibans, kind } of forms.get(pairAt(text, i)) ?? []) {
      const end = i + name.length;
      if (taken[end - 1] === 1 || !text.startsWith(name, i)) continue;
      places.push({ start: i, end, decibans, kind });
      break;
    }
  }
  if (places.length === 0) return [];
  const wanted = new Map(places.map((place) => [place.start, place] as const));
  return tagText(model, text, prior, wanted).flatMap((span) =>
    wanted.get(span.start)?.end === span.end ? [{ ...span, by: 'mention' as const }] : [],
  );
}

interface Form {
  readonly name: string;
  readonly decibans: number;
  readonly kind: NameSpan['kind'];
}

function add(forms: Map<number, Form[]>, name: string, decibans: number, kind: NameSpan['kind']): void {
  const key = pairAt(name, 0);
  const list = forms.get(key) ?? [];
  list.push({ name, decibans, kind });
  list.sort((a, b) => b.name.length - a.name.length);
  forms.set(key, list);
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);
}
