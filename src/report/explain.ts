import { type ArticleId, articleOf } from '../model/articles.ts';
import { categoryOf, isWithin } from '../model/categories.ts';
import type { Evidence, Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import { FIELD_IDS, FIELDS } from '../profiles/fields.ts';
import { PROFILES } from '../profiles/index.ts';
import { type Profile, SHOWN } from '../profiles/profile.ts';
import { fill, type Locale, MESSAGES } from './messages/index.ts';
import { LAWS_IN_ENGLISH } from './messages/laws.ts';
import { ADVICE_FAMILIES, type AdviceFamily, CODES, DETAILS, type Messages } from './messages/messages.ts';

/** What a category is called; users' own categories go by their id. */
export function titleOf(category: string, locale: Locale): string {
  return categoryOf(category).title[locale];
}

/** What reasons are read from: a finding wherever it stands. */
type Reasoned = Pick<Finding, 'category' | 'confidence' | 'evidence'>;

/** From here up a reader is not told what speaks against a finding: it would confuse more than it tells. */
const SURE = 0.95;

/** Why the finding is believed, then, where it is not sure, what speaks against it; weightiest first. */
export function reasonsOf(finding: Reasoned, locale: Locale): string {
  const messages = MESSAGES[locale];
  const say = (each: Evidence): string => reasonOf(each, finding, locale);
  const sorted = finding.evidence.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const reasons = sorted.filter(({ weight }) => weight >= 0).map(say);
  const against = finding.confidence < SURE ? sorted.filter(({ weight }) => weight < 0) : [];
  const doubts = against.map(say);
  if (doubts.length > 0) reasons.push(fill(messages.text.doubts, { reasons: unique(doubts).join(messages.separator) }));
  return unique(reasons).join(messages.separator);
}

function reasonOf({ kind, weight, params }: Evidence, finding: Reasoned, locale: Locale): string {
  const messages = MESSAGES[locale];
  if (kind === 'genre' && params?.['profile'] !== undefined) return genreReason(params, finding, locale);
  if (kind === 'table') return tableReason(params ?? {}, messages);
  // A role weighs nothing for its being a name; whose it is shows in the category.
  const isAgainst = kind === 'role' ? finding.category === 'personal.name.public' : weight < 0;
  const sentence = isAgainst ? messages.evidence[kind].against : messages.evidence[kind].for;
  const details = Object.entries(params ?? {}).map(([name, value]) => detailOf(name, value, messages));
  if (details.length === 0) return sentence;
  return sentence + fill(messages.text.parenthesis, { text: details.join(messages.separator) });
}

/** A parameter in words: by the sentence it has, with codes in it told by name; any other as it is. */
function detailOf(name: string, value: string | number, messages: Messages): string {
  const detail = DETAILS.find((known) => known === name);
  return detail === undefined ? String(value) : fill(messages.detail[detail], { value: listOf(value, messages) });
}

/** Codes with commas between, by their names; `drop-` before the code of a column leaves it out. */
function listOf(value: string | number, messages: Messages): string {
  return String(value)
    .split(',')
    .map((each) => {
      const column = each.startsWith(DROP) ? nameOf(each.slice(DROP.length), messages) : undefined;
      return column === undefined ? nameOf(each, messages) : fill(messages.text.dropColumn, { column });
    })
    .join(messages.comma);
}

const DROP = 'drop-';

function nameOf(code: string, messages: Messages): string {
  const known = CODES.find((each) => each === code);
  return known === undefined ? code : messages.code[known];
}

/** What a table gives away, and what would mend it, in the order in which one reads it. */
function tableReason(params: NonNullable<Evidence['params']>, messages: Messages): string {
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, listOf(value, messages)] as const),
  );
  const said: readonly (string | false)[] = [
    'membership' in params && messages.text.membership,
    'unique' in params && messages.text.unique,
    'changes' in params && ('dropped' in params ? messages.text.dropped : messages.text.mend),
    'derivable' in params && messages.text.derivable,
    'small' in params && messages.text.small,
  ];
  return said.flatMap((template) => (template === false ? [] : [fill(template, words)])).join(messages.separator);
}

