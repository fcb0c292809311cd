import type { Evidence, Finding } from '../model/finding.ts';
import { membershipsOf } from '../tables/captions.ts';
import { cellRisk } from '../tables/cells.ts';
import { type CellIndex, readCountTable } from '../tables/count-table.ts';
import type { TableOptions } from '../tables/options.ts';
import type { Correlator } from './correlator.ts';
import { gridsOf } from './grids.ts';

const ID = 'small-cells';
/** What the figures count; money and areas are about nobody. */
const COUNTS_PEOPLE = /人|户|例|名额|死亡|感染|确诊|患/u;

/**
 * Tables of figures that let one respondent be inferred (统计法第二十八条):
 * figures that were hidden and follow from a total, and, where people are
 * counted by something sensitive, figures below k.
 */
export function smallCells({ k }: TableOptions): Correlator {
  return {
    id: ID,
    correlate(findings, { document, compose }) {
      const found = gridsOf(document).flatMap(({ cells, blockAt, first }): readonly Finding[] => {
        const table = readCountTable(cells);
        if (table === undefined) return [];
        const text = [...(cells[0] ?? []), ...cells.map(([label = '']) => label)].join('\n');
        const title = document.blocks[first - 1]?.text.slice(0, 80) ?? '';
        const { small, derivable } = cellRisk(table, k.sensitive);
        const see = (category: string, cell: CellIndex, params: Evidence['params']): readonly Finding[] => {
          const block = blockAt(cell.row, cell.column);
          if (block === undefined) return [];
          const span = { start: 0, end: document.blocks[block]?.text.length ?? 0 };
          return [compose({ detector: ID, category, block, span, evidence: [{ kind: 'table', weight: 10, params }] })];
        };
        const [derived] = derivable;
        if (derived !== undefined) {
          // What was hidden is to stay so; nothing else has to.
          const { alsoHide } = cellRisk(table, 1);
          return see('aggregate.cell', derived, { derivable: derivable.length, more: alsoHide.length });
        }
        const isSensitive = membershipsOf(`${title}\n${text}`).length > 0 && COUNTS_PEOPLE.test(`${title}\n${text}`);
        const [least] = small;
        if (!isSensitive || least === undefined) return [];
        return see('aggregate.cell.notice', least, { small: small.length, required: k.sensitive });
      });
      return found.length === 0 ? findings : [...findings, ...found];
    },
  };
}
