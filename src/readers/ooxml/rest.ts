import type { Block, Gap, Place } from '../../model/document.ts';
import { readPictureProperties } from '../image/index.ts';
import type { ReadOptions } from '../reader.ts';
import type { OpenDocument } from './document.ts';
import { readEmbeddedFile } from './embedded.ts';
import { type NamedPart, readLoose } from './loose.ts';
import { OOXML_PREFIXES } from './namespaces.ts';
import { readProperties } from './properties.ts';
import { type Role, roleOf } from './roles.ts';
import { RULES } from './rules.ts';

/**
 * Reads every part that has not been read: each ends in blocks, in a gap, or is
 * known to have no text. Also what the package says by itself: where it links
 * to, what is missing from it, its comment.
 */
export async function* readRest(document: OpenDocument, options: ReadOptions): AsyncGenerator<Block | Gap> {
  const { pack, office, done } = document;
  yield* readLinks(document);
  if (pack.comment.trim() !== '') yield property('zip', '压缩包注释', pack.comment, 'zip');
  for (const entry of pack.entries) {
    options.signal?.throwIfAborted();
    if (/[^\x20-\x7e]/u.test(entry.name)) yield property('part', '部件名称', entry.name, entry.name);
    const role = roleOf(entry.name, office.typeOf(entry.name));
    if (role === 'machine' || done.has(entry.name.toLowerCase())) continue;
    const { bytes, gap } = pack.read(entry);
    if (gap !== undefined) yield { ...gap, place: placeIn(entry.name) };
    if (bytes !== undefined && bytes.length > 0) yield* readPart({ name: entry.name, bytes }, role, options);
  }
}

async function* readPart(part: NamedPart, role: Role, options: ReadOptions): AsyncGenerator<Block | Gap> {
  const place = placeIn(part.name);
  if (role === 'properties') yield* readProperties(part, { limits: options.limits, prefixes: OOXML_PREFIXES });
  else if (role === 'drawing' || role === 'settings' || role === 'data') yield* readLoose(part, RULES[role], options);
  else if (role === 'image') yield* readImage(part, options);
  else if (role === 'media') yield { code: 'embedded-object', place, note: '文件内有音频或视频，未检查。' };
  else if (role === 'ink') yield { code: 'image-only', place, note: '文件内有手写笔迹，未检查。' };
  else if (role === 'macro') yield { code: 'embedded-object', place, note: '文件内有宏或控件程序，未检查。' };
  else if (role === 'printer') yield* readPrinter(part);
  else if (role === 'file') yield* readEmbeddedFile(part, options);
  else if (isXml(part.bytes)) yield* readLoose(part, RULES.unknown, options);
  else yield { code: 'embedded-object', place, note: '文件内有类型不明的数据，未检查。' };
}

/** Addresses outside the package, and parts that are named in it but missing. */
function* readLinks({ pack, office }: OpenDocument): Generator<Block | Gap> {
  const missing = new Set<string>();
  for (const { external, type, target, from, ref } of office.relationships) {
    if (external) {
      const place: Place = { kind: 'paragraph', part: from === '' ? 'package' : from, paragraph: 1 };
      const label = type === 'attachedTemplate' ? '模板路径' : '链接目标';
      yield { place, layer: 'metadata', text: target, label, anchors: [{ start: 0, end: target.length, ref }] };
    } else if (TEXTUAL.has(type) && pack.find(target) === undefined) missing.add(target);
  }
  if (missing.size > 0) {
    yield { code: 'unreadable', note: `文件缺少自己引用的 ${missing.size} 个部分，缺少的内容未能检查。` };
  }
}

/** Kinds of relationship whose target has text of the document. */
const TEXTUAL: ReadonlySet<string> = new Set(
  'officeDocument header footer footnotes endnotes comments worksheet sharedStrings chart aFChunk glossaryDocument'.split(
    ' ',
  ),
);

/** A picture goes to whoever reads pictures; with nobody there, it still says what it carries beside its pixels. */
async function* readImage(part: NamedPart, options: ReadOptions): AsyncGenerator<Block | Gap> {
  if (options.readEmbedded !== undefined) yield* readEmbeddedFile(part, options);
  else {
    yield* readPictureProperties(part, options.limits);
    yield { code: 'image-only', place: placeIn(part.name), note: '文件内有图片，图片中的文字未检查。' };
  }
}

/** Printer settings are a structure of the driver's own; names in it are in UTF-16 ([MS-RPRN] DEVMODE). */
function* readPrinter(part: NamedPart): Generator<Block> {
  const text = new TextDecoder('utf-16le').decode(part.bytes);
  for (const [name] of text.matchAll(/[\p{L}\p{N}\\ ._:@()-]{4,200}/gu)) {
    yield { place: placeIn(part.name), layer: 'metadata', text: name, label: '打印机设置' };
  }
}

/** What a package says by itself; `ref` names the part it hangs on. */
function property(name: string, label: string, text: string, ref: string): Block {
  const anchors = [{ start: 0, end: text.length, ref }];
  return { place: { kind: 'property', name }, layer: 'metadata', text, label, anchors };
}

function placeIn(part: string): Place {
  return { kind: 'paragraph', part, paragraph: 1 };
}

function isXml(bytes: Uint8Array): boolean {
  return /^(?:\ufeff|\s){0,8}</u.test(new TextDecoder().decode(bytes.subarray(0, 32)));
}
