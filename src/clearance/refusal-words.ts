import type { Refusal } from './clearance.ts';

/** What each refusal means and what to do, for the person who wanted to publish. */
export const REFUSAL_WORDS: Readonly<Record<Refusal, { readonly zh: string; readonly en: string }>> = {
  malformed: {
    zh: '放行凭证不完整或者已被改动，请重新审查并签发。',
    en: 'The clearance is incomplete or was altered; review again and seal anew.',
  },
  foreign: {
    zh: '放行凭证不是用本单位认可的密钥签发的，请向审查机构核实。',
    en: 'The clearance was not sealed with a key trusted here; ask those who review.',
  },
  'not-yet': {
    zh: '放行凭证的签发时间在将来，请核对两边机器的时钟。',
    en: 'The clearance is dated in the future; compare the clocks of both machines.',
  },
  expired: { zh: '放行凭证已过期，请重新审查。', en: 'The clearance has expired; review again.' },
  'not-passed': {
    zh: '审查结论不是放行，不能公开；结论为处理后公开的，只能公开经审查放行的脱敏副本。',
    en: 'The verdict is not pass; where it is redact, only the redacted copy that passed may be published.',
  },
  'other-content': {
    zh: '要公开的内容与审查过的不是同一份，请重新审查。',
    en: 'The content is not the one that was reviewed; review again.',
  },
  'other-rules': {
    zh: '审查之后规则（策略、词典、文种规则或者程序版本）已经更新，请按现行规则重新审查。',
    en: 'The rules (policy, dictionaries, profiles or version) have changed since; review again.',
  },
};
