import type { Document } from '../../model/document.ts';
import type { OpenDocument } from '../../readers/ooxml/document.ts';
import { sniff } from '../../readers/sniff.ts';
import { XLSX } from '../../readers/sniff-zip.ts';
import { xlsx } from '../../readers/xlsx/index.ts';
import { readWorkbook } from '../../readers/xlsx/workbook.ts';
import { type FormatRules, rewritePackage } from '../ooxml/rewrite.ts';
import type { RedactionPlan, Redactor } from '../redaction.ts';
import { sheetEdits } from './cells.ts';
import { readStringItems, unusedStrings } from './strings.ts';
import { workbookEdits } from './workbook.ts';

/**
 * Workbooks. A cell whose value goes holds its mask as text; formulas become
 * their results, so that nothing is worked out anew. Hidden sheets go, hidden
 * rows, columns and cells are emptied, and so are strings that no cell shows.
 */
export const xlsxRedactor: Redactor = {
  id: xlsx.id,
  accepts: (source) => sniff(source) === XLSX,
  redact: async (source, document, plan) => {
    const named = withSheetNames(document, plan);
    return rewritePackage(source, document, named, (open) => rulesOf(open, document, named));
  },
};

function rulesOf(open: OpenDocument, document: Document, plan: RedactionPlan): FormatRules {
  const main = open.take(open.linked('', 'officeDocument'));
  const book = main === undefined ? undefined : readWorkbook(main, open.office, open.xml);
  const isGone = (isHidden: boolean) => isHidden && !plan.keep.has('hidden');
  const sheets = (book?.sheets ?? []).map((sheet) => ({ ...sheet, isGone: isGone(sheet.isHidden) }));
  const strings = readStringItems(open, main?.name);
  const cells = sheetEdits(open, document, plan, { sheets, strings });
  const drops = new Set(plan.keep.has('metadata') ? [] : DROPS);
  return {
    structure: { drops, unwraps: new Set(), takesAlong: new Map() },
    layerOf: () => undefined,
    edits: (part, xml) => {
      if (part === main?.name) return workbookEdits(xml, sheets, plan.keep);
      if (part === strings.part) return unusedStrings(xml, cells.used);
      return cells.edits.get(part) ?? [];
    },
    owns: (block) => cells.blocks.has(block),
    dropsLink: ({ type, target }) =>
      type === 'calcChain' || sheets.some((sheet) => sheet.isGone && sheet.part === target),
  };
}

/** Formulas, lists of allowed values, scenarios, sources outside the workbook, extensions, readings of characters. */
const DROPS: readonly string[] =
  `f dataValidations scenarios protectedRanges externalReferences pivotCaches oleObjects controls legacyDrawing
  legacyDrawingHF fileSharing customWorkbookViews customSheetViews webPublishItems webPublishing smartTags smartTagPr
  smartTagTypes cellWatches customProperties extLst rPh phoneticPr x15ac:absPath functionGroups`.split(/\s+/u);

/** A sheet's name is also in the references to it, and a star can be in neither. */
function withSheetNames({ blocks }: Document, plan: RedactionPlan): RedactionPlan {
  const isName = (block: number) => NAMES.has(blocks[block]?.label ?? '');
  const redactions = plan.redactions.map((redaction) =>
    isName(redaction.block)
      ? { ...redaction, replacement: redaction.replacement.replace(/[*?:/\\[\]'!]/gu, '×') }
      : redaction,
  );
  return { ...plan, redactions };
}

const NAMES: ReadonlySet<string> = new Set(['工作表名称', '名称所指', 'f']);