/** What the document's kind allows, and that this is beyond it or within. */
function genreReason(params: NonNullable<Evidence['params']>, { category }: Reasoned, locale: Locale): string {
  const { text } = MESSAGES[locale];
  const id = String(params['profile']);
  const fields = allowedBy(params);
  const genre = String(params[locale] ?? genreTitle(id, locale));
  const field = titleOf(String(params['field']), locale);
  if (isWithin(category, 'public') || fields.length === 0)
    return fill(isWithin(category, 'public') ? text.disclosed : text.beyond, { genre, field });
  return fill(text.surplus, { genre, fields: fieldWords(fields, locale), field });
}

/** The fields that a profile allows: the library's own by its id, others as the evidence lists them. */
function allowedBy(params: NonNullable<Evidence['params']>): Profile['fields'] {
  const known = PROFILES.find(({ id }) => id === params['profile']);
  if (known !== undefined) return known.fields;
  const listed = String(params['fields'] ?? '').split(',');
  return listed.flatMap((each) => {
    const [id, how] = each.split(':');
    const field = FIELD_IDS.find((one) => one === id);
    return field === undefined ? [] : [{ field, shown: SHOWN.find((one) => one === how) ?? 'whole' }];
  });
}

/** So many fields are named; the rest is "and others". */
const FIELDS_NAMED = 6;

function fieldWords(fields: Profile['fields'], locale: Locale): string {
  const { text } = MESSAGES[locale];
  const titles = fields.map(({ field, shown = 'whole' }) => {
    const title = FIELDS[field].title[locale];
    return shown === 'whole' ? title : title + fill(text.parenthesis, { text: text[shown] });
  });
  const list = titles.slice(0, FIELDS_NAMED).join(text.listed);
  return titles.length > FIELDS_NAMED ? fill(text.others, { list }) : list;
}

/** What a kind of document is called by its id; the id itself where it is not one of the library's. */
function genreTitle(id: string, locale: Locale): string {
  return PROFILES.find((profile) => profile.id === id)?.title[locale] ?? id;
}

/** What kind of document it was taken for, as a sentence; none where that is not known. */
export function genreSentence({ genre }: Verdict, locale: Locale): string | undefined {
  if (genre === undefined) return undefined;
  const title = genre.title?.[locale] ?? genreTitle(genre.id, locale);
  return fill(MESSAGES[locale].text.genre, { genre: title, percent: Math.round(genre.confidence * 100) });
}

/** The articles that a category rests on, by law and number. */
export function articlesOf(category: string, locale: Locale): string[] {
  return categoryOf(category).basis.map((id) => articleWords(id, locale));
}

/** The articles that a category rests on, each with what it demands. */
export function gistsOf(category: string, locale: Locale): string[] {
  const { text } = MESSAGES[locale];
  return categoryOf(category).basis.map((id) =>
    fill(text.gist, { article: articleWords(id, locale), gist: articleOf(id).gist[locale] }),
  );
}

/** In English the number comes from the id (`privacy-28`); a clause cited without number has none. */
function articleWords(id: ArticleId, locale: Locale): string {
  const { law, article } = articleOf(id);
  if (locale === 'zh') return fill(MESSAGES.zh.text.article, { law, article });
  const number = article.endsWith('条') ? `art. ${id.slice(id.lastIndexOf('-') + 1)}` : '';
  return fill(MESSAGES.en.text.article, { law: LAWS_IN_ENGLISH[law] ?? law, article: number }).trim();
}

/** What to do about findings of a category: the advice of its nearest family. */
export function adviceOf(category: string, messages: Messages): string {
  return messages.advice[adviceFamilyOf(category)];
}

/** The nearest family of advice at or above a category. */
export function adviceFamilyOf(category: string): AdviceFamily {
  for (let key = category; key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('.')))) {
    const family = ADVICE_FAMILIES.find((each) => each === key);
    if (family !== undefined) return family;
  }
  return 'other';
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
