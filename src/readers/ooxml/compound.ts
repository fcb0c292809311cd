import type { Gap } from '../../model/document.ts';
import type { Source } from '../reader.ts';
import { ENCRYPTED_OFFICE, extensionOf, sniff } from '../sniff.ts';

/** Whether this is an office package encrypted as a whole ([MS-OFFCRYPTO]) whose name is of a workbook, or of anything else. */
export function isEncrypted(source: Source, asWorkbook: boolean): boolean {
  return sniff(source) === ENCRYPTED_OFFICE && /^xl/u.test(extensionOf(source.name)) === asWorkbook;
}

/** What there is to say of a package that is encrypted as a whole. */
export const ENCRYPTED: Gap = { code: 'encrypted', note: '文件已加密，需要密码才能打开，未检查。' };
