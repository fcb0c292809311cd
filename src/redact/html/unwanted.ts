import type { DefaultTreeAdapterTypes as Dom } from 'parse5';
import type { Layer } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { isDataUri } from '../../readers/html/attributes.ts';
import { isTelling } from '../../readers/html/script-literals.ts';
import { findStyleSheets } from '../../readers/html/stylesheet.ts';
import { attribute, type Look, lookOf, PLAIN } from '../../readers/html/visibility.ts';

/** What a page has that its copy is not to have, as ranges of the source. */
export interface Unwanted {
  readonly ranges: readonly Span[];
  /** How many things of each layer. */
  readonly counts: ReadonlyMap<Layer, number>;
}

/** Comments, scripts, what is hidden, properties and files written out in attributes, as far as their layers do not stay. */
export function unwantedIn(page: Dom.Document, keep: ReadonlySet<Layer>): Unwanted {
  const found: Found = { keep, hiding: findStyleSheets(page).hiding, ranges: [], counts: new Map() };
  visitAll(found, page.childNodes, PLAIN);
  return found;
}

interface Found {
  readonly keep: ReadonlySet<Layer>;
  readonly hiding: ReadonlySet<string>;
  readonly ranges: Span[];
  readonly counts: Map<Layer, number>;
}

function visitAll(found: Found, nodes: readonly Dom.ChildNode[], look: Look): void {
  for (const node of nodes) {
    if (node.nodeName === '#comment') drop(found, 'comment', node.sourceCodeLocation);
    else if ('tagName' in node) visitElement(found, node, look);
  }
}

function visitElement(found: Found, element: Dom.Element, outer: Look): void {
  const look = lookOf(element, outer, found.hiding);
  const layer = layerOf(element, look);
  if (layer !== undefined && drop(found, layer, element.sourceCodeLocation)) return;
  for (const { name, value } of element.attrs) {
    const location = element.sourceCodeLocation?.attrs?.[name];
    if (name.startsWith('on') && isTelling(value)) drop(found, 'hidden', location);
    else if (isDataUri(value)) drop(found, 'embedded', location);
  }
  visitAll(found, isTemplate(element) ? element.content.childNodes : element.childNodes, look);
}

/** The layer that all of an element is in, where it is not the page's own. */
function layerOf(element: Dom.Element, look: Look): Layer | undefined {
  if (element.tagName === 'script' || look.isHidden) return 'hidden';
  // Encoding, viewport and refreshing make the page work; the rest is about it.
  const isProperty = element.tagName === 'meta' && (attribute(element, 'content') ?? '') !== '';
  return isProperty && !WORKING.has(nameOf(element)) ? 'metadata' : undefined;
}

const WORKING: ReadonlySet<string> = new Set([
  'viewport',
  'content-type',
  'x-ua-compatible',
  'content-language',
  'referrer',
]);

function nameOf(element: Dom.Element): string {
  return (attribute(element, 'name') ?? attribute(element, 'http-equiv') ?? '').toLowerCase();
}

function drop({ keep, ranges, counts }: Found, layer: Layer, location: Location | null | undefined): boolean {
  if (keep.has(layer) || !location) return false;
  ranges.push({ start: location.startOffset, end: location.endOffset });
  counts.set(layer, (counts.get(layer) ?? 0) + 1);
  return true;
}

interface Location {
  readonly startOffset: number;
  readonly endOffset: number;
}

function isTemplate(element: Dom.Element): element is Dom.Template {
  return 'content' in element;
}
