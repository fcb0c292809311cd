// Completes package-lock.json: npm leaves out the optional packages of platforms that were not at hand when the lock
// was made (npm/cli#4828), and `npm ci` then refuses the lock. Run it after every `npm install`:
//
//   npx tsx scripts/complete-lock.ts
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

const FILE = new URL('../package-lock.json', import.meta.url);
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32'];

const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(FILE, 'utf8'));
let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = placeOf(path, name);
    if (path === '' || place in lock.packages || `node_modules/${name}` in lock.packages) continue;
    const platform = platformOf(name);
    if (platform === undefined) continue;
    lock.packages[place] = { version, ...(entry.dev ? { dev: true } : {}), optional: true, ...platform };
    added++;
  }
}
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
process.stdout.write(`${added} packages of other platforms added\n`);

/** A nested package has its optional ones beside it. */
function placeOf(path: string, name: string): string {
  return `${path.slice(0, path.lastIndexOf('node_modules/'))}node_modules/${name}`;
}

/** What a name such as `@x/binding-linux-arm64-musl` says of its platform; undefined if nothing. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> | undefined {
  const parts = name.slice(name.indexOf('/') + 1).split('-');
  const os = SYSTEMS.find((system) => parts.includes(system));
  const cpu = PROCESSORS.find((processor) => parts.includes(processor));
  if (os === undefined) return undefined;
  const musl = parts.some((part) => part.startsWith('musl'));
  return {
    os: [os],
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(os === 'linux' ? { libc: [musl ? 'musl' : 'glibc'] } : {}),
  };
}
