import type { Span } from '../model/span.ts';
import { headsIn, headsOf, matchesAt, placesByKind, startsBefore, unitKinds } from './anchors.ts';
import { surnameAt } from './surnames.ts';

/**
 * A form that stands for a person without giving the whole name.
 *
 * - `masked`: 张某, 张某某, 李**, 欧阳×, 张甲, 李某甲: at most the surname and a mark is left.
 * - `honorific`: 王女士, 李局长, 张大妈: a surname and what the person is called by.
 * - `weak`: 张*三, 刘*华, 李小*: more than the surname is left, so the form still tells who it is.
 */
export interface MaskedName {
  readonly start: number;
  readonly end: number;
  readonly form: 'masked' | 'honorific' | 'weak';
}

const HAN = '\\p{Script=Han}';
const MARKS = '*＊×✕╳□○〇△▲●Xx#＃';
const MARK = `[${MARKS}]`;

/** Words that follow a surname in address and make no name: 王女士, 李大娘, 张局长. */
const TITLES =
  '先生|女士|小姐|太太|夫人|同志|老师|师傅|大夫|医生|医师|护士长|护士|教授|博士|律师|法官|警官|检察官|大爷|大妈|大娘|大叔|大伯|大婶|大嫂|大哥|大姐|阿姨|阿婆|阿公|奶奶|爷爷|叔叔|婆婆|老汉|老太太|老太|老人|老板|老总|嫂子|某人|总经理|董事长|经理|院长|校长|园长|书记|主任|局长|副局长|科长|处长|股长|所长|站长|队长|部长|厅长|市长|县长|区长|镇长|乡长|村长|主席|会长|秘书长|秘书|会计|司机|记者|编辑|导演|教练|班长|连长|团长|司令|将军|同学|小朋友|姑娘|小姐姐|居士|法师|道长';

/** What the forms are looked for by: titles by their heads, the rest by single characters in this order. */
const ANCHORS = ['title', 'anonymous', 'sign', 'stem'] as const;
const KINDS = unitKinds(['某', MARKS, '甲乙丙丁戊己']);
const TITLE_HEADS = headsOf(TITLES);

/** A pattern, and where to look for it: so many characters before an anchor. */
interface Form {
  readonly form: MaskedName['form'];
  readonly anchor: (typeof ANCHORS)[number];
  readonly before: number;
  readonly pattern: RegExp;
}

const FORMS: readonly Form[] = [
  // 张某, 张某某, 李某甲, 王某1, 张某(化名): the mark is 某.
  {
    form: 'masked',
    anchor: 'anonymous',
    before: 2,
    pattern: new RegExp(
      `(?<surname>${HAN}(?:(?!某)${HAN})?)某(?:某|[甲乙丙丁戊己庚辛一二三四五六七八九十]|[A-Za-z0-9]{1,2})?某?`,
      'uy',
    ),
  },
  // 李**, 欧阳×, 张X某: signs in place of the given name.
  {
    form: 'masked',
    anchor: 'sign',
    before: 2,
    pattern: new RegExp(
      `(?<![\\p{Script=Han}])(?<surname>${HAN}{1,2})${MARK}{1,3}(?!${MARK}|${HAN}|[A-Za-z0-9])`,
      'uy',
    ),
  },
  // 张*三, 欧阳×华, 李小*: signs in place of one of the characters.
  {
    form: 'weak',
    anchor: 'sign',
    before: 2,
    pattern: new RegExp(`(?<![\\p{Script=Han}])(?<surname>${HAN}{1,2})${MARK}{1,2}${HAN}(?!${HAN}|${MARK})`, 'uy'),
  },
  {
    form: 'weak',
    anchor: 'sign',
    before: 2,
    pattern: new RegExp(`(?<![\\p{Script=Han}])(?<surname>${HAN})${HAN}${MARK}(?!${MARK}|${HAN}|[A-Za-z0-9])`, 'uy'),
  },
  // 张甲、李乙: the pseudonyms of examples and judgments.
  {
    form: 'masked',
    anchor: 'stem',
    before: 1,
    pattern: new RegExp(`(?<![\\p{Script=Han}])(?<surname>${HAN})[甲乙丙丁戊己](?!${HAN})`, 'uy'),
  },
  // 王女士, 李大爷.
  {
    form: 'honorific',
    anchor: 'title',
    before: 2,
    pattern: new RegExp(`(?<surname>${HAN}{1,2})(?:${TITLES})`, 'uy'),
  },
];

/**
 * Finds masked forms of names, in the order of their starts. They do not overlap. Forms that run into one of `names`,
 * the full names of the text, from behind are none: in 张文书记 the name is 张文, not 文书记.
 */
export function findMasked(text: string, names: readonly Span[] = []): MaskedName[] {
  // A review asks with and without names.
  if (latest?.text !== text) latest = { text, forms: formsOf(text) };
  const taken = cover(text.length, names);
  const found = latest.forms.filter(({ start }) => taken[start] !== INSIDE);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: MaskedName[] = [];
  let end = 0;
  for (const form of found) {
    if (form.start < end) continue;
    kept.push(form);
    end = form.end;
  }
  return kept;
}

let latest: { readonly text: string; readonly forms: readonly MaskedName[] } | undefined;

/** All that looks like a masked form, by kind, overlapping. */
function formsOf(text: string): MaskedName[] {
  const found: MaskedName[] = [];
  const byKind = placesByKind(text, KINDS, ANCHORS.length - 1);
  const titles = headsIn(text, TITLE_HEADS);
  for (const { form, anchor, before, pattern } of FORMS) {
    const places = anchor === 'title' ? titles : (byKind[ANCHORS.indexOf(anchor)] ?? []);
    for (const match of matchesAt(text, pattern, startsBefore(text, places, before))) {
      const { surname = '' } = match.groups ?? {};
      // Two characters before the mark are one surname or the end of something else and a surname.
      const skip = surname.length === 2 && surnameAt(surname, 0) !== 2 ? 1 : 0;
      if (surnameAt(surname, skip) === 0) continue;
      if (skip === 1 && form === 'weak') continue;
      found.push({ start: match.index + skip, end: match.index + match[0].length, form });
    }
  }
  return found;
}

/** Marks the code units of a text that lie in spans: 1 where a span starts, 2 further inside. */
export function cover(length: number, spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(length + 1);
  for (const { start, end } of spans) {
    marks.fill(INSIDE, start, end);
    marks[start] = 1;
  }
  return marks;
}

const INSIDE = 2;
