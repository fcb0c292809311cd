// Builds the programs of the package: the command line, the process that reads files and the thread that reviews.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ChunkingContext, type Plugin, rolldown } from 'rolldown';
import manifest from '../package.json' with { type: 'json' };
import { writeImage } from '../src/names/image.ts';
import { shippedModel } from '../src/names/shipped.ts';

const STARTING = path.resolve('src/cli/run.ts');
const READING = path.resolve('src/node/read-child.ts');
const REVIEWING = path.resolve('src/cli/review.ts');
const ENTRIES = { cli: 'src/cli/bin.ts', 'read-child': READING, 'review-worker': 'src/node/pool/worker.ts' };

/** Packages that are built into the programs: fewer files to load. NOTICE names them. */
const CONTAINED = ['zod', 'parse5', '@noble/hashes', 'commander', 'picocolors', 'fastest-levenshtein'];
const INSTALLED = Object.keys({
  ...manifest.dependencies,
  ...manifest.optionalDependencies,
  ...manifest.peerDependencies,
});
const EXTERNAL = INSTALLED.filter((name) => !CONTAINED.includes(name));

/** Builds the programs into `dist`. */
export async function buildPrograms(): Promise<void> {
  const bundle = await rolldown({
    input: ENTRIES,
    platform: 'node',
    external: (id) => id.startsWith('node:') || EXTERNAL.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [namesImage],
    // Programs are run; nobody imports from them.
    preserveEntrySignatures: 'allow-extension',
  });
  await bundle.write({
    dir: 'dist',
    format: 'esm',
    comments: { jsdoc: false },
    codeSplitting: { groups: [{ name: sharedChunk(), debugName: 'shared' }], includeDependenciesRecursively: false },
  });
}

/**
 * To load a file takes a millisecond, whatever is in it. What a review on the command line needs lies in three: what
 * every command and what the reading process need as well, and the rest. By default there would be one for each set of sharers.
 */
function sharedChunk(): (id: string, context: ChunkingContext) => string | null {
  let sets: readonly (readonly [name: string, modules: ReadonlySet<string>])[] | undefined;
  return (id, context) => {
    sets ??= [
      ['starting', loadedWith(STARTING, context)],
      ['reading', loadedWith(READING, context)],
      ['reviewing', loadedWith(REVIEWING, context)],
    ];
    const isNeeded = sets.at(-1)?.[1].has(id) === true;
    return isNeeded ? (sets.find(([, modules]) => modules.has(id))?.[0] ?? null) : null;
  };
}

/** A module and all that it imports, but for what it imports later on. */
function loadedWith(entry: string, context: ChunkingContext): ReadonlySet<string> {
  const loaded = new Set([entry]);
  for (const id of loaded) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) loaded.add(imported);
  return loaded;
}

/** The model of names as an image: a file beside the programs in place of a text within them. A page has no file beside it. */
const namesImage: Plugin = {
  name: 'names-image',
  resolveId: (id) => (id.endsWith('/shipped.ts') ? path.resolve('src/node/shipped-model.ts') : null),
  writeBundle() {
    mkdirSync('dist', { recursive: true });
    writeFileSync('dist/names.bin', writeImage(shippedModel()));
  },
};
