import type { Gap } from '../../model/document.ts';
import { parseXml } from '../package/xml.ts';
import type { Limits } from '../reader.ts';

/** An element of a part, by its local name: OFD has one namespace, and files spell its prefix as they like. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The character data directly inside. */
  readonly text: string;
  /** Where the content lies in the decoded part, in UTF-16 code units. */
  readonly at: number;
}

/** A part as a tree, with the comments that no reader of the document sees. */
export interface Tree {
  readonly root: Element;
  readonly comments: readonly string[];
  readonly gap?: Gap | undefined;
}

interface Building extends Element {
  readonly children: Building[];
  text: string;
}

/** Reads a part whole. A damaged one gives what came before the damage, and a gap. */
export function readTree(bytes: Uint8Array, limits: Limits): Tree {
  const top: Building = { name: '', attributes: {}, children: [], text: '', at: 0 };
  const open: Building[] = [top];
  const comments: string[] = [];
  const gap = parseXml(
    bytes,
    { limits },
    {
      open: (name, attributes, at) => {
        const element: Building = { name: localName(name), attributes, children: [], text: '', at };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      close: () => {
        open.pop();
      },
      text: (text) => {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      comment: (text) => {
        if (text.trim() !== '') comments.push(text.trim());
      },
    },
  );
  return { root: top.children[0] ?? top, comments, gap };
}

/** The first child of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** The value of an attribute, written without a prefix as all of OFD's are. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

/** A number in an attribute; the fallback where it is missing or none. */
export function numberOf(element: Element | undefined, name: string, fallback: number): number {
  const value = Number(attributeOf(element, name) ?? Number.NaN);
  return Number.isFinite(value) ? value : fallback;
}

/** All elements of that name below an element, in order. */
export function* descendants(element: Element, name: string): Iterable<Element> {
  for (const inner of element.children) {
    if (inner.name === name) yield inner;
    yield* descendants(inner, name);
  }
}

/** The numbers of a list such as a box (GB/T 33190-2016, 7.3: ST_Array); what is no number is left out. */
export function numbers(list: string | undefined): readonly number[] {
  if (list === undefined) return [];
  return list.trim().split(/\s+/u).map(Number).filter(Number.isFinite);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
