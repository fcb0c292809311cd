/**
 * A fixed piece of work that no change to the library touches: a loop over the
 * code units of a text and a table of classes. What it takes tells how fast the
 * machine is at the moment; ratios to it compare from run to run.
 */
export function createKernel(text: string): () => number {
  const classes = new Uint8Array(65_536);
  classes.fill(1, 0x30, 0x3a);
  classes.fill(2, 0x61, 0x7b);
  const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return () => {
    let runs = 0;
    let previous = 0;
    for (let i = 0; i < units.length; i++) {
      const kind = classes[units[i] ?? 0] ?? 0;
      if (kind !== previous) runs++;
      previous = kind;
    }
    return runs;
  };
}
