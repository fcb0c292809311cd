/**
 * Load on the service: `npx tsup --no-dts && npx tsx bench/load.ts [seconds]`. Eight
 * clients send texts of 20,000 characters, each the next as soon as it is answered,
 * and halfway a packed file comes that is a thousand times larger inside. The
 * floor, p99 of 50 ms, holds on two cores with nothing else to do; on a machine
 * that has, look at the processor time. Reads /proc: Linux only.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import process, { argv, stdout } from 'node:process';
import { zipSync } from 'fflate';
import { prose } from './texts.ts';

const CLIENTS = 8;
const SECONDS = Number(argv[2] ?? 60);
const TEXTS = prose(1_000_000);

/** Packed before the clock runs: it takes seconds. */
const HOSTILE = hostileFile();

const folder = mkdtempSync(path.join(tmpdir(), 'xianshen-load-'));
const configFile = path.join(folder, 'config.json');
writeFileSync(configFile, JSON.stringify({ service: { port: 0, perMinute: 1_000_000 } }));
const service = spawn(process.execPath, ['dist/cli.js', 'serve', '--config', configFile], {
  stdio: ['ignore', 'pipe', 'ignore'],
});
const url = await new Promise<string>((resolve) => {
  service.stdout.on('data', (data) => {
    const found = /http:\/\/[\w.:]+/u.exec(String(data));
    if (found !== null) resolve(found[0]);
  });
});

// Each thread loads its data with the first texts it gets.
await clientsFor(5);
const [spent, load] = [processorSeconds(), loadavg()[0] ?? 0];
const memory: number[] = [];
const watch = setInterval(() => memory.push(residentMegabytes()), 1000);
const [times, hostile] = await Promise.all([clientsFor(SECONDS), hostileAfter(SECONDS / 2)]);
clearInterval(watch);
const eachTook = ((processorSeconds() - spent) * 1000) / (times.answered.length + times.failed);
const sorted = times.answered.toSorted((a, b) => a - b);
const quantile = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(1);
stdout.write(`requests  ${sorted.length + times.failed}, failed ${times.failed}
time      p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms (floor: 50 ms), longest ${quantile(1)} ms
processor ${eachTook.toFixed(1)} ms for a request, all threads of the service together
hostile   ${hostile}
memory    ${quartersOf(memory).join(', ')} MB at most in each quarter of the time
machine   load average ${load.toFixed(1)} at the start, ${(loadavg()[0] ?? 0).toFixed(1)} at the end
`);
service.kill('SIGTERM');

/** Milliseconds of each request that was answered, and how many were not. */
async function clientsFor(seconds: number): Promise<{ readonly answered: readonly number[]; readonly failed: number }> {
  const end = performance.now() + seconds * 1000;
  const answered: number[] = [];
  let failed = 0;
  let next = 0;
  const client = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      const isAnswered = await ask(JSON.stringify({ text: TEXTS[next++ % TEXTS.length] }));
      if (isAnswered) answered.push(performance.now() - start);
      else failed++;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { answered, failed };
}

async function ask(body: string): Promise<boolean> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${url}/v1/review`, { method: 'POST', headers, body }).catch(() => undefined);
  return response?.ok === true && 'outcome' in (await response.json());
}

async function hostileAfter(seconds: number): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const start = performance.now();
  const form = new FormData();
  form.append('file', new File([HOSTILE], 'hostile.docx'));
  const response = await fetch(`${url}/v1/review`, { method: 'POST', body: form });
  const { outcome } = await response.json();
  return `${response.status} ${outcome} after ${(performance.now() - start).toFixed(0)} ms`;
}

function hostileFile(): Uint8Array<ArrayBuffer> {
  const types = new TextEncoder().encode(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  );
  return new Uint8Array(
    zipSync({ '[Content_Types].xml': types, 'word/document.xml': new Uint8Array(400_000_000).fill(0x20) }),
  );
}

/** The largest figure of each quarter of them. */
function quartersOf(figures: readonly number[]): readonly string[] {
  const quarter = Math.ceil(figures.length / 4);
  return [0, 1, 2, 3].map((which) => Math.max(...figures.slice(which * quarter, (which + 1) * quarter)).toFixed(0));
}

/** Of the service, its threads included. */
function residentMegabytes(): number {
  const status = readFileSync(`/proc/${service.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024;
}

/** Of the service, its threads and the processes that it has ended included. */
function processorSeconds(): number {
  const [, after = ''] = readFileSync(`/proc/${service.pid}/stat`, 'utf8').split(') ');
  // From the third on: `utime`, `stime`, `cutime` and `cstime` are numbers 14 to 17, in hundredths of a second.
  const ticks = after.split(' ').slice(11, 15).map(Number);
  return ticks.reduce((sum, each) => sum + each, 0) / 100;
}
