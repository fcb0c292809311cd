type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loaded: Promise<Pdfjs> | undefined;

/**
 * Loads pdfjs on first use. With a worker script it parses in a worker of the
 * browser, else on the caller's own thread.
 */
export function loadPdfjs(workerSrc: string | undefined): Promise<Pdfjs> {
  loaded ??= load(workerSrc);
  return loaded;
}

async function load(workerSrc: string | undefined): Promise<Pdfjs> {
  // On engines before V8 12 the legacy build swaps in a `push` several times
  // slower, for everybody in the process, to mend arrays of 2^32 items. Nobody has these.
  const { push } = Array.prototype;
  try {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    if (workerSrc === undefined) await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    else pdfjs.GlobalWorkerOptions.workerSrc = workerSrc;
    return pdfjs;
  } finally {
    Array.prototype.push = push;
  }
}
