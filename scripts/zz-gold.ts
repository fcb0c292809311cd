import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { createReviewer } from '../src/create-reviewer.ts';
import { READERS } from '../src/node/readers.ts';
import { nodePdfAssets } from '../src/node/pdf-assets.ts';
import { shippedDictionaries } from '../src/node/dictionaries.ts';
import { jieba } from '../src/segment/jieba.ts';
import { readSource } from '../src/readers/read-source.ts';
import { DEFAULT_LIMITS } from '../src/readers/reader.ts';
import { createPdfRedactor } from '../src/redact/pdf/index.ts';
import { redact } from '../src/redact/redact-document.ts';
import { tracesIn } from '../test/support/pdf-traces.ts';
const dir = process.argv[2]!; const outDir = process.argv[3]!; mkdirSync(outDir, { recursive: true });
const reviewer = createReviewer({ segmenter: jieba(), dictionaries: shippedDictionaries(), key: new Uint8Array(32).fill(7), read: (s, signal) => readSource(s, READERS, DEFAULT_LIMITS, signal) });
const redactors = [createPdfRedactor(nodePdfAssets())];
const tally: any = {};
for (const f of readdirSync(dir).filter(f => f.endsWith('.pdf'))) {
  const source = { name: f, bytes: new Uint8Array(readFileSync(dir + '/' + f)) };
  const review = await reviewer.review(source);
  const going = review.verdict.rulings.filter(r => r.outcome === 'redact');
  const values = [...new Set(going.map(r => review.document.blocks[r.finding.block]!.text.slice(r.finding.span.start, r.finding.span.end)))].filter(v => v.replace(/\s/g, '').length >= 3);
  let said: string;
  try {
    const t = process.cpuUsage();
    const copy = await redact(source, reviewer, { redactors, review });
    writeFileSync(outDir + '/' + f, copy.bytes);
    const left = await tracesIn(copy.bytes, values);
    const text = copy.review.document.blocks.map(b => b.text).join('\n');
    said = `copy: ${going.length} values, traces ${left.length}, changes ${copy.schedule.changes.length}, removals ${JSON.stringify(copy.schedule.removals)} cpu ${(process.cpuUsage(t).user/1000)|0}`;
    if (left.length) said += ' LEFT ' + left.map(v => v + (text.includes(v) ? '(text)' : '')).join('|');
    tally.copy = (tally.copy ?? 0) + 1;
  } catch (e: any) { said = `${review.verdict.outcome} ${going.length} → ${e.code ?? e.stack} ${e.message}`; tally[e.code ?? 'crash'] = (tally[e.code ?? 'crash'] ?? 0) + 1; }
  console.log(f, said);
}
console.log(tally);
