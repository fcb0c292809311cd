/**
 * Patterns that begin with any Chinese character are slow to search for: they are tried at every character of a text.
 * What stands further inside them is rare: a mark, a title, a colon. So the places of that are looked up in a table
 * first, and the pattern is tried only just before them.
 */

/** Code unit → 1 where it belongs to a set. */
type UnitSet = Uint8Array;

/** The first two code units of words: what can begin one, what can go on, and both together. */
interface WordHeads {
  readonly units: Uint8Array;
  readonly pairs: ReadonlySet<number>;
}

const FIRST = 1;
const SECOND = 2;

/** Code unit → the number of the first set that it belongs to, from 1 on, or 0. */
export function unitKinds(sets: readonly string[]): Uint8Array {
  const kinds = new Uint8Array(65536);
  for (const [kind, units] of sets.entries())
    for (let i = 0; i < units.length; i++) kinds[units.charCodeAt(i)] ||= kind + 1;
  return kinds;
}

/** The set of the code units of a string. */
export function unitSet(units: string): UnitSet {
  return unitKinds([units]);
}

/** The heads of words divided by bars; each has two characters before anything that is special in a pattern. */
export function headsOf(words: string): WordHeads {
  const units = new Uint8Array(65536);
  const pairs = new Set<number>();
  for (const word of words.split('|')) {
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    units[first] = (units[first] ?? 0) | FIRST;
    units[second] = (units[second] ?? 0) | SECOND;
    pairs.add(first * 65536 + second);
  }
  return { units, pairs };
}

/** Where units of a set stand, in order. */
export function placesOf(text: string, set: UnitSet): number[] {
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) if (set[text.charCodeAt(i)] === 1) places.push(i);
  return places;
}

/** Where units of each of so many kinds stand, in order, in one walk; the first list is empty. */
export function placesByKind(text: string, kinds: Uint8Array, count: number): readonly (readonly number[])[] {
  const places: number[][] = Array.from({ length: count + 1 }, () => []);
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)] ?? 0;
    if (kind !== 0) places[kind]?.push(i);
  }
  return places;
}

/** Where words with these heads may begin between `from` and `to`, in order. */
export function headsIn(text: string, { units, pairs }: WordHeads, from = 0, to: number = text.length): number[] {
  const places: number[] = [];
  let unit = text.charCodeAt(from);
  for (let i = from; i + 1 < to; i++) {
    const next = text.charCodeAt(i + 1);
    if (((units[unit] ?? 0) & FIRST) !== 0 && ((units[next] ?? 0) & SECOND) !== 0 && pairs.has(unit * 65536 + next))
      places.push(i);
    unit = next;
  }
  return places;
}

/** The starts of so many characters before each of the places, in order: of the most first. */
export function startsBefore(text: string, places: readonly number[], most: number): number[] {
  const starts: number[] = [];
  for (const place of places) {
    const here: number[] = [];
    for (let start = place, n = 0; n < most && start > 0; n++) {
      start = characterBefore(text, start);
      here.unshift(start);
    }
    starts.push(...here);
  }
  return starts;
}

/** Where the character starts that ends at a place. */
function characterBefore(text: string, place: number): number {
  const isPair = (text.charCodeAt(place - 1) & 0xfc00) === 0xdc00 && (text.charCodeAt(place - 2) & 0xfc00) === 0xd800;
  return place - (isPair ? 2 : 1);
}

/**
 * The matches of a sticky pattern that begin at one of `starts`, which are in order: what `matchAll` gives for the same
 * pattern with the flag g, if no match begins elsewhere.
 */
export function* matchesAt(text: string, pattern: RegExp, starts: readonly number[]): Generator<RegExpExecArray> {
  let free = 0;
  for (const start of starts) {
    if (start < free) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    yield match;
    free = start + match[0].length;
  }
}
