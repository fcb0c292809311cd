import type { Edit } from '../edits.ts';
import { attributesOf, type Tag, tagsOf } from './tags.ts';

/** What becomes of the elements of a part. */
export interface StructureRules {
  /** Elements that go with all that is in them. */
  readonly drops: ReadonlySet<string>;
  /** Elements that go, while what is in them stays. */
  readonly unwraps: ReadonlySet<string>;
  /** Elements within which (as properties) the marks of `drops` take the element named here with them: a deleted row. */
  readonly takesAlong: ReadonlyMap<string, string>;
  /** Ids of relationships that the copy does not have: what refers to one goes. */
  readonly goneIds: ReadonlySet<string>;
}

/** The edits that take structure out of a part, and how many elements of each name they take. */
export interface StructureEdits {
  readonly edits: readonly Edit[];
  readonly counts: ReadonlyMap<string, number>;
}

/** Takes out of a part what is not to stay, whatever it says; comments and instructions as well. */
export function structureEdits(xml: string, rules: StructureRules): StructureEdits {
  const edits: Edit[] = [];
  const counts = new Map<string, number>();
  const open: OpenElement[] = [];
  const drop = (name: string, start: number, end: number) => {
    edits.push({ start, end, replacement: '' });
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'aside') edits.push({ start: tag.start, end: tag.end, replacement: '' });
    else if (tag.kind === 'close') {
      const element = open.pop();
      if (element?.goes === true) drop(element.tag.name, element.tag.start, tag.end);
      else if (element !== undefined && rules.unwraps.has(element.tag.name)) {
        edits.push(removal(element.tag), removal(tag));
        counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1);
      }
    } else {
      const goes = rules.drops.has(tag.name) || refersToGone(xml, tag, rules.goneIds, edits);
      if (rules.drops.has(tag.name)) takeAlong(open, rules.takesAlong);
      if (tag.kind === 'open') open.push({ tag, goes });
      else if (goes || rules.unwraps.has(tag.name)) drop(tag.name, tag.start, tag.end);
    }
  }
  return { edits, counts };
}

interface OpenElement {
  readonly tag: Tag;
  goes: boolean;
}

function removal({ start, end }: Tag): Edit {
  return { start, end, replacement: '' };
}

function takeAlong(open: readonly OpenElement[], takesAlong: ReadonlyMap<string, string>): void {
  const taken = takesAlong.get(open.at(-1)?.tag.name ?? '');
  const element = taken === undefined ? undefined : open.findLast(({ tag }) => tag.name === taken);
  if (element !== undefined) element.goes = true;
}

/** Elements that are more than the reference they hold: they lose it and stay. */
const LOSES_ONLY_THE_REFERENCE: ReadonlySet<string> = new Set([
  'pageSetup',
  'a:blip',
  'w:hyperlink',
  'hyperlink',
  'v:imagedata',
]);

function refersToGone(xml: string, tag: Tag, goneIds: ReadonlySet<string>, edits: Edit[]): boolean {
  if (goneIds.size === 0) return false;
  for (const { name, from, to } of attributesOf(xml, tag)) {
    if (!name.includes(':') || !goneIds.has(xml.slice(from, to)) || name.startsWith('xmlns')) continue;
    if (!LOSES_ONLY_THE_REFERENCE.has(tag.name)) return true;
    const start = xml.lastIndexOf(name, from);
    edits.push({ start: start - 1, end: to + 1, replacement: '' });
  }
  return false;
}
