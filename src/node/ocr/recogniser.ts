import { createWorker, OEM, type Worker } from 'tesseract.js';
import type { Picture, Recognise, Recognised } from '../../readers/recognition.ts';
import { bitmapOf } from './bitmap.ts';
import { cellsOf } from './cells.ts';
import { decodePicture } from './decode-picture.ts';
import { composeLines, type SeenLine } from './lines.ts';
import type { OcrOptions } from './options.ts';
import { findOcr } from './peers.ts';
import { wipeRules } from './rules.ts';

/** Reads pictures with Tesseract, without ever asking the network. One picture at a time. */
export interface Recogniser {
  /** For the pictures of one file, which share the time given. */
  forFile(options: OcrOptions): Recognise;
}

const NOTHING: Recognised = { text: '', sure: false };

/** Starts nothing before the first picture. */
export function createRecogniser(): Recogniser {
  let worker: Promise<Worker> | undefined;

  async function seen(open: () => Promise<Picture | undefined>): Promise<readonly SeenLine[]> {
    const picture = await open();
    const pixels = picture && 'file' in picture ? decodePicture(picture.file) : picture;
    if (pixels === undefined) return [];
    worker ??= startWorker();
    const own = worker;
    const bitmap = Buffer.from(bitmapOf(wipeRules(pixels)));
    const engine = await own;
    // Given up in the meantime, and of no more use.
    if (own !== worker) return [];
    const { data } = await engine.recognize(bitmap, {}, { blocks: true });
    return (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs).flatMap(cellsOf);
  }

  /** A worker that is late has to go: nothing else stops it. */
  function abandon(): void {
    const gone = worker;
    worker = undefined;
    void gone?.then((late) => late.terminate()).catch(() => undefined);
  }

  return {
    forFile: ({ floor, seconds }) => {
      let left = seconds * 1000;
      return async (open) => {
        if (left <= 0) return NOTHING;
        const start = performance.now();
        const lines = await within(left, seen(open));
        left -= performance.now() - start;
        if (lines === undefined) abandon();
        return lines === undefined ? NOTHING : recognised(lines, floor);
      };
    },
  };
}

async function startWorker(): Promise<Worker> {
  return createWorker('chi_sim', OEM.LSTM_ONLY, {
    langPath: findOcr(),
    gzip: true,
    // Neither read from the working folder nor left in it.
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
}

function recognised(lines: readonly SeenLine[], floor: number): Recognised {
  const written = lines.filter(({ text }) => text !== '');
  // A speck that is taken for a single sign is no writing that was missed.
  const doubtful = written.some(({ text, confidence }) => text.length > 1 && confidence < floor);
  return { text: composeLines(written), sure: written.length > 0 && !doubtful };
}

/** The result of a work, or nothing where it fails or takes too long. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([work.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
