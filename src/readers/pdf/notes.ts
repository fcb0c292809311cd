import type { Gap } from '../../model/document.ts';

/** The gaps that a PDF can leave, each with a sentence for the person who has to look for themselves. */
export type PdfGap =
  | 'encrypted'
  | 'broken'
  | 'cutShort'
  | 'brokenPage'
  | 'picturePage'
  | 'picture'
  | 'outlines'
  | 'media'
  | 'fonts'
  | 'empty'
  | 'pages'
  | 'hostile'
  | 'form'
  | 'attachments'
  | 'brokenPart'
  | 'brokenRevision'
  | 'revisions';

const NOTES: Readonly<Record<PdfGap, readonly [code: Gap['code'], note: string]>> = {
  encrypted: ['encrypted', '这份PDF设有打开密码，未能读取，请解除密码后重新审查。'],
  broken: ['unreadable', '这份PDF已损坏或结构有误，未能读取，请重新导出后再审查。'],
  cutShort: ['unreadable', '这份PDF不完整，结尾缺失，只检查了能读出的部分，请重新导出后再审查。'],
  brokenPage: ['unreadable', '这一页已损坏，未能读取，请人工查看。'],
  picturePage: ['image-only', '这一页只有图片，没有可读取的文字（可能是扫描件），请人工查看或先做文字识别。'],
  picture: ['image-only', '这一页有较大的图片，图片里的内容未能读取，请人工查看。'],
  outlines: ['image-only', '这一页的内容是用线条画成的，没有可读取的文字，请人工查看。'],
  media: ['embedded-object', '这一页有音频、视频或三维模型，其中的内容未能读取，请人工查看。'],
  fonts: ['unreadable', '这一页有文字使用了无法识别的字体或编码，未能全部读出，请人工查看。'],
  empty: ['unreadable', '这份PDF里没有读出任何文字，请人工查看。'],
  pages: ['over-limit', '页数超过上限，后面的页没有读取，请拆分后再审查。'],
  hostile: ['over-limit', '这份PDF解压后的数据量、页面目录或批注数量异常庞大，可能是恶意文件，没有读取。'],
  form: ['unsupported', '这份PDF含有动态表单（XFA），其中的数据未能读取，请人工查看。'],
  attachments: ['over-limit', '附件总量超过上限，其余附件没有读取，请单独审查。'],
  brokenPart: ['unreadable', '这份PDF的附加信息（书签、属性、批注或附件等）有一部分已损坏，未能读取。'],
  brokenRevision: ['unreadable', '这份PDF保留了较早的版本，其中有版本未能读取，请重新导出为新文件后再审查。'],
  revisions: ['over-limit', '这份PDF保留的历史版本过多，没有全部读取，请重新导出为新文件后再审查。'],
};

/** A gap of the document, or of one page of it. */
export function gap(kind: PdfGap, page?: number): Gap {
  const [code, note] = NOTES[kind];
  if (page === undefined) return { code, note };
  return { code, note: `第${page}页：${note}`, place: { kind: 'page', page, block: 1 } };
}
