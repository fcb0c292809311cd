import { civilOf, type Day } from '../masks/calendar.ts';
import type { Document } from '../model/document.ts';
import { displayFaults } from '../residue/display-period.ts';
import type { Correlator, Sighting } from './correlator.ts';
import { documentDay } from './document-day.ts';

const ID = 'display-period';
/** A notice says its period in a sentence; longer blocks are texts of something else. */
const LONGEST = 20_000;

/**
 * Finds notices whose period of display (公示期) is over on the day of the
 * review, or has another length than they say. Without a day nothing is over.
 */
export function displayPeriod(asOf: Day | undefined): Correlator {
  return {
    id: ID,
    correlate(findings, { document, compose }) {
      const sightings = faultsIn(document, asOf ?? Number.NEGATIVE_INFINITY);
      return sightings.length === 0 ? findings : [...findings, ...sightings.map(compose)];
    },
  };
}

/** Looked for in every block, and by plain search: an expression takes many times as long. */
function isNotice(text: string): boolean {
  const isOfDisplay = text.includes('公示') || text.includes('公告') || text.includes('征求意见');
  return isOfDisplay && text.length <= LONGEST && (text.includes('日') || text.includes('号'));
}

function faultsIn(document: Document, asOf: Day): readonly Sighting[] {
  const notices: { readonly text: string; readonly block: number }[] = [];
  document.blocks.forEach(({ text, layer }, block) => {
    if (layer === 'body' && isNotice(text)) notices.push({ text, block });
  });
  if (notices.length === 0) return [];
  const signed = documentDay(document);
  const clock = { asOf, ...(signed === undefined ? {} : { year: civilOf(signed).year }) };
  return notices.flatMap(({ text, block }) =>
    displayFaults(text, clock).map(({ start, end, code, params }) => ({
      detector: ID,
      category: 'residue.display',
      block,
      span: { start, end },
      evidence: [{ kind: 'fault', weight: 10, params: { fault: code, ...params } }],
    })),
  );
}
