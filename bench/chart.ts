import { cpus } from 'node:os';
import process from 'node:process';
import { VERSION } from '../src/version.ts';
import type { PeerSpeed } from './peers.ts';

const ROW = 26;
const LABEL = 190;
const BARS = 300;
const WIDTH = LABEL + BARS + 220;
const TOP = 34;

/**
 * The speeds as a picture for the README, readable on light and dark ground. Bars are logarithmic, from 1 MB/s on: the
 * fastest is a hundred times as fast as the slowest.
 */
export function chartOf(speeds: readonly PeerSpeed[], day: string): string {
  const fastest = Math.max(...speeds.map(({ speed }) => speed));
  const rows = speeds.map(({ name, speed, found }, index) => {
    const y = TOP + index * ROW;
    const length = Math.round((BARS * Math.log(Math.max(1.1, speed))) / Math.log(fastest));
    const what = found === undefined ? '10,000 keywords only' : `finds ${(100 * found).toFixed(0)} %`;
    return `<text x="${LABEL - 8}" y="${y + 14}" text-anchor="end">${name}</text>
<rect class="${name.startsWith('xianshen') ? 'ours' : 'other'}" x="${LABEL}" y="${y}" width="${length}" height="18" rx="3"/>
<text x="${LABEL + length + 8}" y="${y + 14}">${speed.toFixed(speed < 10 ? 1 : 0)} MB/s, ${what}</text>`;
  });
  const height = TOP + speeds.length * ROW + 28;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Speed beside other libraries">
<style>text{font:13px system-ui,sans-serif;fill:#24292f}.small{font-size:11px}.ours{fill:#1a7f64}.other{fill:#9aa4af}@media(prefers-color-scheme:dark){text{fill:#d7dae0}.ours{fill:#3fb68b}.other{fill:#59636e}}</style>
<text x="0" y="16">Official prose with an identifier in 1.5 KB, one thread (logarithmic)</text>
${rows.join('\n')}
<text class="small" x="0" y="${height - 8}">${day}, xianshen ${VERSION}, Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? ''}, all in one run: npm run bench -- --chart</text>
</svg>
`;
}
