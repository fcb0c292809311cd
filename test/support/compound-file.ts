const SECTOR = 512;
const END = 0xfffffffe;

/** A compound file (MS-CFB) with these streams. Those without contents are empty; short ones are filled up with zeros. */
export function compoundFile(...parts: readonly (string | Readonly<Record<string, Uint8Array>>)[]): Uint8Array {
  const streams = parts.flatMap((part): [string, Uint8Array][] =>
    typeof part === 'string' ? [[part, new Uint8Array()]] : Object.entries(part),
  );
  const directorySectors = Math.ceil((streams.length + 1) / 4);
  const sizes = streams.map(([, bytes]) => (bytes.length === 0 ? 0 : Math.max(4096, bytes.length)));
  const dataSectors = sizes.reduce((sum, size) => sum + Math.ceil(size / SECTOR), 0);
  const tableSectors = Math.ceil((1 + directorySectors + dataSectors + 8) / 127);
  const bytes = new Uint8Array(SECTOR * (1 + tableSectors + directorySectors + dataSectors));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const header = [
    [44, tableSectors],
    [48, tableSectors],
    [56, 4096],
    [60, END],
    [68, END],
  ] as const;
  for (const [at, value] of header) view.setUint32(at, value, true);
  for (const [at, value] of [
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    view.setUint16(at, value, true);
  for (let index = 0; index < 109; index++)
    view.setUint32(76 + index * 4, index < tableSectors ? index : 0xffffffff, true);
  const link = (sector: number, next: number): void => view.setUint32(SECTOR + sector * 4, next, true);
  for (let sector = 0; sector < tableSectors * 128; sector++) link(sector, 0xffffffff);
  const chain = (first: number, count: number): void => {
    for (let at = 0; at < count; at++) link(first + at, at === count - 1 ? END : first + at + 1);
  };
  chain(tableSectors, directorySectors);
  const directory = SECTOR * (1 + tableSectors);
  writeEntry(view, directory, 'Root Entry', 5, END, 0);
  let next = tableSectors + directorySectors;
  for (const [index, [name, content]] of streams.entries()) {
    const size = sizes[index] ?? 0;
    const count = Math.ceil(size / SECTOR);
    writeEntry(view, directory + (index + 1) * 128, name, 2, count === 0 ? END : next, size);
    bytes.set(content, SECTOR * (1 + next));
    chain(next, count);
    next += count;
  }
  return bytes;
}

function writeEntry(view: DataView, at: number, name: string, type: number, start: number, size: number): void {
  for (let unit = 0; unit < name.length; unit++) view.setUint16(at + unit * 2, name.charCodeAt(unit), true);
  view.setUint16(at + 64, (name.length + 1) * 2, true);
  view.setUint8(at + 66, type);
  for (const link of [68, 72, 76]) view.setUint32(at + link, 0xffffffff, true);
  view.setUint32(at + 116, start, true);
  view.setUint32(at + 120, size, true);
}
