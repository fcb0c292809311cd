import type { Gap } from '../../model/document.ts';
import { openPackage } from '../package/package.ts';
import { compoundKindOf, containerOf } from '../package/sniff.ts';
import { decodeXml } from '../package/xml.ts';
import { DEFAULT_LIMITS, type Source } from '../reader.ts';

/** The two families of office documents that are read here. */
export type OfficeKind = 'word' | 'excel';

/**
 * The family of a file by what is in it: the content type of a package's main
 * part, the streams of a Compound File. The name decides only where the content
 * does not tell: a package that is damaged or encrypted as a whole.
 */
export function officeKindOf({ name, bytes }: Source): OfficeKind | undefined {
  const container = containerOf(bytes);
  if (container === undefined) return undefined;
  if (container === 'cfb') {
    const kind = compoundKindOf(bytes);
    if (kind === 'encrypted') return kindOfName(name);
    return kind === 'excel' ? 'excel' : undefined;
  }
  const pack = openPackage(bytes, DEFAULT_LIMITS);
  const types = pack.find('[Content_Types].xml');
  const text = types === undefined ? undefined : decodeXml(pack.read(types).bytes ?? new Uint8Array(0)).text;
  const main = MAIN_TYPE.exec(text ?? '')?.[1];
  if (main !== undefined) return main.startsWith('s') ? 'excel' : 'word';
  if (pack.find('word/document.xml') !== undefined) return 'word';
  if (pack.find('xl/workbook.xml') !== undefined) return 'excel';
  return pack.entries.length === 0 ? kindOfName(name) : undefined;
}

/** The gap for a file that is no zip package: encrypted as a whole, or of the formats before 2007. */
export function compoundGap({ bytes }: Source): Gap | undefined {
  if (containerOf(bytes) !== 'cfb') return undefined;
  return compoundKindOf(bytes) === 'encrypted' ? ENCRYPTED : LEGACY;
}

/** Main content types: `…wordprocessingml.document.main+xml`, `application/vnd.ms-excel.sheet.macroEnabled.main+xml`. */
const MAIN_TYPE = /(wordprocessingml|spreadsheetml|(?<=ms-)word|sheet)\.[\w.]{1,40}\.?main\+xml/iu;

const ENCRYPTED: Gap = { code: 'encrypted', note: '文件已加密，需要密码才能打开，未检查。' };
const LEGACY: Gap = { code: 'unsupported', note: '旧版二进制格式，未检查；请另存为 .docx 或 .xlsx 后再审查。' };

function kindOfName(name: string): OfficeKind | undefined {
  if (/\.do[ct][xm]?$/iu.test(name)) return 'word';
  return /\.xl[st][xmb]?$/iu.test(name) ? 'excel' : undefined;
}
