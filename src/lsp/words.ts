import type { Locale } from '../report/messages/index.ts';

/** What the language server says. Templates hold `{name}` where a value goes. */
export interface LspWords {
  readonly mask: string;
  readonly accept: string;
  readonly accepted: string;
  /** Where the editor does not ask for a reason. */
  readonly how: string;
  readonly gone: string;
  readonly failed: string;
}

const zh: LspWords = {
  mask: '遮盖{title}：{mask}',
  accept: '说明理由，允许保留此处{title}',
  accepted: '已记录豁免，{until} 前有效；周围文字改动后自动失效。',
  how: '此编辑器不能填写理由，请在终端运行：xianshen accept {finding} --in 文件 --reason 理由 --by 批准人 --until 日期',
  gone: '此处内容已经改动，请重新选择。',
  failed: '发布前审查未能完成，不能认为此文可以公开。',
};

const en: LspWords = {
  mask: 'Mask {title}: {mask}',
  accept: 'Give a reason and let this {title} stand',
  accepted: 'The exemption holds until {until}, and ends once the text around it changes.',
  how: 'This editor cannot ask for a reason. In a terminal: xianshen accept {finding} --in FILE --reason REASON --by APPROVER --until DATE',
  gone: 'The text has changed here; choose again.',
  failed: 'The review could not be done; do not take this text for publishable.',
};

export const LSP_WORDS: Readonly<Record<Locale, LspWords>> = { zh, en };
