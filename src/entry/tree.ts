/** A node of an editor's tree: an element, a leaf, or a list of nodes. */
export type Node = Readonly<Record<string, unknown>>;

/** Where editors keep the children of a node. */
const CHILDREN: readonly string[] = ['children', 'content', 'root', 'doc', 'document', 'nodes'];

/** What says how a node looks or where it is kept, and is never shown. */
const STRUCTURE: ReadonlySet<string> = new Set(
  'type kind tag format mode style direction dir version listType align textAlign id _id key uuid hash ext mime mimeType provider createdAt updatedAt publishedAt target rel color'.split(
    ' ',
  ),
);

const BREAK = /^(?:line|hard|soft)[-_]?break$|^br$/iu;
const INLINE = /link|mention|mark|inline|hashtag|emoji|annotation|^a$|^span$/iu;
/** Deeper trees are no texts that anybody wrote. */
export const DEEPEST = 256;
/** Attributes of attributes are followed so far. */
const DEEPEST_ATTRIBUTE = 8;

/** The value as a node; undefined for a number, a string or nothing. */
export function nodeOf(value: unknown): Node | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}

export function typeOf(node: Node): string {
  const type = node['type'] ?? node['tag'];
  return typeof type === 'string' ? type : '';
}

export function isLeaf(node: Node | undefined): node is Node & { readonly text: string } {
  return typeof node?.['text'] === 'string';
}

export function isBreak(node: Node): boolean {
  return BREAK.test(typeOf(node));
}

/** Whether an element stands in a line of text, as a link does. */
export function isInline(node: Node): boolean {
  return INLINE.test(typeOf(node));
}

/** A value in a tree and the path that leads to it. */
export type Child = readonly [value: unknown, path: readonly string[]];

/** The children of a node; of a list its items. */
export function childrenOf(node: Node, path: readonly string[]): readonly Child[] {
  if (isList(node)) return itemsOf(node, path);
  return CHILDREN.flatMap((name): readonly Child[] => {
    const held = node[name];
    if (Array.isArray(held)) return itemsOf(held, [...path, name]);
    return typeof held === 'object' && held !== null ? [[held, [...path, name]]] : [];
  });
}

function itemsOf(list: object, path: readonly string[]): readonly Child[] {
  return Object.entries(list).map(([index, item]) => [item, [...path, index]]);
}

/** An array that {@link nodeOf} took apart has nothing but indices. */
function isList(node: Node): boolean {
  return '0' in node;
}

export interface Attribute {
  readonly name: string;
  readonly text: string;
  readonly at: readonly string[];
}

/** The strings of a node beside its text and children: addresses, captions, names of files. */
export function attributesOf(node: Node, path: readonly string[]): readonly Attribute[] {
  if (isList(node)) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === 'text' || (CHILDREN.includes(name) && typeof value === 'object')
      ? []
      : stringsIn(value, name, [...path, name], 0),
  );
}

function stringsIn(value: unknown, name: string, at: readonly string[], depth: number): readonly Attribute[] {
  if (STRUCTURE.has(name)) return [];
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ name, text: value, at }];
  if (typeof value !== 'object' || value === null || depth >= DEEPEST_ATTRIBUTE) return [];
  // An index is no name: what stands in a list answers to the list's.
  return Object.entries(value).flatMap(([key, inner]) =>
    stringsIn(inner, Array.isArray(value) ? name : key, [...at, key], depth + 1),
  );
}
