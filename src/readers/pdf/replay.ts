import { INITIAL_STATE, TEXT_START } from './graphics-state.ts';
import { leaveImage, type Machine, type OperatorCodes, type ReplayContext } from './machine.ts';
import type { PageContent } from './page-content.ts';
import { STEPS, type Step } from './steps.ts';

/** pdfjs's operator list: codes, and the operands of each. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/**
 * Walks a page's operator list and notes every glyph, covered area and ruled
 * line with its place and its look.
 */
export function replay(list: OperatorList, context: ReplayContext): PageContent {
  const machine: Machine = {
    context,
    glyphs: [],
    fills: [],
    rules: [],
    stack: [],
    marked: [],
    state: INITIAL_STATE,
    text: TEXT_START,
    op: 0,
    curves: 0,
    hiddenDepth: 0,
    pendingClip: false,
    annotation: undefined,
    placed: false,
    unread: 0,
  };
  const steps = stepsOf(context.codes);
  for (const [op, code] of list.fnArray.entries()) {
    const step = steps.get(code);
    if (!step) continue;
    machine.op = op;
    const args = list.argsArray[op];
    step(machine, Array.isArray(args) ? args : args instanceof Float32Array ? [...args] : []);
  }
  leaveImage(machine);
  const { glyphs, fills, rules, curves, unread } = machine;
  return { glyphs, fills, rules, curves, unread };
}

function stepsOf(codes: OperatorCodes): ReadonlyMap<number, Step> {
  const steps = new Map<number, Step>();
  for (const [name, step] of Object.entries(STEPS)) {
    const code = codes[name];
    if (code !== undefined) steps.set(code, step);
  }
  return steps;
}
