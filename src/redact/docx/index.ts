import type { Layer } from '../../model/document.ts';
import { docx } from '../../readers/docx/index.ts';
import { sniff } from '../../readers/sniff.ts';
import { DOCX } from '../../readers/sniff-zip.ts';
import { rewritePackage } from '../ooxml/rewrite.ts';
import type { Redactor } from '../redaction.ts';
import { COMMENT_ELEMENTS, REVISION_DROPS, REVISION_UNWRAPS, SETTING_ELEMENTS } from './elements.ts';

/**
 * Word documents. Text is replaced in its runs, so that formatting stays;
 * revisions are accepted, and comments, hidden text, properties and everything
 * that is not on the page go.
 */
export const docxRedactor: Redactor = {
  id: docx.id,
  accepts: (source) => sniff(source) === DOCX,
  redact: async (source, document, plan) => {
    const isKept = (layer: Layer) => plan.keep.has(layer);
    const structure = {
      drops: new Set([
        ...(isKept('comment') ? [] : COMMENT_ELEMENTS),
        ...(isKept('revision') ? [] : REVISION_DROPS),
        ...(isKept('metadata') ? [] : SETTING_ELEMENTS),
      ]),
      unwraps: new Set(isKept('revision') ? [] : REVISION_UNWRAPS),
      takesAlong: new Map(isKept('revision') ? [] : [['w:trPr', 'w:tr']]),
    };
    return rewritePackage(source, document, plan, () => ({ structure, layerOf }));
  },
};

const COUNTED: readonly (readonly [Layer, ReadonlySet<string>])[] = [
  ['comment', new Set(['w:commentReference'])],
  ['revision', new Set(['w:del', 'w:ins', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange', 'w:tcPrChange'])],
  ['metadata', new Set(['w:docVars', 'w:mailMerge', 'w:attachedTemplate'])],
];

function layerOf(element: string): Layer | undefined {
  return COUNTED.find(([, elements]) => elements.has(element))?.[0];
}
