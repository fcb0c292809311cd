import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import sheetjs from 'xlsx';
import { nodePdfAssets } from '../src/node/pdf-assets.ts';
import { READERS } from '../src/node/readers.ts';
import { readSource } from '../src/readers/read-source.ts';
import { DEFAULT_LIMITS } from '../src/readers/reader.ts';
import { processorTimeOf } from './measure.ts';

/** What reading the files of a format came to. */
export interface ReaderSpeed {
  readonly format: string;
  /** Files that counted, and the folder they lie in. */
  readonly files: number;
  readonly folder: string;
  /** What is counted a second. */
  readonly unit: 'documents' | 'pages';
  readonly ours: number;
  readonly theirs: number;
  /** The library that `theirs` is of. */
  readonly other: string;
}

/** Files that take longer, in milliseconds, are made to: they say nothing of what is usual. */
const USUAL = 2000;
const RUNS = 3;

/**
 * How fast each reader is beside the library that is known for its format: on
 * the same files, in turn, each with its fastest run. The files are the real
 * ones beside the repository, or else the samples; what the other library
 * cannot read does not count.
 */
export async function readerSpeeds(): Promise<readonly ReaderSpeed[]> {
  const speeds: ReaderSpeed[] = [];
  for (const rival of RIVALS) speeds.push(await speedBeside(rival));
  return speeds;
}

interface Rival {
  readonly format: string;
  readonly other: string;
  readonly unit: ReaderSpeed['unit'];
  /** Reads a file, and says how many units it has. */
  read(bytes: Buffer): Promise<number>;
}

const { cMapUrl, standardFontDataUrl } = nodePdfAssets();

const RIVALS: readonly Rival[] = [
  {
    format: 'docx',
    other: 'mammoth',
    unit: 'documents',
    read: async (buffer) => {
      await mammoth.extractRawText({ buffer });
      return 1;
    },
  },
  {
    format: 'xlsx',
    other: 'SheetJS',
    unit: 'documents',
    read: async (buffer) => {
      sheetjs.read(buffer);
      return 1;
    },
  },
  {
    format: 'pdf',
    other: 'pdf-parse',
    unit: 'pages',
    read: async (buffer) => {
      // With the character maps, without which Chinese files give it nothing to do.
      const maps = { cMapUrl, cMapPacked: true, standardFontDataUrl };
      const parser = new PDFParse({ data: new Uint8Array(buffer), ...maps, verbosity: 0 });
      try {
        return (await parser.getText()).total;
      } finally {
        await parser.destroy();
      }
    },
  },
];

async function speedBeside({ format, other, unit, read }: Rival): Promise<ReaderSpeed> {
  const { folder, names } = filesOf(format);
  const total = { files: 0, units: 0, ours: 0, theirs: 0 };
  for (const name of names) {
    const bytes = readFileSync(path.join(folder, name));
    let [ours, theirs, units] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
    for (let run = 0; run < RUNS; run++) {
      theirs = Math.min(
        theirs,
        await processorTimeOf(async () => {
          units = await read(bytes).catch(() => 0);
        }),
      );
      ours = Math.min(ours, await processorTimeOf(() => readSource({ name, bytes }, READERS, OPTIONS)));
    }
    if (units === 0 || Math.max(ours, theirs) > USUAL) continue;
    total.files += 1;
    total.units += units;
    total.ours += ours;
    total.theirs += theirs;
  }
  const { files, units } = total;
  const perSecond = (milliseconds: number): number => (1000 * units) / milliseconds;
  return { format, files, folder, unit, ours: perSecond(total.ours), theirs: perSecond(total.theirs), other };
}

const OPTIONS = { limits: DEFAULT_LIMITS };

function filesOf(format: string): { readonly folder: string; readonly names: readonly string[] } {
  const corpus = path.join('../shared/corpus', format);
  const folder = existsSync(corpus) ? corpus : 'samples';
  return { folder, names: readdirSync(folder).filter((name) => name.endsWith(`.${format}`)) };
}
