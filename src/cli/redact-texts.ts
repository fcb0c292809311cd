import type { Locale } from '../report/messages/index.ts';

/** What `xianshen redact` says. Templates hold `{name}` where a value goes. */
export interface RedactTexts {
  readonly redact: string;
  readonly output: string;
  readonly schedule: string;
  readonly mask: string;
  readonly columns: string;
  readonly seal: string;
  readonly key: string;
  readonly hours: string;
  readonly codes: string;
  readonly given: string;
  readonly original: string;
  readonly twice: string;
  readonly folder: string;
  readonly oneToken: string;
  readonly notWritten: string;
}

const zh: RedactTexts = {
  redact: '生成脱敏副本（区分处理）：去除应当去除的内容，再次审查通过后才写出',
  output: '副本写入此文件；有多个原件时写入此文件夹',
  schedule: '清单写入文件：.json 为 JSON，其他为 Markdown；列出每处改动的位置、类别、依据、理由，不含原文',
  mask: '遮盖方式：customary 惯用（张**），blank 涂黑，label 标明类别（【姓名】），alias 化名（申请人甲）',
  columns: '表格中多数内容应当去除的列，连同表头整列清空',
  seal: '为副本签发放行凭证，写入此文件',
  key: '签发密钥文件；不写则用环境变量 XIANSHEN_SIGNING_KEY',
  hours: '凭证的有效时间（小时）',
  codes:
    '结论为送审、不予公开的不生成副本；副本再次审查仍有应当去除的内容的，也不生成。\n退出码：0 副本已全部写出；1 有文件须由责任人决定或者未能去除干净，未生成副本；2 未能完成。',
  given: '{file}：替换 {changes} 处，副本已写入 {output}。',
  original: '{output} 就是原件，不会覆盖原件。请用 -o 另写一个文件名。',
  twice: '{output} 会被写入两次。请为同名的原件分别运行。',
  folder: '有多个原件时，-o 应当是文件夹，而 {output} 是文件。',
  oneToken: '--seal 一次只能用于一个原件。',
  notWritten: '无法写入 {output}。请检查文件夹是否存在、是否有写入权限。',
};

const en: RedactTexts = {
  redact: 'make a redacted copy: take out what must go, review the copy again, and write it only if it passes',
  output: 'write the copy to this file; with several originals, into this folder',
  schedule:
    'write the schedule to a file: JSON for .json, else Markdown; place, category, law and reason of each change, no values',
  mask: 'how values are masked: customary (张**), blank, label (【姓名】), alias (申请人甲)',
  columns: 'empty the columns of tables that most values go from, headings and all',
  seal: 'seal a clearance for the copy and write it to this file',
  key: 'file of the sealing key; else the environment variable XIANSHEN_SIGNING_KEY',
  hours: 'how many hours the clearance holds',
  codes:
    'No copy is made of what a person must decide on (refer, block), nor where the copy still shows something that was to go.\nExit codes: 0 all copies written; 1 no copy of some file, for one of these reasons; 2 could not do its work.',
  given: '{file}: {changes} replaced, copy written to {output}.',
  original: '{output} is the original, which is never overwritten. Name another file with -o.',
  twice: '{output} would be written twice. Run originals of the same name one by one.',
  folder: 'With several originals -o must be a folder, and {output} is a file.',
  oneToken: '--seal takes one original at a time.',
  notWritten: 'Cannot write {output}. Check that the folder exists and may be written to.',
};

export const REDACT_TEXTS: Readonly<Record<Locale, RedactTexts>> = { zh, en };
