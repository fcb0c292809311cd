import { latin1, startsWith, viewOf } from './bytes.ts';
import { readDirectory } from './package/directory.ts';
import { DEFAULT_LIMITS } from './reader.ts';

/** Media types of the zip packages that are told apart. */
export const OFD = 'application/ofd';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
export const ODF = 'application/vnd.oasis.opendocument';
export const ZIP = 'application/zip';

/**
 * What a zip file is a package of, by the names of its entries alone: nothing is
 * inflated. Where the directory is damaged the local headers tell, so that the
 * reader for the format says what is wrong rather than the one for archives.
 */
export function sniffZip(bytes: Uint8Array): string {
  const { entries } = readDirectory(bytes, DEFAULT_LIMITS);
  const listed = entries.length > 0 ? entries.map((entry) => entry.name) : localNames(bytes);
  const names = listed.map((name) => name.toLowerCase().replaceAll('\\', '/'));
  const has = (prefix: string): boolean => names.some((name) => name.startsWith(prefix));
  const isOffice = has('[content_types].xml') || has('_rels/');
  if (isOffice || entries.length === 0) {
    if (has('word/')) return DOCX;
    if (has('xl/')) return XLSX;
    if (has('ppt/')) return PPTX;
  }
  if (names.includes('ofd.xml')) return OFD;
  return names.includes('content.xml') && names.includes('mimetype') ? ODF : ZIP;
}

const HEADER_SIZE = 30;
const SEARCHED = 4 * 1024 * 1024;

function localNames(bytes: Uint8Array): string[] {
  const searched = bytes.subarray(0, SEARCHED);
  const view = viewOf(bytes);
  const names: string[] = [];
  for (let at = searched.indexOf(0x50); at !== -1; at = searched.indexOf(0x50, at + 1)) {
    if (!startsWith(bytes, 'PK\x03\x04', at) || at + HEADER_SIZE > bytes.length) continue;
    names.push(latin1(bytes.subarray(at + HEADER_SIZE, at + HEADER_SIZE + view.getUint16(at + 26, true))));
  }
  return names;
}
