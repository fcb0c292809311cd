/** The least compound file (MS-CFB) whose directory names these streams, all of them empty. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const entries = ['Root Entry', ...streams];
  const sectors = Math.ceil(entries.length / 4);
  const bytes = new Uint8Array(512 * (2 + sectors));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let index = 1; index < 109; index++) view.setUint32(76 + index * 4, 0xffffffff, true);
  // The first sector is the allocation table, the others the directory's chain.
  for (let index = 0; index < 128; index++) view.setUint32(512 + index * 4, 0xffffffff, true);
  view.setUint32(512, 0xfffffffd, true);
  for (let index = 1; index <= sectors; index++) {
    view.setUint32(512 + index * 4, index === sectors ? 0xfffffffe : index + 1, true);
  }
  for (const [index, name] of entries.entries()) {
    const at = 1024 + index * 128;
    for (let unit = 0; unit < name.length; unit++) view.setUint16(at + unit * 2, name.charCodeAt(unit), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    bytes[at + 66] = index === 0 ? 5 : 2;
    for (const link of [68, 72, 76]) view.setUint32(at + link, 0xffffffff, true);
  }
  return bytes;
}
