import { unanchored } from '../redact/anchored.ts';

/**
 * A copy of a tree in which the value at a path is another one. What lies on the
 * path is copied, with its prototype; the rest is shared, and the tree itself
 * stays as it is. Throws `redaction-incomplete` where there is no such path.
 */
export function withValueAt<Tree>(tree: Tree, path: readonly string[], to: unknown): Tree {
  const [key = '', ...rest] = path;
  if (typeof tree !== 'object' || tree === null) throw unanchored();
  const held = Object.getOwnPropertyDescriptor(tree, key);
  if (held === undefined) throw unanchored();
  const value = rest.length === 0 ? to : withValueAt(held.value, rest, to);
  const copy = Array.isArray(tree) ? [] : Object.create(Object.getPrototypeOf(tree));
  return Object.defineProperties(copy, { ...Object.getOwnPropertyDescriptors(tree), [key]: { ...held, value } });
}
