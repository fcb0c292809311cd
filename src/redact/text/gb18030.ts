/**
 * Text in GB18030 (GB 18030-2022), which platforms decode and do not encode.
 * Characters of two bytes are looked up in what the decoder makes of all pairs;
 * those of four bytes are written as the source wrote them.
 */
export function encodeGb18030(text: string, source: Uint8Array): Uint8Array {
  const codes = pairs();
  const long = fourByteCodes(source);
  const out: number[] = [];
  for (const character of text) {
    const unit = character.codePointAt(0) ?? 0;
    if (unit < 0x80) out.push(unit);
    else out.push(...(codes.get(character) ?? long.get(character) ?? UNKNOWN));
  }
  return Uint8Array.from(out);
}

/** `*`, for a character that a masker brings along and the encoding has no pair for. */
const UNKNOWN: readonly number[] = [0x2a];

function pairs(): ReadonlyMap<string, readonly number[]> {
  const all: number[][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) all.push([lead, trail]);
  const characters = decode(Uint8Array.from(all.flatMap((pair) => [...pair, NEWLINE]))).split('\n');
  return new Map(all.map((pair, index) => [characters[index] ?? '', pair]));
}

function fourByteCodes(source: Uint8Array): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, readonly number[]>();
  for (let at = 0; at < source.length; ) {
    const trail = source[at + 1] ?? 0;
    const isLong = (source[at] ?? 0) >= 0x80 && trail >= 0x30 && trail <= 0x39;
    const length = (source[at] ?? 0) < 0x80 ? 1 : isLong ? 4 : 2;
    const code = source.subarray(at, at + length);
    if (isLong) codes.set(decode(code), [...code]);
    at += length;
  }
  return codes;
}

const NEWLINE = 0x0a;

function decode(bytes: Uint8Array): string {
  return new TextDecoder('gb18030').decode(bytes);
}
