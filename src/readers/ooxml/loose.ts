import type { Block, Gap, Layer } from '../../model/document.ts';
import { type Attributes, walkXml, type XmlEvents } from '../package/xml.ts';
import type { ReadOptions } from '../reader.ts';
import { blocksOf, type Draft, isBlank } from './draft.ts';
import { OOXML_PREFIXES } from './namespaces.ts';
import { localName } from './opc.ts';
import { attributeRef, textRef } from './refs.ts';

/** How a part is read of which only its words matter, not its build. */
export interface LooseRules {
  readonly layer: Layer;
  /** Whether an attribute's value is text that somebody wrote, rather than a measure or an id. */
  takes(element: string, attribute: string, value: string): boolean;
  /** Whether a text is a setting in disguise. */
  skips?(element: string, text: string): boolean;
}

export interface NamedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Somebody who wants the elements of a part for another purpose than its words. */
export type ElementWatcher = Pick<XmlEvents, 'open' | 'close'>;

/**
 * Reads all text of an XML part, whatever it is: paragraphs and caches as one
 * block each, other text by element, chosen attributes by name. Nothing that
 * has characters in it is left out. A watcher sees the elements in the same pass.
 */
export function* readLoose(
  part: NamedPart,
  rules: LooseRules,
  options: ReadOptions,
  watcher?: ElementWatcher,
): Generator<Block | Gap> {
  const out: Draft[] = [];
  const path: string[] = [];
  let count = 0;
  let group: { readonly depth: number; readonly separator: string; draft: Draft & { text: string } } | undefined;
  let contentAt = 0;
  let packed = false;
  const start = (layer: Layer, label?: string): Draft & { text: string } => {
    count++;
    return { place: { kind: 'paragraph', part: part.name, paragraph: count }, layer, text: '', anchors: [], label };
  };
  const walk = walkXml(
    part.bytes,
    { limits: options.limits, prefixes: OOXML_PREFIXES },
    {
      open: (name, attributes, at) => {
        path.push(name);
        contentAt = at;
        watcher?.open(name, attributes, at);
        const separator = GROUPS.get(localName(name));
        if (group === undefined && separator !== undefined) {
          group = { depth: path.length, separator, draft: start(rules.layer) };
        }
        for (const attribute in attributes) {
          const text = attributes[attribute] ?? '';
          if (attribute.startsWith('xmlns') || isBlank(text) || !rules.takes(name, attribute, text)) continue;
          const anchors = [{ start: 0, end: text.length, ref: attributeRef(part.name, at, attribute) }];
          out.push({ ...start('metadata', labelOf(name, attribute, attributes)), text, anchors });
        }
      },
      close: (name) => {
        watcher?.close(name);
        if (group !== undefined && group.depth === path.length) {
          out.push(group.draft);
          group = undefined;
        }
        path.pop();
      },
      text: (text) => {
        if (isBlank(text) && group?.separator !== '') return;
        const element = localName(path.at(-1) ?? '');
        if (OPAQUE.has(element) || rules.skips?.(path.at(-1) ?? '', text)) return;
        if (text.length > BASE64_LENGTH && BASE64.test(text)) {
          packed = true;
          return;
        }
        const draft = group?.draft ?? start(rules.layer, element);
        if (draft.text !== '') draft.text += group?.separator ?? '';
        const from = draft.text.length;
        draft.anchors.push({ start: from, end: from + text.length, ref: textRef(part.name, contentAt) });
        draft.text += text;
        if (group === undefined) out.push(draft);
      },
      comment: (text) => out.push({ ...start('hidden'), text }),
    },
  );
  let step = walk.next();
  for (; !step.done; step = walk.next()) {
    options.signal?.throwIfAborted();
    for (const draft of out.splice(0)) yield* blocksOf(draft, options.limits.characters);
  }
  for (const draft of out) yield* blocksOf(draft, options.limits.characters);
  const place = { kind: 'paragraph', part: part.name, paragraph: 1 } as const;
  if (packed) yield { code: 'embedded-object', place, note: '文件内有以 Base64 编码嵌入的数据，未检查。' };
  if (step.value !== undefined) yield { ...step.value, place };
}

/** A value answers to the name beside it (`w:docVar`), else to its element; anything else to its attribute. */
function labelOf(element: string, attribute: string, attributes: Attributes): string {
  const own = localName(attribute);
  return own === 'val' ? (attributes['w:name'] ?? localName(element)) : own;
}

const BASE64_LENGTH = 256;
const BASE64 = /^[A-Za-z\d+/=\s]+$/u;

/** Elements whose text belongs together, and what stands between its pieces. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ['p', ''],
  ['si', ''],
  ['strCache', '\n'],
  ['numCache', '\n'],
  ['multiLvlStrCache', '\n'],
  ['strLit', '\n'],
  ['numLit', '\n'],
]);

/** Elements that hold digests and certificates in Base64 (XML-DSig); nobody can read them. */
const OPAQUE: ReadonlySet<string> = new Set([
  'DigestValue',
  'SignatureValue',
  'X509Certificate',
  'Modulus',
  'Exponent',
  'EncapsulatedTimeStamp',
  'EncapsulatedX509Certificate',
  'EncapsulatedCRLValue',
  'EncapsulatedOCSPValue',
]);
