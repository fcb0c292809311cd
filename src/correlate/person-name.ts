import type { Evidence, Finding } from '../model/finding.ts';
import { contains, type Span } from '../model/span.ts';
import { findMasked, recognise } from '../names/index.ts';
import type { Correlator } from './correlator.ts';
import { joinText } from './joined-text.ts';

const NAME = 'personal.name';
const MASKED_NAME = 'personal.name.masked';
/** 小宇, 阿强: what somebody is called by, or an alias; nobody outside their circle is told who it is. */
const PET_NAME = /^[小阿老]\p{Script=Han}$/u;
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
    const sightings = [
      ...names.map(({ start, end, score, by }) =>
        sighting({ start, end }, PET_NAME.test(joined.text.slice(start, end)) ? MASKED_NAME : NAME, {
          kind: 'name',
          weight: score,
          params: { by },
        }),
      ),
      ...findMasked(joined.text, names).map(({ start, end, form }) =>
        form === 'weak'
          ? sighting({ start, end }, NAME, { kind: 'mask', weight: MASK_WEIGHT.weak })
          : sighting({ start, end }, MASKED_NAME, { kind: 'mask', weight: MASK_WEIGHT.masked }),
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
  span: Span,
  category: string,
  evidence: Evidence,
): { readonly span: Span; readonly category: string; readonly evidence: Evidence } {
  return { span, category, evidence };
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
