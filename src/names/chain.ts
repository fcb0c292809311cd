import { type Model, WEIGHT_UNIT } from './model.ts';
import { B, E, M, O, TAG_COUNT, TRANSITIONS, X, Y, Z } from './tags.ts';

/** A linear chain of tags and space to decode it in. */
export interface Chain {
  /** Scores of the tags by position, in units of {@link WEIGHT_UNIT}; the caller fills them in. */
  readonly emissions: Int32Array;
  /** Scores of the moves, in the order of {@link TRANSITIONS}, and the exponentials of their nats. */
  readonly moves: Int32Array;
  readonly factors: Float64Array;
  readonly back: Uint8Array;
  readonly path: Uint8Array;
  readonly potentials: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
}

/** A name on the most likely path, by positions in the chain. */
export interface ChainSpan {
  readonly start: number;
  readonly end: number;
  /** Whether it is built as surname and given name. */
  readonly han: boolean;
  /** Decibans for exactly this span, by forward-backward; within ±60. */
  readonly score: number;
}

/** Allocates a chain for up to `positions` positions. */
export function chainOf(model: Model, positions: number): Chain {
  const size = (positions + 2) * TAG_COUNT;
  return {
    emissions: new Int32Array(size),
    moves: model.transitions,
    factors: Float64Array.from(model.transitions, (move) => Math.exp(move * WEIGHT_UNIT)),
    back: new Uint8Array(size),
    path: new Uint8Array(positions + 2),
    potentials: new Float64Array(size),
    forward: new Float64Array(size),
    backward: new Float64Array(size),
  };
}

/** The names on the best path through the first `count` positions, which O surrounds. */
export function decode(chain: Chain, count: number): ChainSpan[] {
  if (!findPath(chain, count)) return [];
  marginals(chain, count);
  const { path } = chain;
  const spans: ChainSpan[] = [];
  for (let i = 0; i < count; i++) {
    const first = path[i] ?? O;
    if (first !== B && first !== X) continue;
    const start = i;
    while (path[i] !== E && path[i] !== Z) i++;
    spans.push({ start, end: i + 1, han: first === B, score: decibans(probability(chain, start, i)) });
  }
  return spans;
}

/** Fills `path` with the best one; false where it has no name. The moves are written out, since most pairs of tags cannot follow. */
export function findPath(chain: Chain, count: number): boolean {
  const { emissions, moves, back, path } = chain;
  const oo = moves[0] ?? 0;
  const ob = moves[1] ?? 0;
  const ox = moves[2] ?? 0;
  const bm = moves[3] ?? 0;
  const be = moves[4] ?? 0;
  const mm = moves[5] ?? 0;
  const me = moves[6] ?? 0;
  const eo = moves[7] ?? 0;
  const eb = moves[8] ?? 0;
  const ex = moves[9] ?? 0;
  const xy = moves[10] ?? 0;
  const xz = moves[11] ?? 0;
  const yy = moves[12] ?? 0;
  const yz = moves[13] ?? 0;
  const zo = moves[14] ?? 0;
  const zb = moves[15] ?? 0;
  const zx = moves[16] ?? 0;
  let o = 0;
  let b = -1e8;
  let m = -1e8;
  let e = -1e8;
  let x = -1e8;
  let y = -1e8;
  let z = -1e8;
  for (let i = 0; i < count; i++) {
    const at = i * TAG_COUNT;
    const no = Math.max(o + oo, e + eo, z + zo);
    const nb = Math.max(o + ob, e + eb, z + zb);
    const nx = Math.max(o + ox, e + ex, z + zx);
    back[at + O] = no === o + oo ? O : no === e + eo ? E : Z;
    back[at + B] = nb === o + ob ? O : nb === e + eb ? E : Z;
    back[at + X] = nx === o + ox ? O : nx === e + ex ? E : Z;
    back[at + M] = b + bm >= m + mm ? B : M;
    back[at + E] = b + be >= m + me ? B : M;
    back[at + Y] = x + xy >= y + yy ? X : Y;
    back[at + Z] = x + xz >= y + yz ? X : Y;
    const nm = Math.max(b + bm, m + mm);
    const ne = Math.max(b + be, m + me);
    const ny = Math.max(x + xy, y + yy);
    const nz = Math.max(x + xz, y + yz);
    o = no;
    b = nb + (emissions[at + B] ?? 0);
    m = nm + (emissions[at + M] ?? 0);
    e = ne + (emissions[at + E] ?? 0);
    x = nx + (emissions[at + X] ?? 0);
    y = ny + (emissions[at + Y] ?? 0);
    z = nz + (emissions[at + Z] ?? 0);
  }
  const last = Math.max(o + oo, e + eo, z + zo);
  let state = last === o + oo ? O : last === e + eo ? E : Z;
  let named = false;
  for (let i = count - 1; i >= 0; i--) {
    path[i] = state;
    if (state !== O) named = true;
    state = back[i * TAG_COUNT + state] ?? O;
  }
  return named;
}

