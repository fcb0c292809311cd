import type { DefaultTreeAdapterTypes as Dom } from 'parse5';
import { isTelling } from './script-literals.ts';
import { attribute } from './visibility.ts';

/** An attribute whose value is text for a reader of the page or of its source. */
export interface ReadAttribute {
  readonly name: string;
  readonly value: string;
  readonly label?: string | undefined;
}

/** Attributes that browsers show or read out, or that say where a link leads. */
const READ: ReadonlySet<string> = new Set(
  'alt title placeholder value aria-label aria-description label summary abbr content href src action formaction cite data longdesc poster srcset srcdoc'.split(
    ' ',
  ),
);

/** Attributes that only say how an element looks or works. */
const STRUCTURAL: ReadonlySet<string> = new Set(
  'class style id width height colspan rowspan align valign border bgcolor color face size rel type lang charset xmlns d points viewbox transform fill stroke integrity nonce'.split(
    ' ',
  ),
);

/**
 * The attributes of an element that are reviewed: those people read, and any
 * other that holds Chinese or a long number, as `data-phone` does.
 */
export function readAttributes(element: Dom.Element): readonly ReadAttribute[] {
  const label = element.tagName === 'meta' ? metaName(element) : fieldName(element);
  return element.attrs
    .filter(({ name, value }) => value.trim() !== '' && isRead(name, value))
    .map(({ name, value }) => ({
      name: `${element.tagName} ${name}`,
      value,
      label: LABELLED.has(name) ? label : undefined,
    }));
}

/** Whether a value is a file of its own, written out as a `data:` address (RFC 2397). */
export function isDataUri(value: string): boolean {
  return /^\s*data:/iu.test(value);
}

/** The bytes of a `data:` address and the media type that it claims; undefined where it is malformed. */
export function decodeDataUri(value: string): { readonly bytes: Uint8Array; readonly mediaType: string } | undefined {
  const comma = value.indexOf(',');
  if (comma === -1) return undefined;
  const head = value.slice(0, comma).trim().slice('data:'.length);
  const mediaType = head.split(';')[0]?.trim().toLowerCase() || 'text/plain';
  try {
    const body = decodeURIComponent(value.slice(comma + 1).replace(/%(?![\da-f]{2})/giu, '%25'));
    const isBase64 = /;\s*base64\s*$/iu.test(head);
    const bytes = isBase64 ? bytesOf(atob(body.replace(/\s+/gu, ''))) : new TextEncoder().encode(body);
    return { bytes, mediaType };
  } catch {
    // Neither base64 nor percent-encoded text: nothing that a browser would open.
    return undefined;
  }
}

const LABELLED: ReadonlySet<string> = new Set(['content', 'value']);

function isRead(name: string, value: string): boolean {
  if (isDataUri(value) || STRUCTURAL.has(name) || name.startsWith('on')) return false;
  if (READ.has(name)) return !value.startsWith('#') && !/^javascript:\s*(?:void|;|$)/iu.test(value);
  return isTelling(value);
}

function metaName(element: Dom.Element): string | undefined {
  return attribute(element, 'name') ?? attribute(element, 'property') ?? attribute(element, 'http-equiv');
}

function fieldName(element: Dom.Element): string | undefined {
  return attribute(element, 'aria-label') ?? attribute(element, 'placeholder') ?? attribute(element, 'title');
}

function bytesOf(binary: string): Uint8Array {
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
