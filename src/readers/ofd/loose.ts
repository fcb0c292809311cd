import type { Block, Layer } from '../../model/document.ts';
import { attributeOf, type Element } from './tree.ts';

/** Attributes in which people's words stand; the others are ids, measures and locations. */
const WORDS: ReadonlySet<string> = new Set(
  'Name Title Creator Author Company ProviderName URI Description Purpose Remark Caption Value'.split(' '),
);

/** Elements whose text is a location, a measure or a reference, and nobody's words. */
const STRUCTURE: ReadonlySet<string> = new Set(
  'MaxUnitID PhysicalBox ApplicationBox ContentBox BleedBox PublicRes DocumentRes FileLoc BaseLoc PageFile SignedValueLoc MediaFile FontFile CustomTags Attachments Annotations Signatures DocRoot ObjectRef AbbreviatedData Glyphs CheckValue SchemaLoc ExtendData'.split(
    ' ',
  ),
);

/** All that is written below an element, one block for each text, labelled by its name or element. */
export function* looseBlocks(element: Element, layer: Layer, label?: string): Iterable<Block> {
  const own = attributeOf(element, 'Name') ?? element.name;
  const text = element.text.trim();
  if (text !== '' && !STRUCTURE.has(element.name)) yield property(label ?? own, text, layer);
  for (const [name, value] of Object.entries(element.attributes)) {
    const isLabel = name === 'Name' && text !== '';
    if (WORDS.has(name) && !isLabel && value.trim() !== '' && !/^[\d\s.]+$/u.test(value))
      yield property(`${element.name} ${name}`, value, layer);
  }
  for (const inner of element.children) yield* looseBlocks(inner, layer);
}

/** A block that stands for a property of the document. */
export function property(name: string, text: string, layer: Layer = 'metadata'): Block {
  return { place: { kind: 'property', name }, layer, text, label: name };
}
