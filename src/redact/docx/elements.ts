const inWord = (names: string): readonly string[] => names.split(/\s+/u).map((name) => `w:${name}`);

/** What ties comments to the text (ECMA-376-1, 17.13.4). */
export const COMMENT_ELEMENTS: readonly string[] = inWord(
  'commentRangeStart commentRangeEnd commentReference annotationRef',
);

/** What a revision took out, and how things were formatted before (17.13.5). */
export const REVISION_DROPS: readonly string[] = inWord(
  `del moveFrom rPrChange pPrChange sectPrChange tblPrChange tblPrExChange trPrChange tcPrChange tblGridChange
  numberingChange cellIns cellDel cellMerge moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd
  customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart
  customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd trackRevisions`,
);

/** What a revision put in stays without the note of who did it. */
export const REVISION_UNWRAPS: readonly string[] = inWord('ins moveTo');

/** Variables, data sources, templates and ids of editing sessions in the settings; ties to data outside the page. */
export const SETTING_ELEMENTS: readonly string[] = inWord(
  `docVars mailMerge attachedTemplate attachedSchema rsids dataBinding permStart permEnd proofErr smartTagPr customXmlPr
  saveThroughXslt`,
);
