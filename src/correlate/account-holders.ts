import { isOfOrganisation } from '../detectors/bank-card.ts';
import { cellOf } from '../model/document.ts';
import type { Correlator } from './correlator.ts';

const ACCOUNT = 'personal.bank-account';
/** 户名：某某人民法院, a line of its own. */
const HOLDER_LINE = /^[\s\u3000]{0,8}(?:开户|账户|收款)?(?:户名|户　名|户 名|名称|单位|账户名)[\s\u3000]{0,3}[:：]/u;
/** So many lines above the account its holder may stand. */
const ABOVE = 3;
/** Cards of persons, whoever is said to hold them. */
const UNION_PAY = /^62/u;

/**
 * Accounts whose holder has a line above: notices of fees, deposits and
 * donations print 户名, 开户行 and 账号 below each other, and an organisation's
 * account is no personal datum.
 */
export const accountHolders: Correlator = {
  id: 'account-holders',
  correlate(findings, { document: { blocks } }) {
    if (!findings.some(({ category }) => category === ACCOUNT)) return findings;
    return findings.map((finding) => {
      const own = blocks[finding.block];
      if (finding.category !== ACCOUNT || own === undefined || cellOf(own.place) !== undefined) return finding;
      if (UNION_PAY.test(own.text.slice(finding.span.start))) return finding;
      const above = blocks.slice(Math.max(0, finding.block - ABOVE), finding.block);
      const holder = above.findLast(({ text, layer }) => layer === own.layer && HOLDER_LINE.test(text));
      return holder !== undefined && isOfOrganisation(holder.text)
        ? { ...finding, category: 'public.serial-number' }
        : finding;
    });
  },
};
