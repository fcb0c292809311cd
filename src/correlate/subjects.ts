import type { Finding } from '../model/finding.ts';
import { normalize } from '../normalize/normalize.ts';
import type { NameRule } from '../profiles/profile.ts';
import { childRowsOf } from './child-rows.ts';
import type { Correlation } from './correlator.ts';

/** Tells whether a name is that of somebody whom its kind of document is there to name. */
export type IsSubject = (name: Finding) => boolean;

/** A household is listed by its head: 向阳户,因…. */
const HOUSEHOLD = /^户(?:[，,、。;（(:：\s\d一二三四五六七八九十]|由|因|共|主|已|现|的|$)/u;
/** Labels of those a notice is about. */
const LABELLED =
  /(?:公示对象|拟任人选|户主|人选|姓名|被征收人|获奖者|捐赠人|捐款人|受助人|被执行人|走失人员|失踪人员|走失者|失踪者|嫌疑人|在逃人员|入选者|候选人|大名|\d{1,5}班|[一二三四五六七八九十]班)[ \u3000]{0,2}[:：][ \u3000]{0,3}$/u;

/** Lists that go on after their label: 优秀学员(7人):, 机电2302班:. */
const LISTED = /(?:学员|人员|名单|个人|选手|标兵|能手|得主|获奖者|[奖班])(?:\([^()]{1,8}\))?:\s?$/u;
/** What somebody gave or is given: 金银华 1,000元; without the unit at the end of a line. */
const AMOUNT =
  /^\s{0,3}(?:先生|女士|同志|夫妇|夫妻|一家|全家)?(?:\([^()]{1,10}\))?[\s:]{0,3}(?:捐款?)?(?:[\d,.]{1,12}[万美]?元|\s\d{1,3}(?:,\d{3}){1,3}(?:\n|$))/u;

/** Kinds of papers whose lists are of people who may be named. */
const NAMING: readonly (NameRule | undefined)[] = ['subjects-public', 'public'];

/** The subjects of a document: the people of its lists but children, where its genre lets those be named; otherwise nobody. */
export function subjectsOf(correlation: Correlation, findings: readonly Finding[]): IsSubject {
  const { document, genre, rows } = correlation;
  if (genre === undefined || !NAMING.includes(genre.profile.names)) return () => false;
  const labels = labelsOf(genre.profile.subjects ?? []);
  const listed = new Set<string>();
  const isOfChild = childRowsOf(findings, correlation);
  for (const row of rows) {
    if (isOfChild(row)) continue;
    for (const { block, span, isSubject } of row.names) if (isSubject) listed.add(`${block}.${span.start}`);
  }
  return ({ block, span }) => {
    if (listed.has(`${block}.${span.start}`)) return true;
    const { text = '', label = '' } = document.blocks[block] ?? {};
    // A cell of several names has the heading of one: 当事人|甲、乙.
    if (label !== '' && labels(label)) return true;
    const [before, after] = [text.slice(Math.max(0, span.start - 16), span.start), text.slice(span.end, span.end + 24)];
    return (
      HOUSEHOLD.test(normalize(after.slice(0, 4)).text) ||
      AMOUNT.test(normalize(after).text) ||
      LISTED.test(normalize(before).text) ||
      LABELLED.test(text.slice(Math.max(0, span.start - 12), span.start)) ||
      labels(before)
    );
  };
}

/** Whether one of the words ends a text, give or take a colon, brackets and blanks: 被告人(一审原告)： . */
function labelsOf(words: readonly string[]): (before: string) => boolean {
  if (words.length === 0) return () => false;
  return (before) => {
    const head = before.replace(/[\s\u3000]+/gu, '').replace(/(?:[(（][^()（）]{0,10}[)）])?[:：]?$/u, '');
    return words.some((word) => head.endsWith(word));
  };
}
