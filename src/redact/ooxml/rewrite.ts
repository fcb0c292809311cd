import { zipSync } from 'fflate';
import { ReviewError } from '../../errors.ts';
import type { Document, Layer } from '../../model/document.ts';
import { type OpenDocument, openDocument } from '../../readers/ooxml/document.ts';
import type { Relationship } from '../../readers/ooxml/opc.ts';
import { decodeXml } from '../../readers/package/xml.ts';
import { DEFAULT_LIMITS, type Source } from '../../readers/reader.ts';
import { applyEdits, type Edit } from '../edits.ts';
import type { Copy, RedactionPlan, Removal } from '../redaction.ts';
import { type KeptParts, keptParts } from './parts.ts';
import { type StructureRules, structureEdits } from './structure.ts';
import { attributesOf, tagsOf } from './tags.ts';
import { newTexts, textEdits } from './text-edits.ts';

/** What a format adds to the rewriting of its packages. */
export interface FormatRules {
  /** What goes from every part by its structure. */
  readonly structure: Omit<StructureRules, 'goneIds'>;
  /** The layer of the elements that go, by name, for the schedule. */
  layerOf(element: string): Layer | undefined;
  /** Further edits of a part. */
  edits?(part: string, xml: string): readonly Edit[];
  /** Blocks that these edits take care of, by their index. */
  owns?(block: number): boolean;
  /** Links that go with what is at their other end. */
  dropsLink?(link: Relationship): boolean;
}

/** Writes an office package anew: the parts that stay, with the text and the structure that stays. */
export function rewritePackage(
  source: Source,
  document: Document,
  plan: RedactionPlan,
  rulesOf: (open: OpenDocument) => FormatRules,
): Copy {
  const open = openDocument(source.bytes, DEFAULT_LIMITS);
  const rules = rulesOf(open);
  const kept = keptParts(open, plan.keep, rules.dropsLink);
  const texts = newTexts(document, plan, kept.stays, rules.owns);
  const counts = new Map(kept.gone);
  const files: Record<string, Uint8Array> = {};
  for (const entry of inOrder(open)) {
    if (!kept.stays(entry.name)) continue;
    const { bytes, gap } = open.pack.read(entry);
    if (bytes === undefined || gap !== undefined) throw new ReviewError('redaction-incomplete', DAMAGED);
    const own = texts.get(entry.name.toLowerCase()) ?? [];
    files[entry.name] = isXml(entry.name, bytes)
      ? rewritePart(bytes, (xml) => [...textEdits(xml, own), ...partEdits(entry.name, xml, { kept, rules, counts })])
      : bytes;
  }
  const removals = [...counts].map(([layer, count]): Removal => ({ kind: 'layer', layer, count }));
  return { bytes: zip(files), removals };
}

const DAMAGED = '文件的内部数据有损坏，未生成副本。请用 Word、Excel 或者 WPS 打开并另存后再试。';

interface Around {
  readonly kept: KeptParts;
  readonly rules: FormatRules;
  readonly counts: Map<Layer, number>;
}

function partEdits(name: string, xml: string, { kept, rules, counts }: Around): readonly Edit[] {
  if (name === '[Content_Types].xml') return goneEntries(xml, 'PartName', (value) => !kept.stays(value.slice(1)));
  const own = kept.dropped.filter(({ from }) => from.toLowerCase() === ownerOf(name).toLowerCase());
  const goneIds = new Set(own.map(({ id }) => id));
  if (name.endsWith('.rels')) return goneEntries(xml, 'Id', (value) => goneIds.has(value));
  const { edits, counts: taken } = structureEdits(xml, { ...rules.structure, goneIds });
  for (const [element, count] of taken) {
    const layer = rules.layerOf(element);
    if (layer !== undefined) counts.set(layer, (counts.get(layer) ?? 0) + count);
  }
  return [...edits, ...(rules.edits?.(name, xml) ?? [])];
}

/** The part that a relationships part belongs to; any other part itself. */
function ownerOf(name: string): string {
  return name.replace(/_rels\/([^/]*)\.rels$/u, '$1');
}

/** Takes the entries out whose attribute names something that is gone. */
function goneEntries(xml: string, attribute: string, isGone: (value: string) => boolean): readonly Edit[] {
  const edits: Edit[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'aside') edits.push({ start: tag.start, end: tag.end, replacement: '' });
    for (const { name, from, to } of attributesOf(xml, tag)) {
      if (name !== attribute || !isGone(xml.slice(from, to))) continue;
      const close = tag.kind === 'open' ? xml.indexOf('>', xml.indexOf('</', tag.end)) + 1 : tag.end;
      edits.push({ start: tag.start, end: close, replacement: '' });
    }
  }
  return edits;
}

function rewritePart(bytes: Uint8Array, editsOf: (xml: string) => readonly Edit[]): Uint8Array {
  const { text, gap } = decodeXml(bytes);
  if (text === undefined || gap !== undefined) throw new ReviewError('redaction-incomplete', DAMAGED);
  const edited = applyEdits(text, editsOf(text));
  if (edited === text) return bytes;
  return new TextEncoder().encode(edited.replace(DECLARED, '$1UTF-8$2'));
}

/** The name of the encoding in the declaration of a part. */
const DECLARED = /^(<\?xml[^>]{0,80}encoding\s*=\s*["'])[\w.-]{1,40}(["'])/u;

function isXml(name: string, bytes: Uint8Array): boolean {
  return (
    /\.(?:xml|rels|vml)$/iu.test(name) ||
    decodeXml(bytes.subarray(0, 64)).text?.trimStart().startsWith('<?xml') === true
  );
}

/** The list of types comes first, as Office writes it; the rest keeps its order. */
function inOrder({ pack }: OpenDocument): OpenDocument['pack']['entries'] {
  const isFirst = ({ name }: { readonly name: string }) => name === '[Content_Types].xml';
  return [...pack.entries.filter(isFirst), ...pack.entries.filter((entry) => !isFirst(entry))];
}

/** The same parts give the same bytes: no part has a date but the first that a zip can hold. */
function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { mtime: new Date(1980, 0, 1) });
}
