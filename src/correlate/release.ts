import { cellOf, type Document } from '../model/document.ts';
import type { Evidence } from '../model/finding.ts';
import { SURE } from '../profiles/infer.ts';
import type { Correlator } from './correlator.ts';

const ID = 'release';
/** A title has a line to itself at the top. */
const TOP = 8;
const LONGEST_TITLE = 60;

/**
 * Finds papers that are not for publication whatever they hold, such as
 * divorce judgments (最高人民法院关于人民法院在互联网公布裁判文书的规定第四条):
 * their profile says that a person decides.
 */
export const release: Correlator = {
  id: ID,
  correlate(findings, { document, genre, compose }) {
    if (genre?.profile.release !== 'decide' || genre.confidence < SURE) return findings;
    const block = titleOf(document);
    const text = block === undefined ? undefined : document.blocks[block]?.text;
    if (block === undefined || text === undefined) return findings;
    const evidence: readonly Evidence[] = [{ kind: 'structure', weight: 8 }];
    const span = { start: 0, end: Math.min(text.length, LONGEST_TITLE) };
    return [...findings, compose({ detector: ID, category: 'secret.genre', block, span, evidence })];
  },
};

/** The longest of the short lines at the top that ends like the name of a paper, else the first line. */
function titleOf({ blocks }: Document): number | undefined {
  const lines = blocks.flatMap(({ layer, place }, index) =>
    layer === 'body' && cellOf(place) === undefined ? [index] : [],
  );
  const isTitle = (index: number): boolean => /[书告报表函单]$/u.test(blocks[index]?.text.trim() ?? '');
  return lines.slice(0, TOP).find(isTitle) ?? lines[0];
}
