import type { Block, Gap } from '../model/document.ts';
import { DEFAULT_LIMITS, isGap, type Limits, type Reader, type Source } from '../readers/reader.ts';

/** What a reader is tried with. */
export interface ReaderContract {
  readonly reader: Reader;
  /** A sound file of the format, with text in it. The longer it is, the more there is to damage. */
  readonly sample: Source;
  /** How many damaged files of each kind are tried. */
  readonly rounds?: number | undefined;
}

/** One thing that every reader holds to. `run` rejects with an error that says how it was broken. */
export interface ContractCase {
  readonly name: string;
  run(): Promise<void>;
}

/**
 * What every reader promises, as cases for any test runner, in vitest:
 * `it.each(readerContract(contract))('$name', ({ run }) => run())`. The damage is
 * the same every time. A reader that hangs is caught by the runner's own time limit.
 */
export function readerContract({ reader, sample, rounds = 40 }: ReaderContract): readonly ContractCase[] {
  const read = (bytes: Uint8Array, limits?: Partial<Limits>): Promise<Items> =>
    readAll(reader, { ...sample, bytes }, { ...DEFAULT_LIMITS, ...limits });
  const answers = async (bytes: Uint8Array): Promise<void> => check(await read(bytes));
  const each = async (make: (random: Random, round: number) => Uint8Array): Promise<void> => {
    const random = createRandom();
    for (let round = 0; round < rounds; round++) await answers(make(random, round));
  };
  return [
    { name: 'accepts the sample and reads text from it', run: () => checkSample(reader, sample) },
    { name: 'answers for arbitrary bytes', run: () => each((random) => random.bytes(random.below(3000))) },
    {
      name: 'answers for bytes that begin like the format',
      run: () => each((random) => join(sample.bytes.slice(0, 16 + random.below(64)), random.bytes(random.below(3000)))),
    },
    {
      name: 'answers for a file that breaks off',
      run: () => each((_, round) => sample.bytes.slice(0, Math.floor((sample.bytes.length * round) / rounds))),
    },
    { name: 'answers for a file with wrong bytes', run: () => each((random) => damaged(sample.bytes, random)) },
    {
      name: 'reads the same from the same bytes, and leaves them as they are',
      run: async () => {
        const before = sample.bytes.slice();
        const [first, second] = [await read(sample.bytes), await read(sample.bytes)];
        demand(JSON.stringify(first) === JSON.stringify(second), 'two readings differ');
        demand(
          before.every((byte, at) => byte === sample.bytes[at]),
          'the bytes were changed',
        );
      },
    },
    {
      name: 'cuts blocks to the limit of characters',
      run: async () => {
        for (const { text } of (await read(sample.bytes, { characters: 20 })).blocks) {
          demand(text.length <= 20, 'a block is longer than the limit');
        }
      },
    },
    { name: 'rejects with the reason when aborted', run: () => checkAbort(reader, sample) },
  ];
}

interface Items {
  readonly blocks: readonly Block[];
  readonly gaps: readonly Gap[];
}

async function readAll(reader: Reader, source: Source, limits: Limits): Promise<Items> {
  const blocks: Block[] = [];
  const gaps: Gap[] = [];
  reader.accepts(source);
  for await (const item of reader.read(source, { limits })) {
    if (isGap(item)) gaps.push(item);
    else blocks.push(item);
  }
  return { blocks, gaps };
}

/** Text or gaps, and both well formed. */
function check({ blocks, gaps }: Items): void {
  demand(blocks.length + gaps.length > 0, 'there is neither text nor a gap');
  for (const block of blocks) checkBlock(block);
  for (const { note } of gaps) {
    demand(/\p{Script=Han}/u.test(note), 'the note of a gap is not in Chinese');
    const isQuoted = blocks.some(({ text }) => text.length >= 8 && note.includes(text));
    demand(!isQuoted, 'the note of a gap quotes the document');
  }
}

function checkBlock({ text, anchors = [], place }: Block): void {
  demand(text.trim() !== '', 'a block has no text');
  let last = 0;
  for (const { start, end } of anchors) {
    demand(start >= last && start < end && end <= text.length, 'anchors are not in order within the text');
    last = end;
  }
  const numbers = Object.entries(place).filter(([name]) => name !== 'offset');
  demand(!numbers.some(([, value]) => typeof value === 'number' && value < 1), 'a number of a place is below 1');
}

async function checkSample(reader: Reader, sample: Source): Promise<void> {
  demand(reader.accepts(sample), 'the sample is not accepted');
  const items = await readAll(reader, sample, DEFAULT_LIMITS);
  check(items);
  demand(items.blocks.length > 0, 'no text was read from the sample');
}

async function checkAbort(reader: Reader, sample: Source): Promise<void> {
  const reason = new Error('aborted by the contract');
  try {
    for await (const _ of reader.read(sample, { limits: DEFAULT_LIMITS, signal: AbortSignal.abort(reason) }));
  } catch (error) {
    demand(error === reason, 'it rejects with something else than the reason');
    return;
  }
  throw new Error('Broken: an aborted reading goes on to its end.');
}

function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`Broken: ${otherwise}.`);
}

function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  const wrong = random.bytes(1 + random.below(8));
  for (const byte of wrong) copy[random.below(copy.length)] = byte;
  return copy;
}

function join(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}

interface Random {
  below(limit: number): number;
  bytes(length: number): Uint8Array;
}

/** A sequence that is the same every time (xorshift, Marsaglia 2003). */
function createRandom(): Random {
  let state = 0x9e3779b9;
  const below = (limit: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return limit <= 0 ? 0 : (state >>> 0) % limit;
  };
  return { below, bytes: (length) => Uint8Array.from({ length }, () => below(256)) };
}
