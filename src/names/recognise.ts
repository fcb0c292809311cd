import { appositions } from './appositions.ts';
import { fieldNames } from './fields.ts';
import { columnNames, listNames } from './lists.ts';
import { cover, findMasked } from './masked.ts';
import { mentions } from './mentions.ts';
import { type Model, wordClass } from './model.ts';
import type { NameSpan } from './name-span.ts';
import { neighbours } from './neighbours.ts';
import { beginsLikeWord, isInTitle, isNoPerson, joinDots } from './rules.ts';
import { shippedModel } from './shipped.ts';
import { squeeze, unsqueeze } from './squeeze.ts';
import { type Lift, tagText } from './tagger.ts';

/** How to look for names. */
export interface RecogniseOptions {
  /** Decibans by which every place is lifted or lowered beforehand; 0 by default, more finds more. */
  readonly prior?: number | undefined;
}

/** Decibans in favour of a name at every place: where the model does best on names/dev. */
const USUAL_PRIOR = -0.5;

/**
 * Finds the full names of persons in a text, in order, without overlap. Masked forms (张某, 王女士) are left out, see
 * {@link findMasked}; so are names that stand for a place or a body (鲁迅路, 中山大学).
 *
 * Never throws on any string. Time grows linearly with the text.
 */
export function recognise(text: string, options: RecogniseOptions = {}): readonly NameSpan[] {
  const model = shippedModel();
  const squeezed = squeeze(text);
  const plain = squeezed.text;
  const prior = USUAL_PRIOR + (options.prior ?? 0);
  const hidden = cover(plain.length, findMasked(plain));
  const isName = (span: NameSpan): boolean =>
    hidden[span.start] === 0 && span.score >= leastScore(model, plain, span) && !isNoPerson(plain, span);
  const tagged = tagText(model, plain, prior).map((span) => joinDots(plain, rounded(span)));
  const standsAlone = ({ start, end, score }: NameSpan): boolean =>
    (end - start !== 2 || score >= SHORT_ALONE || ADDRESSED.test(plain.slice(end, end + 3))) &&
    (score >= WORD_ALONE || !beginsLikeWord(plain.slice(start, end)));
  let names = merge(
    fieldNames(plain),
    tagged.filter((span) => standsAlone(span) && isName(span)),
  );
  const lift = (maps: readonly ReadonlyMap<number, Lift>[]): void => {
    for (const lifts of maps) {
      if (lifts.size === 0) continue;
      const lifted = tagText(model, plain, prior, lifts).map(rounded);
      names = merge(
        names,
        lifted.filter((span) => lifts.get(span.start)?.end === span.end && isName(span)),
      );
    }
  };
  lift(appositions(model, plain, names));
  // A name found beside one speaks for the next.
  for (let before = -1; before !== names.length; ) {
    before = names.length;
    lift(neighbours(model, plain, names));
  }
  names = merge(names, listNames(plain, names));
  names = merge(names, columnNames(plain, names)).filter((span) => hidden[span.start] === 0);
  names = merge(names, mentions(model, plain, names, prior).map(rounded).filter(isName));
  return names.map((name) => ({
    ...name,
    ...unsqueeze(squeezed, name.start, name.end),
    ...(isInTitle(plain, name) && { inTitle: true }),
  }));
}

/** Engines compute exponentials and logarithms that differ far behind the point; names must not. */
function rounded(span: NameSpan): NameSpan {
  return { ...span, score: Math.round(span.score * 10) / 10 };
}

/**
 * A name that is an everyday word must score more, the more so for words of
 * grammar and at the head of an item: `（九）包装、运输…` counts deeds, not people.
 */
function leastScore(model: Model, text: string, span: NameSpan): number {
  const name = text.slice(span.start, span.end);
  const byClass = LEAST_BY_CLASS[wordClass(model, name)] ?? ANY;
  const atItem = byClass > ANY && ITEM_NUMBER.test(text.slice(Math.max(0, span.start - 5), span.start)) ? ITEM : 0;
  if (name.length !== 2) return byClass + atItem;
  // 名单连同: the end of one word and the start of the next.
  const straddles =
    wordClass(model, text.slice(span.start - 1, span.start + 1)) > 0 &&
    wordClass(model, text.slice(span.end - 1, span.end + 1)) > 0;
  return Math.max(byClass + atItem, straddles ? STRADDLING : ANY, span.kind === 'other' ? SHORT_OTHER : ANY);
}

const ANY = -60;
const STRADDLING = 18;
/** Two characters are soon found anywhere (任前, 卫健): where nothing but their sentence speaks for them they score more. */
const SHORT_ALONE = 4;
/** What follows nobody but a person. */
const ADDRESSED = /^(?:同志|同学|先生|女士|老师|医生|大夫|教授|专家|师傅|主任|书记|局长|老人|夫妇|一家|[（(][男女])/u;
/** The same for what begins like a word: 任前公示, 严守红线. */
const WORD_ALONE = 15;
/** Two syllables without a surname are soon found anywhere: 多措并举. */
const SHORT_OTHER = 2;

const ITEM_NUMBER = /[（(][一二三四五六七八九十\d]{1,3}[）)]$/u;
const ITEM = 8;

/** Decibans by word class, in the order of scripts/names/lexicon.ts; measured on gold/dev. */
const LEAST_BY_CLASS: readonly number[] = [ANY, 12, 8, 5, 3, 5, 3, 5, 3, 5, 5, 8, 8, 8, 8, 2];

/** Both lists in order; where two spans overlap the one of `first` stays, with the better score where they are equal. */
function merge(first: readonly NameSpan[], second: readonly NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = [];
  let next = 0;
  for (const span of second) {
    for (let before = first[next]; before !== undefined && before.end <= span.start; before = first[++next])
      kept.push(before);
    const rival = first[next];
    if (rival === undefined || span.end <= rival.start) {
      if ((kept.at(-1)?.end ?? 0) <= span.start) kept.push(span);
    } else if (rival.start === span.start && rival.end === span.end && span.score > rival.score) {
      kept.push(span);
      next++;
    }
  }
  return [...kept, ...first.slice(next)];
}
