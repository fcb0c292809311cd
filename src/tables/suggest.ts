import type { Level, LevelCode } from './hierarchy.ts';
import { countBelow, type Partition, type Refine, whole } from './partition.ts';

/** A way to publish the table so that every description is shared by enough rows. */
export interface Suggestion {
  /** The columns to make coarser, with how. */
  readonly changes: readonly { readonly column: number; readonly level: LevelCode }[];
  /** How many rows must be left out besides. */
  readonly suppressed: number;
  /** Information lost: the sum over columns of shares between 0 and 1. */
  readonly loss: number;
}

/** A column with its levels, the first of which keeps it. */
export interface Ladder {
  readonly column: number;
  readonly levels: readonly Level[];
}

export interface Goal {
  readonly rows: number;
  /** Smallest class that may be published. */
  readonly k: number;
  /** How many rows may be left out. */
  readonly mayDrop: number;
  readonly suggestions: number;
}

/** Passes over rows that the full search may cost; above it the greedy search takes over. */
const MAX_VISITS = 24_000_000;
const MAX_NODES = 1000;
/** What the greedy search may cost; a table that is wider and longer than that gets no suggestion. */
const MAX_GREEDY_VISITS = 400_000_000;

/** The cheapest combinations of levels that reach the goal, cheapest first; none when the list is shorter than `k` or the search too long. */
export function cheapest(ladders: readonly Ladder[], goal: Goal, refine: Refine): readonly Suggestion[] {
  if (goal.rows < goal.k || goal.suggestions === 0) return [];
  // The columns that tell most come first, so that a hopeless node is given up after one pass.
  const ordered = [...ladders].sort((a, b) => sizeOf(b) - sizeOf(a));
  const nodes = ordered.reduce((product, { levels }) => product * levels.length, 1);
  const exhaustive = nodes <= MAX_NODES && nodes * ordered.length * goal.rows <= MAX_VISITS;
  const steps = ordered.reduce((sum, { levels }) => sum + levels.length - 1, 0);
  if (!exhaustive && steps * ordered.length ** 2 * goal.rows > MAX_GREEDY_VISITS) return [];
  const found = exhaustive ? searchLattice(ordered, goal, refine) : searchGreedily(ordered, goal, refine);
  return found.map((node) => ({
    changes: node.steps.flatMap((step, at) => changeOf(ordered[at], step)).sort((a, b) => a.column - b.column),
    suppressed: node.below,
    loss: node.loss,
  }));
}

interface Node {
  /** The level of each ladder. */
  readonly steps: readonly number[];
  readonly loss: number;
}

interface Reached extends Node {
  readonly below: number;
}

/** Walks the lattice by rising loss. What is coarser than something found is found as well, and never cheaper. */
function searchLattice(ladders: readonly Ladder[], goal: Goal, refine: Refine): readonly Reached[] {
  const nodes = ladders.reduce<readonly Node[]>(
    (sofar, { levels }) =>
      sofar.flatMap(({ steps, loss }) =>
        levels.map((level, step) => ({ steps: [...steps, step], loss: loss + level.loss })),
      ),
    [{ steps: [], loss: 0 }],
  );
  const found: Reached[] = [];
  for (const node of [...nodes].sort((a, b) => a.loss - b.loss)) {
    if (found.some((better) => better.steps.every((step, at) => step <= (node.steps[at] ?? 0)))) continue;
    const below = rowsToDrop(ladders, node.steps, goal, refine);
    if (below > goal.mayDrop) continue;
    found.push({ ...node, below });
    if (found.length === goal.suggestions) break;
  }
  return found;
}

/** Takes, again and again, the step that saves most rows for what it loses. For long or wide tables: one suggestion. */
function searchGreedily(ladders: readonly Ladder[], goal: Goal, refine: Refine): readonly Reached[] {
  const unbounded = { ...goal, mayDrop: goal.rows };
  let here: Reached = { steps: ladders.map(() => 0), loss: 0, below: goal.rows };
  here = { ...here, below: rowsToDrop(ladders, here.steps, unbounded, refine) };
  while (here.below > goal.mayDrop) {
    const options = ladders.flatMap(({ levels }, at) => {
      const step = (here.steps[at] ?? 0) + 1;
      const [level, before] = [levels[step], levels[step - 1]];
      if (level === undefined || before === undefined) return [];
      const steps = here.steps.with(at, step);
      const cost = Math.max(level.loss - before.loss, 1e-6);
      const below = rowsToDrop(ladders, steps, unbounded, refine);
      return [{ steps, loss: here.loss + cost, below, merit: (here.below - below) / cost, cost }];
    });
    const best = options.sort((a, b) => b.merit - a.merit || a.cost - b.cost)[0];
    if (best === undefined) return [];
    here = { steps: best.steps, loss: best.loss, below: best.below };
  }
  return [here];
}

/** How many rows stay in classes below `k`; gives up above `mayDrop`, because splitting further only makes it worse. */
function rowsToDrop(ladders: readonly Ladder[], steps: readonly number[], goal: Goal, refine: Refine): number {
  let partition: Partition = whole(goal.rows);
  let below = 0;
  for (const [at, { levels }] of ladders.entries()) {
    const level = levels[steps[at] ?? 0];
    if (level === undefined || level.codes.size === 1) continue;
    partition = refine(partition, level.codes);
    below = countBelow(partition, goal.k);
    if (below > goal.mayDrop) return below;
  }
  return below;
}

function sizeOf({ levels }: Ladder): number {
  return levels[0]?.codes.size ?? 0;
}

function changeOf(ladder: Ladder | undefined, step: number): Suggestion['changes'] {
  const level = ladder?.levels[step];
  return ladder === undefined || level === undefined || step === 0
    ? []
    : [{ column: ladder.column, level: level.code }];
}
