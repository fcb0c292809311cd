import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { normalize } from '../normalize/normalize.ts';

/** 小闵, 老公冶, 大老王, 阿强. */
const CALLED = /^(?:大?老|[小阿])(?<stem>\p{Script=Han}{1,2})$/u;
/** A full name of surname and given name; shorter ones are given names as often. */
const FULL = /^\p{Script=Han}{2,4}$/u;

/**
 * Tells whose name a name is: that of its bearer's full name, where one person of the document alone is meant by it
 * (闵洁 by 小闵, 田大富 by 大富); otherwise its own. By fingerprint.
 */
export function bearersOf(names: readonly Finding[], { blocks }: Document): (name: Finding) => string {
  const texts = new Map<string, string>();
  for (const { block, span, fingerprint } of names) {
    if (texts.has(fingerprint)) continue;
    texts.set(fingerprint, normalize(blocks[block]?.text.slice(span.start, span.end) ?? '').text);
  }
  const meant = new Map<string, Set<string>>();
  for (const [fingerprint, text] of texts) {
    if (!FULL.test(text) || CALLED.test(text)) continue;
    for (const form of shortFormsOf(text)) {
      const known = meant.get(form);
      if (known === undefined) meant.set(form, new Set([fingerprint]));
      else known.add(fingerprint);
    }
  }
  const bearers = new Map<string, string>();
  for (const [fingerprint, text] of texts) {
    const { stem } = CALLED.exec(text)?.groups ?? {};
    const [bearer, ...others] = meant.get(stem === undefined ? text : `小${stem}`) ?? [];
    if (bearer !== undefined && others.length === 0) bearers.set(fingerprint, bearer);
  }
  return ({ fingerprint }) => bearers.get(fingerprint) ?? fingerprint;
}

/** What a full name may be shortened to: 小闵 and 小洁 of 闵洁, 大富 of 田大富; 小 stands for whatever goes before. */
function shortFormsOf(name: string): readonly string[] {
  const called = new Set([name.charAt(0), name.slice(0, 2), name.charAt(name.length - 1)]);
  return [...[...called].map((stem) => `小${stem}`), ...(name.length > 2 ? [name.slice(-2)] : [])];
}
