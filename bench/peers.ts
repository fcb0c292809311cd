import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { OpenRedaction } from '@openredaction/core';
import { Redactor } from '@redactpii/node';
import { Mint } from 'mint-filter';
import { fastestTime } from './measure.ts';
import { benchReviewer } from './reviewer.ts';
import { prose, terms, utf8Length } from './texts.ts';

/** How fast something is on the text of the comparison. */
export interface PeerSpeed {
  readonly name: string;
  /** Megabytes of UTF-8 a second. */
  readonly speed: number;
  /** The share of the planted identifiers that it finds; undefined for what looks for keywords alone. */
  readonly found: number | undefined;
}

const KEYWORDS = 10_000;
const TEXTS = prose(500_000);
const SIZE = TEXTS.reduce((sum, text) => sum + utf8Length(text), 0);
/** The values that `prose` plants, by the labels it plants them with. */
const PLANTED = TEXTS.map((text) => text.match(/(?<=联系电话|身份证号|银行账号|邮箱)[\w.@]+/gu) ?? []);

interface Contender {
  readonly name: string;
  /** Does its work on a text; gives the text without what it has found, where identifiers are its work. */
  readonly run: (text: string) => unknown;
  readonly clear?: (text: string) => string | Promise<string>;
}

/**
 * This library and its peers of the registry on one text, an identifier in 1.5 KB, in turn in one process. redact-pii is
 * not among them, for it comes with a client of a cloud service; neither is what has no types. Of ours the first is all
 * detectors but names and 10,000 keywords, the second names as well.
 */
export async function peerSpeeds(): Promise<readonly PeerSpeed[]> {
  const speeds: PeerSpeed[] = [];
  for (const { name, run, clear } of contenders()) {
    const time = await fastestTime(async () => {
      for (const text of TEXTS) await run(text);
    });
    speeds.push({ name, speed: SIZE / 1e6 / (time / 1000), found: clear && (await shareFound(clear)) });
  }
  return speeds;
}

function contenders(): readonly Contender[] {
  const openRedaction = new OpenRedaction();
  const redactor = new Redactor();
  const keywords = [...terms(KEYWORDS)];
  const automaton = new AhoCorasick(keywords);
  const mint = new Mint(keywords);
  return [
    ours('xianshen', false),
    ours('xianshen, names', true),
    {
      name: 'openredaction',
      run: (text) => openRedaction.detect(text),
      clear: async (text) => (await openRedaction.detect(text)).redacted,
    },
    { name: '@redactpii/node', run: (text) => redactor.redact(text), clear: (text) => redactor.redact(text) },
    { name: '@monyone/aho-corasick', run: (text) => automaton.matchInText(text) },
    { name: 'mint-filter', run: (text) => mint.filter(text) },
  ];
}

function ours(name: string, names: boolean): Contender {
  const reviewer = benchReviewer({ keywords: KEYWORDS, names });
  return {
    name,
    run: (text) => reviewer.reviewText(text),
    clear: (text) => {
      const { verdict, document } = reviewer.reviewText(text);
      const values = verdict.rulings.map(({ finding: { block, span } }) =>
        document.blocks[block]?.text.slice(span.start, span.end),
      );
      return values.reduce<string>((rest, value) => (value === undefined ? rest : rest.replaceAll(value, '')), text);
    },
  };
}

async function shareFound(clear: NonNullable<Contender['clear']>): Promise<number> {
  let [found, planted] = [0, 0];
  for (const [index, text] of TEXTS.entries()) {
    const rest = await clear(text);
    for (const value of PLANTED[index] ?? []) {
      planted++;
      if (!rest.includes(value)) found++;
    }
  }
  return found / planted;
}
