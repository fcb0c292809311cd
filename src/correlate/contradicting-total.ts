import { readCountTable } from '../tables/count-table.ts';
import { contradictingTotals } from '../tables/totals.ts';
import type { Correlator } from './correlator.ts';
import { gridsOf } from './grids.ts';

const ID = 'contradicting-total';

/** Finds totals of tables that their rows or columns do not add up to (网站错误信息). */
export const contradictingTotal: Correlator = {
  id: ID,
  correlate(findings, { document, compose }) {
    const found = gridsOf(document).flatMap(({ cells, blockAt }) => {
      const table = readCountTable(cells);
      if (table === undefined) return [];
      return contradictingTotals(table).flatMap(({ total, code, params: { parts } }) => {
        const block = blockAt(total.row, total.column);
        const text = block === undefined ? undefined : document.blocks[block]?.text;
        if (block === undefined || text === undefined) return [];
        const evidence = [{ kind: 'fault', weight: 10, params: { fault: code, parts } }] as const;
        const span = { start: 0, end: text.length };
        return [compose({ detector: ID, category: 'residue.total', block, span, evidence })];
      });
    });
    return found.length === 0 ? findings : [...findings, ...found];
  },
};
