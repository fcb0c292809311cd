import { EDGE } from '../../src/names/alphabet.ts';
import { computeKeys, featureSpace, KEY_COUNT, type Lexicon, TEMPLATES } from '../../src/names/features.ts';
import { B, E, M, NAME_TAGS, O, TAG_COUNT, TRANSITIONS, tagsFor, X, Y, Z } from '../../src/names/tags.ts';
import type { Random } from './random.ts';
import type { Sample } from './samples.ts';

/** How the chain is fitted: AdaGrad with an L1 penalty, feature dropout, and weights averaged over the last epochs. */
export interface TrainingOptions {
  readonly epochs: number;
  readonly averaged: number;
  readonly rate: number;
  readonly penalty: number;
  readonly dropout: number;
  /** N-grams seen less often get no row. */
  readonly cutoff: number;
}

/** Fitted weights: per template, key → row of `width` × 6 weights in nats. */
export interface Fitted {
  readonly rows: readonly ReadonlyMap<number, Float32Array>[];
  readonly transitions: Float64Array;
}

interface Compiled {
  readonly count: number;
  /** KEY_COUNT row offsets per position; -1 where there is none. */
  readonly rows: Int32Array;
  /** Bit set of the tags allowed at each position. */
  readonly allowed: Uint8Array;
  /** Likewise, as far as the symbol alone decides. */
  readonly possible: Uint8Array;
}

/** Fits the chain to the samples. The order of the samples and `random` fix the result. */
export function fitChain(
  samples: readonly Sample[],
  lexicon: Lexicon,
  alphabet: Uint16Array,
  options: TrainingOptions,
  random: Random,
  log: (line: string) => void,
): Fitted {
  const { compiled, keys, size } = compile(samples, lexicon, alphabet, options.cutoff);
  log(`${compiled.length} sentences, ${size} weights in ${keys.reduce((n, map) => n + map.size, 0)} rows`);
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-6);
  const sum = new Float32Array(size);
  const transitions = new Float64Array(TRANSITIONS.length);
  const transitionSquares = new Float64Array(TRANSITIONS.length).fill(1e-6);
  const transitionSum = new Float64Array(TRANSITIONS.length);
  const longest = compiled.reduce((n, c) => Math.max(n, c.count), 0);
  const work = workspace(longest);
  const order = compiled.map((_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    let loss = 0;
    const rate = options.rate * (epoch >= options.epochs - options.averaged ? 0.5 : 1);
    for (const index of order) {
      const sentence = compiled[index];
      if (sentence)
        loss += step(sentence, weights, squares, transitions, transitionSquares, work, { ...options, rate }, random);
    }
    log(`epoch ${epoch + 1}: loss ${(loss / compiled.length).toFixed(4)}`);
    if (epoch >= options.epochs - options.averaged) {
      for (let i = 0; i < size; i++) sum[i] = (sum[i] ?? 0) + (weights[i] ?? 0) / options.averaged;
      for (let i = 0; i < transitions.length; i++)
        transitionSum[i] = (transitionSum[i] ?? 0) + (transitions[i] ?? 0) / options.averaged;
    }
  }
  const rows = keys.map((map, t) => {
    const length = (TEMPLATES[t]?.width ?? 0) * NAME_TAGS;
    return new Map([...map].map(([key, at]) => [key, sum.subarray(at, at + length)] as const));
  });
  return { rows, transitions: transitionSum };
}

function compile(
  samples: readonly Sample[],
  lexicon: Lexicon,
  alphabet: Uint16Array,
  cutoff: number,
): { compiled: Compiled[]; keys: Map<number, number>[]; size: number } {
  const longest = samples.reduce((n, s) => Math.max(n, s.text.length), 0) + 2;
  const space = featureSpace(longest);
  const counts = TEMPLATES.map(() => new Map<number, number>());
  const raw: Int32Array[] = [];
  const possible: Uint8Array[] = [];
  samples.forEach((sample, n) => {
    const count = sample.text.length + 2;
    space.symbols.fill(0);
    space.symbols[0] = n % 3 === 0 ? 0x3002 : EDGE;
    for (let i = 0; i < sample.text.length; i++) space.symbols[i + 1] = alphabet[sample.text.charCodeAt(i)] ?? 0;
    space.symbols[count - 1] = EDGE;
    computeKeys(lexicon, space, count);
    const keys = space.keys.slice(0, count * KEY_COUNT);
    for (let i = 0; i < keys.length; i++) {
      const map = counts[i % KEY_COUNT];
      const key = keys[i] ?? 0;
      if (map && key !== 0) map.set(key, (map.get(key) ?? 0) + 1);
    }
    raw.push(keys);
    possible.push(Uint8Array.from(space.symbols.subarray(0, count), tagsFor));
  });
  let size = 0;
  const rows = counts.map((map, t) => {
    const index = new Map<number, number>();
    for (const [key, count] of map) {
      if (count < cutoff) continue;
      index.set(key, size);
      size += (TEMPLATES[t]?.width ?? 0) * NAME_TAGS;
    }
    return index;
  });
  const compiled = raw.map((keys, n) => {
    const at = new Int32Array(keys.length);
    for (let i = 0; i < keys.length; i++) at[i] = rows[i % KEY_COUNT]?.get(keys[i] ?? 0) ?? -1;
    const may = possible[n] ?? new Uint8Array();
    const allowed = allowedTags(samples[n], may.length);
    // A label that runs over a character no name can have leaves that character free.
    for (let i = 0; i < may.length; i++)
      if (((allowed[i] ?? 0) & (may[i] ?? 0)) === 0) may[i] = (may[i] ?? 0) | (allowed[i] ?? 0);
    return { count: may.length, rows: at, allowed, possible: may };
  });
  return { compiled, keys: rows, size };
}

