import { isWithin } from '../model/categories.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Correlator } from './correlator.ts';

const TRADE = 'secret.trade';
const SEPARABLE = 'secret.trade.separable';
const LIKELY = 0.5;
/** So many signs show that a paper is written for the public. */
const ENOUGH = 2;
/** Longer texts show what they are by their beginning and end. */
const REACH = 6000;

/** What a paper says of itself that announces how something went. */
const ANNOUNCES: readonly RegExp[] = [
  /现将(?:(?!现将)[^。\n]){0,40}(?:公告|公示|公布|说明|通报|公开)如下/u,
  /(?:欢迎|接受|请)(?:广大|全体|全社会)?[^。\n]{0,16}监督/u,
  /[供由在][^。\n供由在]{0,28}(?:平台|网站|网|栏目|公众号|公示栏)[^。\n]{0,14}(?:登载|刊登|发布|公开|公示)/u,
  /(?:中标|成交|竞价|拍卖|招标|采购|评标|处置|招租|出让)[^。\n]{0,8}(?:结果|公告|公示)/u,
  /(?:公示|公告)期(?:限|为|自|：|:)/u,
];

/**
 * In a paper that itself announces a result to the public, a trade datum can be
 * taken out and the rest published (政府信息公开条例第三十七条): the case needs
 * no decision, only a pen. Not where anything else shows that it is internal.
 */
export const announcedResult: Correlator = {
  id: 'announced-result',
  correlate(findings, { document }) {
    if (!findings.some(isTrade)) return findings;
    const isInternal = findings.some((finding) => isConfidential(finding) && !isTrade(finding));
    if (isInternal || !isAnnouncement(document)) return findings;
    return findings.map((finding) => (isTrade(finding) ? { ...finding, category: SEPARABLE } : finding));
  },
};

function isTrade({ category }: Finding): boolean {
  return category === TRADE;
}

function isConfidential({ category, confidence }: Finding): boolean {
  return confidence >= LIKELY && (isWithin(category, 'secret') || isWithin(category, 'security'));
}

function isAnnouncement({ blocks }: Document): boolean {
  const text = blocks
    .filter(({ layer }) => layer === 'body')
    .map((block) => block.text)
    .join('\n');
  const shown = text.length <= 2 * REACH ? text : `${text.slice(0, REACH)}\n${text.slice(-REACH)}`;
  return ANNOUNCES.filter((sign) => sign.test(shown)).length >= ENOUGH;
}
