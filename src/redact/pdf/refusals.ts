import { ReviewError } from '../../errors.ts';

/** Why no copy of a PDF can be made, with a sentence for whoever asked for it. */
export type PdfRefusal = 'encrypted' | 'broken' | 'brokenPage' | 'hostile' | 'pages' | 'canvas';

const SENTENCES: Readonly<Record<PdfRefusal, string>> = {
  encrypted: '这份PDF已加密或设有权限密码，不能生成脱敏副本。请解除密码后再试。',
  broken: '这份PDF已损坏或结构有误，不能生成脱敏副本。请重新导出后再试。',
  brokenPage: '已损坏，不能生成脱敏副本。请重新导出后再试。',
  hostile: '这份PDF解压后的数据量或页面目录异常庞大，可能是恶意文件，未生成脱敏副本。',
  pages: '页数超过上限，不能生成脱敏副本。请拆分后再试。',
  canvas: '须转为图片才能去除其中的内容，而绘图组件没有安装，未生成脱敏副本。请安装 @napi-rs/canvas 后再试。',
};

/** The error that says why no copy is made; `page` where one page is to blame. */
export function refusal(reason: PdfRefusal, page?: number): ReviewError {
  const where = page === undefined ? '' : `这份PDF的第${page}页`;
  return new ReviewError('redaction-incomplete', `${where}${SENTENCES[reason]}`);
}