function allowedTags(sample: Sample | undefined, count: number): Uint8Array {
  const allowed = new Uint8Array(count).fill(1 << O);
  for (const { start, end, kind } of sample?.names ?? []) {
    if (end - start < 2) continue;
    const text = sample?.text.slice(start, end) ?? '';
    const han = kind !== 'other' && end - start <= 4 && /^\p{Script=Han}+$/u.test(text);
    const other = kind !== 'han' || !han;
    for (let i = start; i < end; i++) {
      const first = i === start;
      const last = i === end - 1;
      allowed[i + 1] = (han ? 1 << (first ? B : last ? E : M) : 0) | (other ? 1 << (first ? X : last ? Z : Y) : 0);
    }
  }
  return allowed;
}

interface Workspace {
  readonly rows: Int32Array;
  readonly potentials: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly free: Float64Array;
  readonly bound: Float64Array;
}

function workspace(longest: number): Workspace {
  const make = (): Float64Array => new Float64Array((longest + 2) * TAG_COUNT);
  return {
    rows: new Int32Array((longest + 2) * KEY_COUNT),
    potentials: make(),
    forward: make(),
    backward: make(),
    free: make(),
    bound: make(),
  };
}

function step(
  sentence: Compiled,
  weights: Float32Array,
  squares: Float32Array,
  transitions: Float64Array,
  transitionSquares: Float64Array,
  work: Workspace,
  options: TrainingOptions,
  random: Random,
): number {
  const { count } = sentence;
  const { rows, potentials, free, bound } = work;
  for (let i = 0; i < count * KEY_COUNT; i++) rows[i] = random.next() < options.dropout ? -1 : (sentence.rows[i] ?? -1);
  score(rows, weights, potentials, count);
  const moves = transitions.map(Math.exp);
  const freeMoves = new Float64Array(TRANSITIONS.length);
  const boundMoves = new Float64Array(TRANSITIONS.length);
  const all = chain(potentials, moves, count, sentence.possible, work, free, freeMoves);
  const right = chain(potentials, moves, count, sentence.allowed, work, bound, boundMoves);
  update(rows, weights, squares, free, bound, count, options);
  for (let t = 0; t < TRANSITIONS.length; t++) {
    const g = (freeMoves[t] ?? 0) - (boundMoves[t] ?? 0);
    transitionSquares[t] = (transitionSquares[t] ?? 0) + g * g;
    transitions[t] = (transitions[t] ?? 0) - (options.rate * g) / Math.sqrt(transitionSquares[t] ?? 1);
  }
  return all - right;
}

function score(rows: Int32Array, weights: Float32Array, potentials: Float64Array, count: number): void {
  potentials.fill(0, 0, count * TAG_COUNT);
  for (let t = 0; t < KEY_COUNT; t++) {
    const { low, width } = TEMPLATES[t] ?? { low: 0, width: 0 };
    for (let i = 0; i < count; i++) {
      const row = rows[i * KEY_COUNT + t] ?? -1;
      if (row < 0) continue;
      for (let d = 0; d < width; d++) {
        const p = i + low + d;
        if (p < 1 || p >= count - 1) continue;
        const from = row + d * NAME_TAGS;
        const to = p * TAG_COUNT + 1;
        for (let s = 0; s < NAME_TAGS; s++) potentials[to + s] = (potentials[to + s] ?? 0) + (weights[from + s] ?? 0);
      }
    }
  }
  for (let i = 0; i < count * TAG_COUNT; i++) potentials[i] = Math.exp(Math.max(-60, Math.min(60, potentials[i] ?? 0)));
}

