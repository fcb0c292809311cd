import type { Block, Gap } from '../model/document.ts';
import type { Reader, Source } from './reader.ts';
import {
  CFB,
  DOC,
  ENCRYPTED_OFFICE,
  extensionOf,
  OFFICE_XML,
  PPT,
  sniff,
  UNKNOWN,
  WPS_SHEET,
  WPS_WRITER,
  XLS,
} from './sniff.ts';
import { ODF, PPTX, ZIP } from './sniff-zip.ts';

/** Says of a file that nobody reads what it is and what to do. It accepts everything, so it is asked last. */
export const unsupportedReader: Reader = {
  id: 'unsupported',
  mediaType: UNKNOWN,
  accepts: () => true,
  read: explain,
};

async function* explain(
  source: Source,
  { signal }: { readonly signal?: AbortSignal | undefined },
): AsyncIterable<Block | Gap> {
  signal?.throwIfAborted();
  const mediaType = sniff(source);
  const claimed = CLAIMED.get(extensionOf(source.name));
  if (claimed !== undefined && SHELLS.has(mediaType)) {
    yield {
      code: 'unreadable',
      note: `文件名表明这是${claimed}，但内容不是，可能已损坏、不完整或改过扩展名，未能检查。请打开原件确认无误，重新保存后提交。`,
    };
  } else if (mediaType === ENCRYPTED_OFFICE) {
    yield { code: 'encrypted', note: '文件设有打开密码，未能检查。请去除密码后重新提交。' };
  } else if (mediaType === UNKNOWN) {
    yield { code: 'unsupported', note: '无法识别的文件格式，未能检查。' };
  } else {
    const { title, advice } = KNOWN.get(mediaType) ?? familyOf(mediaType);
    yield { code: 'unsupported', note: `${title}，暂不支持，未能检查。${advice}` };
  }
}

/** What is left of a document that is damaged: its container, or nothing that is known. */
const SHELLS: ReadonlySet<string> = new Set([ZIP, CFB, UNKNOWN]);

/** What names say of the documents that are read, or would be if they were whole. */
const CLAIMED: ReadonlyMap<string, string> = new Map([
  ...['doc', 'docx', 'docm', 'dotx', 'wps'].map((extension) => [extension, ' Word 文档'] as const),
  ...['xls', 'xlsx', 'xlsm', 'xltx', 'et'].map((extension) => [extension, ' Excel 表格'] as const),
  ['pdf', ' PDF 文件'],
  ['ofd', ' OFD 文件'],
]);

interface Known {
  readonly title: string;
  readonly advice: string;
}

const AS_DOCX = '请另存为 DOCX 或 PDF 后重新提交。';
const AS_XLSX = '请另存为 XLSX 后重新提交。';
const AS_PDF = '请导出为 PDF 后重新提交。';
const UNPACK = '请解压后逐个提交其中的文件。';

const KNOWN: ReadonlyMap<string, Known> = new Map([
  [DOC, { title: '这是旧版 Word 文档（.doc）', advice: AS_DOCX }],
  [XLS, { title: '这是旧版 Excel 表格（.xls）', advice: AS_XLSX }],
  [PPT, { title: '这是旧版演示文稿（.ppt）', advice: AS_PDF }],
  [PPTX, { title: '这是演示文稿（.pptx）', advice: AS_PDF }],
  [WPS_WRITER, { title: '这是 WPS 文字文档（.wps）', advice: AS_DOCX }],
  [WPS_SHEET, { title: '这是 WPS 表格（.et）', advice: AS_XLSX }],
  [OFFICE_XML, { title: '这是单个 XML 形式的 Office 文档', advice: AS_DOCX }],
  [ODF, { title: '这是 OpenDocument 文档（.odt、.ods）', advice: AS_DOCX }],
  [CFB, { title: '这是旧版 Office 格式的文件', advice: AS_DOCX }],
  ['application/rtf', { title: '这是 RTF 文档', advice: AS_DOCX }],
  ['message/rfc822', { title: '这是电子邮件或单个文件网页（.eml、.mht）', advice: '请将正文与附件分别保存后提交。' }],
  [ZIP, { title: '这是压缩包', advice: UNPACK }],
  ['application/vnd.rar', { title: '这是压缩包（.rar）', advice: UNPACK }],
  ['application/x-7z-compressed', { title: '这是压缩包（.7z）', advice: UNPACK }],
  ['application/gzip', { title: '这是压缩包（.gz）', advice: UNPACK }],
  ['application/x-bzip2', { title: '这是压缩包（.bz2）', advice: UNPACK }],
  ['application/x-xz', { title: '这是压缩包（.xz）', advice: UNPACK }],
  ['application/x-tar', { title: '这是归档文件（.tar）', advice: UNPACK }],
]);

function familyOf(mediaType: string): Known {
  if (mediaType.startsWith('image/')) return { title: '这是图片', advice: '请人工检查图中的文字。' };
  if (/^(?:audio|video)\//u.test(mediaType)) return { title: '这是音像文件', advice: '请人工检查其内容。' };
  return { title: `这是 ${mediaType} 格式的文件`, advice: AS_PDF };
}
