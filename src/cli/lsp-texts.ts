import type { Locale } from '../report/messages/index.ts';

/** What `xianshen lsp` says of itself. */
export const LSP_TEXTS: Readonly<Record<Locale, { readonly lsp: string; readonly after: string }>> = {
  zh: {
    lsp: '作为语言服务器（LSP）运行，供编辑器在写作时审查',
    after: '经标准输入输出与编辑器通信。审查纯文本、Markdown 和 HTML；标出发现，说明理由和依据，可就地遮盖。',
  },
  en: {
    lsp: 'run as a language server (LSP), for editors that review while one writes',
    after:
      'Talks over standard input and output. Reviews plain text, Markdown and HTML: marks findings, says why, masks them in place.',
  },
};
