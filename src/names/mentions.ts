import { type Model, wordClass } from './model.ts';
import { END } from './name-end.ts';
import type { NameSpan } from './name-span.ts';
import { type Lift, tagText } from './tagger.ts';

/** Decibans that a name found for sure gives to the same characters elsewhere, and to its given name alone. */
const SAME = 24;
const GIVEN = 14;
/** The same for a name that is an everyday word: elsewhere it may be just that. */
const SAME_WORD = 18;
/** More for each side on which a sign or a word shows that it begins or ends there. */
const AT_EDGE = 7;
/** How sure, in decibans, a name must be to lift others. */
const SURE = 5;
/** Distinct names followed up; a bound for hostile texts. */
const MOST = 2000;

const BEGINS = /(?:^|[^\p{Script=Han}A-Za-z\d·]|[的和与对把被由让给向同跟及将因为])$/u;
const ENDS = new RegExp(`^(?:${END}|家(?![庭长园乡具])|头部|面部|左|右)`, 'u');
/** A given name that is a word is a name where a person goes on, and else that word: 美丽的妹妹, 平安已签字. */
const GOES_ON =
  /^(?:[曾说称系]|表示|回忆|当场|本人|家[里中]|去年|已(?:签|到|去|离|回)|的(?:[父母妻夫儿女妹姐弟哥孙]|丈夫|爱人|老伴|家[人属]|孩子))/u;

/** Other mentions of the names found for sure: tags the text again with a lift where those characters stand. */
export function mentions(model: Model, text: string, names: readonly NameSpan[], prior: number): NameSpan[] {
  const forms = formsOf(model, text, names);
  if (forms.size === 0) return [];
  const taken = new Uint8Array(text.length + 1);
  for (const { start, end } of names) taken.fill(1, start, end);
  const certain: NameSpan[] = [];
  const lifts = new Map<number, Lift>();
  const others = new Map<number, Lift>();
  for (let i = 0; i + 1 < text.length; i++) {
    if (taken[i] === 1) continue;
    for (const { name, decibans, kind, use } of forms.get(pairAt(text, i)) ?? []) {
      const end = i + name.length;
      if (taken[end - 1] === 1 || !text.startsWith(name, i)) continue;
      const after = text.slice(end, end + 8);
      if (use === 'given-word' && !GOES_ON.test(after)) continue;
      if (use === 'certain') certain.push({ start: i, end, score: SAME, kind, by: 'mention' });
      else {
        const begins = BEGINS.test(text.slice(Math.max(0, i - 1), i));
        const ends = ENDS.test(after);
        // 和平年代: what only begins like a name is the word.
        const edges = decibans === SAME_WORD && !ends ? 0 : Number(begins) + Number(ends);
        const lift = { end, decibans: decibans + AT_EDGE * edges };
        lifts.set(i, { ...lift, kind });
        // Given names alone look like names of either kind.
        if (use !== 'full') others.set(i, { ...lift, kind: 'han' });
      }
      break;
    }
  }
  const lifted = [lifts, others].flatMap((wanted) =>
    wanted.size === 0
      ? []
      : tagText(model, text, prior, wanted).filter((span) => wanted.get(span.start)?.end === span.end),
  );
  const found = new Map([...lifted, ...certain].map((span) => [span.start, { ...span, by: 'mention' as const }]));
  return [...found.values()].sort((a, b) => a.start - b.start);
}

interface Form {
  readonly name: string;
  readonly decibans: number;
  readonly kind: NameSpan['kind'];
  /** Three characters and more that are no word are a name wherever they stand. */
  readonly use: 'certain' | 'full' | 'given' | 'given-word';
}

/** What the names found for sure look like elsewhere, by their first two characters, the longest first. */
function formsOf(model: Model, text: string, names: readonly NameSpan[]): ReadonlyMap<number, readonly Form[]> {
  const forms = new Map<number, Form[]>();
  const seen = new Set<string>();
  const add = (form: Form): void => {
    const key = pairAt(form.name, 0);
    const list = forms.get(key) ?? [];
    list.push(form);
    list.sort((a, b) => b.name.length - a.name.length);
    forms.set(key, list);
  };
  for (const { start, end, score, kind } of names) {
    const name = text.slice(start, end);
    if (score < SURE || seen.has(name) || seen.size >= MOST) continue;
    seen.add(name);
    const isWord = wordClass(model, name) > 0;
    const isCertain = name.length > 2 && !isWord && score >= 2 * SURE;
    add({ name, decibans: isWord ? SAME_WORD : SAME, kind, use: isCertain ? 'certain' : 'full' });
    if (kind !== 'han' || name.length !== 3) continue;
    const given = name.slice(1);
    const use = wordClass(model, given) > 0 ? 'given-word' : 'given';
    add({ name: given, decibans: use === 'given' ? GIVEN : SAME, kind: 'other', use });
  }
  return forms;
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);
}
