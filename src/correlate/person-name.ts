import type { Evidence, Finding } from '../model/finding.ts';
import { contains, type Span } from '../model/span.ts';
import { findFamiliar, findMasked, type MaskedName, recognise } from '../names/index.ts';
import { surnameAt } from '../names/surnames.ts';
import type { Correlator } from './correlator.ts';
import { joinText } from './joined-text.ts';

const NAME = 'personal.name';
const MASKED_NAME = 'personal.name.masked';
/** 小宇（化名）: an alias tells nobody who it is. */
const ALIAS = { before: /化名[:：为叫是“"]{0,2}$/u, after: /^[”"]?[（(，,][ \u3000]?(?:均?[为系]?)化名/u };
/** 小宇, 阿强: without a surname it may be an alias too; it is one where others are called 张某. */
const NO_SURNAME = /^[小阿](?<given>\p{Script=Han})$/u;
/** How sure, in decibans, 小王 or 老李 is to be somebody. */
const FAMILIAR = 9;
/** A form such as 张*三 hides one character of three; a surname and a mark hide the rest. */
const MASK_WEIGHT = { weak: 8, masked: 20 } as const;

/**
 * Finds person names (姓名) by the learned recogniser, over the whole document
 * at once: one name found surely lifts its other mentions, and a list or a
 * column tells of its neighbours. Masked forms are found to be let pass.
 */
export const personName: Correlator = {
  id: 'person-name',
  correlate(findings, correlation) {
    const joined = joinText(correlation.document);
    const names = recognise(joined.text);
    const masked = findMasked(joined.text, names);
    const isAlias = aliasesIn(joined.text, masked, names);
    const sightings = [
      ...names.map((name) => {
        const reason = { kind: 'name', weight: name.score, params: { by: name.by } } as const;
        return sighting(name, isAlias(name) ? MASKED_NAME : NAME, reason);
      }),
      ...findFamiliar(joined.text, names).map((called) =>
        sighting(called, isAlias(called) ? MASKED_NAME : NAME, { kind: 'name', weight: FAMILIAR }),
      ),
      ...masked.map((form) =>
        form.form === 'weak'
          ? sighting(form, NAME, { kind: 'mask', weight: MASK_WEIGHT.weak })
          : sighting(form, MASKED_NAME, { kind: 'mask', weight: MASK_WEIGHT.masked }),
      ),
    ];
    const headings = new Set(correlation.document.blocks.flatMap(({ label }) => (label === undefined ? [] : [label])));
    const found = sightings.flatMap(({ span, category, evidence }) => {
      const located = joined.locate(span);
      if (located === undefined || headings.has(correlation.document.blocks[located.block]?.text ?? '')) return [];
      return [correlation.compose({ detector: 'person-name', category, ...located, evidence: [evidence] })];
    });
    const wholes = wholesOf(findings);
    const own = found.filter((name) => !wholes.get(name.block)?.some((whole) => contains(whole.span, name.span)));
    return inOrder([...findings, ...own]);
  },
};

function sighting(
  { start, end }: Span,
  category: string,
  evidence: Evidence,
): { readonly span: Span; readonly category: string; readonly evidence: Evidence } {
  return { span: { start, end }, category, evidence };
}

/** Tells whether a name is an alias, which the text says, or which goes without saying among masked names. */
function aliasesIn(text: string, masked: readonly MaskedName[], names: readonly Span[]): (name: Span) => boolean {
  const isAnonymous = masked.some(({ form }) => form === 'masked');
  // 小闵 is 闵洁, and 小勇 韦小勇: those that the text names in full go by no alias.
  const known = new Set(
    names.flatMap(({ start, end }) =>
      !NO_SURNAME.test(text.slice(start, end)) ? [text.charAt(start), text.charAt(end - 1)] : [],
    ),
  );
  return ({ start, end }) => {
    const { given = '' } = NO_SURNAME.exec(text.slice(start, end))?.groups ?? {};
    if (isAnonymous && given !== '' && surnameAt(given, 0) === 0 && !known.has(given)) return true;
    return ALIAS.before.test(text.slice(Math.max(0, start - 6), start)) || ALIAS.after.test(text.slice(end, end + 8));
  };
}

/** The findings of each block that a name in them is only a part of: an address, a mailbox, a document's number. */
function wholesOf(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const wholes = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (!WHOLES.some((whole) => finding.category.startsWith(whole))) continue;
    const list = wholes.get(finding.block);
    if (list === undefined) wholes.set(finding.block, [finding]);
    else list.push(finding);
  }
  return wholes;
}

const WHOLES = ['personal.address', 'personal.email', 'public.', 'secret.state-mark'];

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.block - b.block || a.span.start - b.span.start || a.span.end - b.span.end);
}