/** Scaled forward-backward over the allowed tags; writes marginals, adds up expected moves, returns the log of the sum. */
function chain(
  potentials: Float64Array,
  moves: Float64Array,
  count: number,
  allowed: Uint8Array,
  work: Workspace,
  marginals: Float64Array,
  expected: Float64Array,
): number {
  const { forward, backward } = work;
  const can = (i: number, s: number): boolean =>
    i === 0 || i === count - 1 ? s === O : ((allowed[i] ?? 0) & (1 << s)) !== 0;
  forward.fill(0, 0, count * TAG_COUNT);
  forward[O] = 1;
  let log = 0;
  for (let i = 1; i < count; i++) {
    const at = i * TAG_COUNT;
    for (let t = 0; t < TRANSITIONS.length; t++) {
      const move = TRANSITIONS[t];
      if (move === undefined || !can(i, move[1])) continue;
      forward[at + move[1]] = (forward[at + move[1]] ?? 0) + (forward[at - TAG_COUNT + move[0]] ?? 0) * (moves[t] ?? 0);
    }
    let sum = 0;
    for (let s = 0; s < TAG_COUNT; s++) {
      forward[at + s] = (forward[at + s] ?? 0) * (potentials[at + s] ?? 0);
      sum += forward[at + s] ?? 0;
    }
    for (let s = 0; s < TAG_COUNT; s++) forward[at + s] = (forward[at + s] ?? 0) / sum;
    log += Math.log(sum);
  }
  backward.fill(0, 0, count * TAG_COUNT);
  backward[(count - 1) * TAG_COUNT + O] = 1;
  for (let i = count - 2; i >= 0; i--) {
    const at = i * TAG_COUNT;
    let sum = 0;
    for (let t = 0; t < TRANSITIONS.length; t++) {
      const move = TRANSITIONS[t];
      if (move === undefined || !can(i + 1, move[1])) continue;
      const next = at + TAG_COUNT + move[1];
      const value = (moves[t] ?? 0) * (potentials[next] ?? 0) * (backward[next] ?? 0);
      backward[at + move[0]] = (backward[at + move[0]] ?? 0) + value;
      sum += value;
    }
    for (let s = 0; s < TAG_COUNT; s++) backward[at + s] = (backward[at + s] ?? 0) / sum;
  }
  for (let i = 0; i < count; i++) {
    let sum = 0;
    const at = i * TAG_COUNT;
    for (let s = 0; s < TAG_COUNT; s++) sum += (forward[at + s] ?? 0) * (backward[at + s] ?? 0);
    for (let s = 0; s < TAG_COUNT; s++) marginals[at + s] = ((forward[at + s] ?? 0) * (backward[at + s] ?? 0)) / sum;
  }
  for (let i = 1; i < count; i++) {
    const at = i * TAG_COUNT;
    let sum = 0;
    const weights = TRANSITIONS.map((move, t) => {
      if (!can(i, move[1])) return 0;
      const next = at + move[1];
      const value =
        (forward[at - TAG_COUNT + move[0]] ?? 0) * (moves[t] ?? 0) * (potentials[next] ?? 0) * (backward[next] ?? 0);
      sum += value;
      return value;
    });
    for (let t = 0; t < weights.length; t++) expected[t] = (expected[t] ?? 0) + (weights[t] ?? 0) / sum;
  }
  return log;
}

function update(
  rows: Int32Array,
  weights: Float32Array,
  squares: Float32Array,
  free: Float64Array,
  bound: Float64Array,
  count: number,
  options: TrainingOptions,
): void {
  const g = new Float64Array(NAME_TAGS);
  for (let p = 1; p < count - 1; p++) {
    let most = 0;
    for (let s = 0; s < NAME_TAGS; s++) {
      g[s] = (free[p * TAG_COUNT + 1 + s] ?? 0) - (bound[p * TAG_COUNT + 1 + s] ?? 0);
      most = Math.max(most, Math.abs(g[s] ?? 0));
    }
    if (most < 0.002) continue;
    for (let t = 0; t < KEY_COUNT; t++) {
      const { low, width } = TEMPLATES[t] ?? { low: 0, width: 0 };
      for (let d = 0; d < width; d++) {
        const i = p - low - d;
        if (i < 0 || i >= count) continue;
        const row = rows[i * KEY_COUNT + t] ?? -1;
        if (row < 0) continue;
        const at = row + d * NAME_TAGS;
        for (let s = 0; s < NAME_TAGS; s++) {
          const slope = g[s] ?? 0;
          if (slope < 0.001 && slope > -0.001) continue;
          const square = (squares[at + s] ?? 0) + slope * slope;
          squares[at + s] = square;
          const pace = options.rate / Math.sqrt(square + 0.05);
          const moved = (weights[at + s] ?? 0) - pace * slope;
          const shrink = pace * options.penalty;
          weights[at + s] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
        }
      }
    }
  }
}
