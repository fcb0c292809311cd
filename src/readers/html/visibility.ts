import type { DefaultTreeAdapterTypes as Dom } from 'parse5';
import { hidesText } from './stylesheet.ts';

/** What an element inherits that decides whether its text can be seen. */
export interface Look {
  readonly isHidden: boolean;
  readonly color: string;
  readonly background: string;
}

/** Black on white, as a page is unless it says otherwise. */
export const PLAIN: Look = { isHidden: false, color: '#000000', background: '#ffffff' };

/** How an element looks, given its parent's look and the selectors by which style sheets hide. */
export function lookOf(element: Dom.Element, parent: Look, hiding: ReadonlySet<string>): Look {
  const style = attribute(element, 'style') ?? '';
  const color = colorIn(style, COLOR) ?? normalColor(fontColor(element)) ?? parent.color;
  const background = colorIn(style, BACKGROUND) ?? normalColor(attribute(element, 'bgcolor')) ?? parent.background;
  const isHidden =
    parent.isHidden ||
    UNSEEN.has(element.tagName) ||
    attribute(element, 'hidden') !== undefined ||
    (element.tagName === 'dialog' && attribute(element, 'open') === undefined) ||
    (element.tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'hidden') ||
    hidesText(style) ||
    isHiddenBySheet(element, hiding) ||
    (color === background && (color !== parent.color || background !== parent.background));
  return { isHidden, color, background };
}

/** The value of an attribute; empty where it has none, undefined where it is missing. */
export function attribute(element: Dom.Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

const UNSEEN: ReadonlySet<string> = new Set(['template', 'noscript', 'noframes', 'noembed', 'datalist']);

const COLOR = /(?:^|[;\s])color\s*:\s*([^;!]{1,40})/iu;
const BACKGROUND = /(?:^|[;\s])background(?:-color)?\s*:\s*([^;!]{1,40})/iu;

function fontColor(element: Dom.Element): string | undefined {
  return element.tagName === 'font' || element.tagName === 'basefont' ? attribute(element, 'color') : undefined;
}

function colorIn(style: string, pattern: RegExp): string | undefined {
  return normalColor(pattern.exec(style)?.[1]);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['white', '#ffffff'],
  ['window', '#ffffff'],
  ['black', '#000000'],
  ['windowtext', '#000000'],
  ['red', '#ff0000'],
  ['yellow', '#ffff00'],
  ['blue', '#0000ff'],
  ['gray', '#808080'],
  ['grey', '#808080'],
  ['silver', '#c0c0c0'],
]);

/** One spelling for each colour, so that two can be compared; near-white counts as white. */
function normalColor(raw: string | undefined): string | undefined {
  const color = raw?.trim().toLowerCase();
  if (!color) return undefined;
  const named = NAMED.get(color);
  if (named) return named;
  const short = /^#([\da-f])([\da-f])([\da-f])$/u.exec(color);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/u.exec(color);
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/u.exec(color);
  const channels = short
    ? short.slice(1).map((digit) => Number.parseInt(digit + digit, 16))
    : (long?.slice(1).map((pair) => Number.parseInt(pair, 16)) ?? rgb?.slice(1).map(Number));
  if (!channels) return undefined;
  const isWhite = channels.every((channel) => channel >= 250);
  return isWhite ? '#ffffff' : `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function isHiddenBySheet(element: Dom.Element, hiding: ReadonlySet<string>): boolean {
  if (hiding.size === 0) return false;
  const { tagName } = element;
  const id = attribute(element, 'id');
  const names = (attribute(element, 'class') ?? '').split(/\s+/u).filter((name) => name !== '');
  const marks = [...names.map((name) => `.${name}`), ...(id ? [`#${id}`] : [])].map((mark) => mark.toLowerCase());
  return hiding.has(tagName) || marks.some((mark) => hiding.has(mark) || hiding.has(tagName + mark));
}
