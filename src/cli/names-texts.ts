import type { Locale } from '../report/messages/index.ts';

/** What `xianshen names` says. Templates hold `{name}` where a value goes. */
export interface NamesTexts {
  readonly names: string;
  readonly file: string;
  readonly quote: string;
  readonly after: string;
  readonly heading: string;
  readonly none: string;
  readonly gaps: string;
}

const zh: NamesTexts = {
  names: '列出文件中找到的姓名，各附位置、依据、身份和处理结果，便于了解和报告错误',
  file: '要查看的文件',
  quote: '显示姓名全文及其上下文，仅供本人查看，勿外传；不加则只显示遮盖后的姓名',
  after: '退出码：0 已列出；2 未能读取。',
  heading: '{file}：姓名 {count} 处，其中应当处理 {open} 处',
  none: '{file}：没有找到姓名。',
  gaps: '另有 {count} 处内容未能查看，其中的姓名没有列出。',
};

const en: NamesTexts = {
  names:
    'list the names found in a file, each with place, reasons, role and outcome, to understand and to report errors',
  file: 'the file to look at',
  quote: 'show the names and what stands around them, for your own eyes only; else they are masked',
  after: 'Exit code: 0 listed; 2 could not be read.',
  heading: '{file}: {count} names, {open} of them to be dealt with',
  none: '{file}: no names found.',
  gaps: '{count} parts could not be looked at; names in them are not listed.',
};

export const NAMES_TEXTS: Readonly<Record<Locale, NamesTexts>> = { zh, en };