/** Scaled forward and backward sums; position 0 of both arrays is the O before the chain. */
function marginals(chain: Chain, count: number): void {
  const { emissions, potentials, forward, backward, factors } = chain;
  forward.fill(0, 0, (count + 2) * TAG_COUNT);
  backward.fill(0, 0, (count + 2) * TAG_COUNT);
  for (let i = 0; i < count * TAG_COUNT; i++)
    potentials[i + TAG_COUNT] = Math.exp(Math.max(-60, Math.min(60, (emissions[i] ?? 0) * WEIGHT_UNIT)));
  const end = (count + 1) * TAG_COUNT;
  potentials.fill(0, end, end + TAG_COUNT);
  potentials[end] = 1;
  forward[O] = 1;
  for (let at = TAG_COUNT; at <= end; at += TAG_COUNT) {
    for (let t = 0; t < TRANSITIONS.length; t++) {
      const from = FROM[t] ?? 0;
      const to = TO[t] ?? 0;
      forward[at + to] = (forward[at + to] ?? 0) + (forward[at - TAG_COUNT + from] ?? 0) * (factors[t] ?? 0);
    }
    let sum = 0;
    for (let s = at; s < at + TAG_COUNT; s++) {
      forward[s] = (forward[s] ?? 0) * (potentials[s] ?? 0);
      sum += forward[s] ?? 0;
    }
    for (let s = at; s < at + TAG_COUNT; s++) forward[s] = (forward[s] ?? 0) / sum;
  }
  backward[end] = 1;
  for (let at = end - TAG_COUNT; at >= 0; at -= TAG_COUNT) {
    let sum = 0;
    for (let t = 0; t < TRANSITIONS.length; t++) {
      const from = FROM[t] ?? 0;
      const next = at + TAG_COUNT + (TO[t] ?? 0);
      const value = (factors[t] ?? 0) * (potentials[next] ?? 0) * (backward[next] ?? 0);
      backward[at + from] = (backward[at + from] ?? 0) + value;
      sum += value;
    }
    for (let s = at; s < at + TAG_COUNT; s++) backward[s] = (backward[s] ?? 0) / sum;
  }
}

const FROM: Uint8Array = Uint8Array.from(TRANSITIONS, (move) => move[0]);
const TO: Uint8Array = Uint8Array.from(TRANSITIONS, (move) => move[1]);

/** The probability of the path's tags from `start` to `last`, all other positions left open. */
function probability(chain: Chain, start: number, last: number): number {
  const { path, potentials, forward, backward, factors } = chain;
  let state = path[start] ?? O;
  let at = (start + 1) * TAG_COUNT;
  let total = 0;
  for (let s = 0; s < TAG_COUNT; s++) total += (forward[at + s] ?? 0) * (backward[at + s] ?? 0);
  let inside = forward[at + state] ?? 0;
  for (let i = start + 1; i <= last; i++) {
    const next = path[i] ?? O;
    // The scale of the backward sums changes from one position to the next, and by as much does the total.
    let scale = 0;
    for (let t = 0; t < TRANSITIONS.length; t++) {
      const to = at + TAG_COUNT + (TO[t] ?? 0);
      scale += (factors[t] ?? 0) * (potentials[to] ?? 0) * (backward[to] ?? 0);
    }
    inside *= ((factors[moveOf(state, next)] ?? 0) * (potentials[at + TAG_COUNT + next] ?? 0)) / scale;
    state = next;
    at += TAG_COUNT;
  }
  return (inside * (backward[at + state] ?? 0)) / total;
}

function moveOf(from: number, to: number): number {
  return TRANSITIONS.findIndex((move) => move[0] === from && move[1] === to);
}

function decibans(probability: number): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.max(-60, Math.min(60, 10 * Math.log10(p / (1 - p))));
}
