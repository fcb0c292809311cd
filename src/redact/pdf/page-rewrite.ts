import { type PDFDict, PDFName, type PDFObject, type PDFRawStream } from '@cantoo/pdf-lib';
import type { Carrier } from './carry.ts';
import type { CopyInProgress, GlyphKnowledge, PageRewrite } from './page-writing.ts';
import { rewriteContent } from './rewrite-content.ts';
import { asTheyAre, isCompositeFont, rewriteShow } from './rewrite-show.ts';
import type { ShownStream } from './shown-text.ts';
import { dictAt, unpacked } from './source-objects.ts';
import type { TextState } from './text-state.ts';

/** A dense map has a million operators. */
const MAX_STEPS = 5_000_000;

/** Starts to write a page. Without knowledge of what it shows, all of its text is left as it is. */
export function createPageRewrite(
  copy: CopyInProgress,
  known: { readonly shown: ShownStream; readonly glyphs: GlyphKnowledge } | undefined,
): PageRewrite {
  let steps = 0;
  let next = 0;
  let isBroken = false;
  const states = new Map<number, TextState>();
  const page: PageRewrite = {
    carrier: copy.carrier,
    isVisible: copy.isVisible,
    step: () => {
      steps += 1;
      if (steps > MAX_STEPS) throw new RangeError('too many operators on a page');
    },
    show: (elements, state, isOff) => {
      const shown = known?.shown.texts[next];
      next += 1;
      if (!known || !shown) {
        isBroken ||= known !== undefined;
        copy.fonts.addUnknown(state.font);
        return { operand: isOff ? '[]' : asTheyAre(elements), isEdited: false };
      }
      let isEdited = false;
      const isGone = (index: number): boolean => {
        const isGoing = known.glyphs.isGone(shown.op, index);
        isEdited ||= isGoing;
        return isGoing || isOff;
      };
      const metrics = known.glyphs.metricsOf(shown.op);
      const isComposite = isCompositeFont(state.font);
      const operand = rewriteShow({ elements, shown, state, isComposite, metrics, isGone }, copy.fonts);
      isBroken ||= operand === undefined;
      if (isEdited) states.set(shown.op, state);
      return { operand: operand ?? '[]', isEdited };
    },
    form: (stream, source, around) => {
      const bytes = unpacked(stream);
      if (!bytes) {
        isBroken = true;
        return undefined;
      }
      const own = dictAt(stream.dict, 'Resources');
      const content = rewriteContent(bytes, own ?? source, { page, around });
      const whole = content.isEdited || around.isOff || !own ? undefined : copy.forms.get(stream);
      const object = whole ?? formOf(stream, content, copy.carrier);
      if (!content.isEdited && !around.isOff && own) copy.forms.set(stream, object);
      return { object, isEdited: content.isEdited };
    },
    fontAt: (op) => states.get(op),
    isFaithful: () => !isBroken && (!known || next === known.shown.texts.length),
  };
  return page;
}

/** All that a form is drawn by, beside its content and its resources (ISO 32000-1, table 95). */
const FORM_KEYS = ['BBox', 'Matrix', 'Group'];

function formOf(
  { dict }: PDFRawStream,
  { bytes, resources }: { readonly bytes: Uint8Array; readonly resources: { readonly dict: PDFDict } },
  { context, carry }: Carrier,
): PDFObject {
  const form = context.flateStream(bytes, { Type: 'XObject', Subtype: 'Form', Resources: resources.dict });
  for (const key of FORM_KEYS) {
    const value = dict.get(PDFName.of(key));
    if (value !== undefined) form.dict.set(PDFName.of(key), carry(value));
  }
  return context.register(form);
}
