import type { Locale } from '../report/messages/index.ts';

/** What `xianshen accept` says. Templates hold `{name}` where a value goes. */
export interface AcceptTexts {
  readonly accept: string;
  readonly finding: string;
  readonly file: string;
  readonly reason: string;
  readonly by: string;
  readonly until: string;
  readonly noFile: string;
  readonly badUntil: string;
  readonly notFound: string;
  readonly ambiguous: string;
  readonly accepted: string;
  readonly codes: string;
}

const zh: AcceptTexts = {
  accept: '登记豁免：经批准，文件中的这一处发现可以保留；其上下文改动后豁免即告失效',
  finding: '发现的编号，如报告所示（# 后面的字母，至少六个）',
  file: '发现所在的文件',
  reason: '理由',
  by: '批准人',
  until: '有效期至（YYYY-MM-DD，含当日）',
  noFile:
    '请先在配置文件中写明 keyFile（指纹的密钥文件，至少 16 个字节）和 exemptionFile（登记豁免的文件），发现的编号才固定，豁免才有处可存。',
  badUntil: '--until：应当是今天（{today}）或者以后的日期，形如 YYYY-MM-DD。',
  notFound: '{file} 中没有编号以 {finding} 开头、需要处理的发现。用 xianshen review 查看编号。',
  ambiguous: '编号 {finding} 对应 {file} 中 {count} 个不同的值，请多写几个字母。',
  accepted: '已登记豁免：{title}，{count} 处，批准人 {by}，有效期至 {until}，记在 {file}。',
  codes: '退出码：0 已登记；2 未能登记。',
};

const en: AcceptTexts = {
  accept:
    'record an exemption: this finding may stand where it is, by approval; it ends once the text around it changes',
  finding: 'the number of the finding as reports show it (the letters after #, six at least)',
  file: 'the file in which it was found',
  reason: 'why',
  by: 'who approved',
  until: 'last day it holds (YYYY-MM-DD)',
  noFile:
    'First name a keyFile (key of the fingerprints, at least 16 bytes) and an exemptionFile (where exemptions are kept) in the configuration, so that findings keep their numbers.',
  badUntil: '--until: should be today ({today}) or a later day, as YYYY-MM-DD.',
  notFound: '{file} has no finding to deal with whose number starts with {finding}. xianshen review shows the numbers.',
  ambiguous: 'The number {finding} fits {count} different values in {file}; write more letters of it.',
  accepted: 'Exemption recorded: {title}, {count} places, approved by {by}, until {until}, in {file}.',
  codes: 'Exit code: 0 recorded; 2 could not be recorded.',
};

export const ACCEPT_TEXTS: Readonly<Record<Locale, AcceptTexts>> = { zh, en };
