import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { DEFAULT_LIMITS, type Source } from '../readers/reader.ts';

/** A file to review, by the path under which the user knows it. */
export interface FoundFile {
  readonly path: string;
}

/** A path that could not be followed. */
export interface FileProblem {
  readonly path: string;
  readonly problem: FileProblemCode;
}

/** Why a path gives nothing to review. */
export type FileProblemCode = 'missing' | 'forbidden' | 'empty-folder' | 'not-a-file' | 'too-large' | 'failed';

/** Other tools' folders and files, locks of office programs, and verdicts kept beside their documents. */
const IGNORED = /^(?:\..*|node_modules|~\$.*|Thumbs\.db|desktop\.ini|.*\.verdict\.json)$/u;

/**
 * The files that paths stand for, in the order given: a file for itself, a
 * folder for all files below it, sorted by name. Files that the user names are
 * always taken; within folders, names that start with a dot, `node_modules`,
 * locks of office programs and `*.verdict.json` are passed over.
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<readonly (FoundFile | FileProblem)[]> {
  const found: (FoundFile | FileProblem)[] = [];
  for (const each of paths) {
    const before = found.length;
    const isFolder = await collect(each, cwd, found, new Set());
    if (isFolder && found.length === before) found.push({ path: each, problem: 'empty-folder' });
  }
  return found;
}

/** Tells the two apart. */
export function isProblem<T extends object>(item: T | FileProblem): item is FileProblem {
  return 'problem' in item;
}

/** The bytes of a file, under its own name without its folders. */
export async function readSource(file: string, cwd: string): Promise<Source | FileProblem> {
  try {
    const full = path.resolve(cwd, file);
    if ((await stat(full)).size > DEFAULT_LIMITS.inflatedBytes) return { path: file, problem: 'too-large' };
    return { name: path.basename(file), bytes: await readFile(full) };
  } catch (cause) {
    return { path: file, problem: problemOf(cause) };
  }
}

/** Adds what a path stands for; says whether it is a folder. `seen` holds the real folders above, against links in a circle. */
async function collect(
  file: string,
  cwd: string,
  found: (FoundFile | FileProblem)[],
  seen: ReadonlySet<string>,
): Promise<boolean> {
  try {
    const full = await realpath(path.resolve(cwd, file));
    const stats = await stat(full);
    if (!stats.isDirectory()) {
      found.push(stats.isFile() ? { path: file } : { path: file, problem: 'not-a-file' });
      return false;
    }
    if (seen.has(full)) return true;
    for (const name of (await readdir(full)).sort()) {
      if (!IGNORED.test(name)) await collect(path.join(file, name), cwd, found, new Set([...seen, full]));
    }
    return true;
  } catch (cause) {
    found.push({ path: file, problem: problemOf(cause) });
    return false;
  }
}

function problemOf(cause: unknown): FileProblemCode {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'failed';
}
