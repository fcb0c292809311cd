import type { Locale } from '../report/messages/index.ts';

/** What `xianshen inspect` says. Templates hold `{name}` where a value goes. */
export interface InspectTexts {
  readonly inspect: string;
  readonly format: string;
  readonly after: string;
  readonly noPaths: string;
  /** How many blocks stand in a layer. */
  readonly count: string;
  /** Of a layer that neither the page nor print shows. */
  readonly unseen: string;
  readonly nothing: string;
  readonly gaps: string;
  readonly noGaps: string;
  /** Of a text that is not shown to its end. */
  readonly cut: string;
}

const zh: InspectTexts = {
  inspect: '检查文件里有什么：逐层列出正文和看不见的内容（批注、修订、隐藏文字、属性等）',
  format: '输出格式：terminal 长文只显示开头，json 为全文',
  after:
    '输出的就是文件原文，包括隐藏内容：仅供作者在自己的屏幕上查看，不要转发或者存入日志。\n退出码：0 文件已全部读到；1 有未能读到之处；2 未能完成。',
  noPaths: '请写明要查看的文件或者文件夹，例如：xianshen inspect 公示.docx',
  count: '{layer} {count} 处',
  unseen: '页面上看不见',
  nothing: '没有读到任何内容。',
  gaps: '未能读到 {count} 处',
  noGaps: '没有未能读到之处。',
  cut: '…（共 {count} 字）',
};

const en: InspectTexts = {
  inspect:
    'show what a file holds, layer by layer: the body and what is not seen (comments, tracked changes, hidden text, properties, …)',
  format: 'output format; terminal shows the beginning of long texts, json all of them',
  after:
    'This shows the text of the document, hidden content included: for the author’s own screen, not for forwarding or logs.\nExit code: 0 all of it was read; 1 something could not be read; 2 it could not be done.',
  noPaths: 'Name the files or folders to look into, as in: xianshen inspect notice.docx',
  count: '{layer}: {count}',
  unseen: 'not seen on the page',
  nothing: 'Nothing was read.',
  gaps: 'Not read: {count}',
  noGaps: 'Nothing was left unread.',
  cut: '… ({count} characters)',
};

export const INSPECT_TEXTS: Readonly<Record<Locale, InspectTexts>> = { zh, en };
