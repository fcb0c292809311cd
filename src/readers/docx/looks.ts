import type { ElementWatcher } from '../ooxml/loose.ts';
import type { Attributes } from '../package/xml.ts';

/** What decides whether a run can be seen, as far as one place of the document says anything about it. */
export interface Look {
  vanish?: boolean | undefined;
  /** RRGGBB. */
  color?: string | undefined;
  /** RRGGBB behind the text. */
  shade?: string | undefined;
  /** In half points. */
  size?: number | undefined;
}

/** The looks of styles, with what they inherit (ECMA-376-1, 17.7.2). */
export interface Styles {
  readonly defaults: Look;
  /** The look of a style by its id; undefined id means the default style of paragraphs. */
  lookOf(id: string | undefined): Look;
  /** Whether a table style paints cells, so that white text in it can be read. */
  isShaded(id: string | undefined): boolean;
}

/** Takes one formatting element into a look; whatever says nothing about visibility is left alone. */
export function applyLook(look: Look, element: string, attributes: Attributes): void {
  const value = attributes['w:val'];
  if (element === 'w:vanish' || element === 'w:specVanish') look.vanish = isOn(value);
  else if (element === 'w:color') look.color = colorOf(value);
  else if (element === 'w:sz') look.size = Number(value);
  else if (element === 'w:shd') look.shade = colorOf(attributes['w:fill']) ?? look.shade;
  else if (element === 'w:highlight')
    look.shade = value === 'none' ? look.shade : (HIGHLIGHTS.get(value ?? '') ?? MIDDLE);
}

/**
 * Whether nobody can read a run that looks so: vanished, in the colour of its
 * ground, or too small. `looks` go from the run outwards; the first that says
 * something decides. `ground` is the colour behind them, undefined when unknown.
 */
export function isInvisible(looks: readonly Look[], ground: string | undefined): boolean {
  const first = <Key extends keyof Look>(key: Key): Look[Key] | undefined =>
    looks.find((look) => look[key] !== undefined)?.[key];
  if (first('vanish') === true) return true;
  const size = first('size');
  if (size !== undefined && size <= TINY) return true;
  const color = first('color');
  const behind = first('shade') ?? ground;
  return color !== undefined && behind !== undefined && isSameColor(color, behind);
}

/** Collects the styles of `word/styles.xml` while it is walked. A broken part gives the styles that could be read. */
export function collectStyles(): ElementWatcher & Styles {
  const styles = new Map<string, Style>();
  const defaults: Look = {};
  let current: Style | undefined;
  let standard: Style | undefined;
  const path: string[] = [];
  const open = (element: string, attributes: Attributes): void => {
    path.push(element);
    const parent = path.at(-2);
    if (element === 'w:style') {
      current = { look: {}, base: undefined, shaded: false };
      styles.set(attributes['w:styleId'] ?? '', current);
      if (attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? '0')) standard = current;
    } else if (current !== undefined) {
      if (element === 'w:basedOn') current.base = attributes['w:val'];
      else if (parent === 'w:tcPr' && element === 'w:shd')
        current.shaded ||= colorOf(attributes['w:fill']) !== undefined;
      else if (!path.includes('w:tblStylePr')) applyLook(current.look, element, attributes);
    } else if (path.includes('w:rPrDefault')) applyLook(defaults, element, attributes);
  };
  const close = (element: string): void => {
    path.pop();
    if (element === 'w:style') current = undefined;
  };
  return {
    open,
    close,
    defaults,
    lookOf: (id) => {
      const style = id === undefined ? standard : styles.get(id);
      if (style === undefined) return NO_LOOK;
      style.inherited ??= inherit(styles, style);
      return style.inherited;
    },
    isShaded: (id) => chainOf(styles, id === undefined ? undefined : styles.get(id)).some((style) => style.shaded),
  };
}

interface Style {
  readonly look: Look;
  /** With what it is based on; known when all styles are. */
  inherited?: Look;
  base: string | undefined;
  shaded: boolean;
}

/** Three points: less cannot be read on paper. */
const TINY = 6;
/** Levels by which two channels may differ and still look the same. */
const NEAR = 12;
const MIDDLE = '808080';
const HIGHLIGHTS: ReadonlyMap<string, string> = new Map([
  ['white', 'FFFFFF'],
  ['black', '000000'],
]);
const NO_LOOK: Look = {};
const MAX_CHAIN = 32;

function inherit(styles: ReadonlyMap<string, Style>, style: Style): Look {
  const chain = chainOf(styles, style);
  const look: Look = {};
  for (const { look: own } of chain.toReversed()) {
    for (const [key, value] of Object.entries(own)) if (value !== undefined) Object.assign(look, { [key]: value });
  }
  return look;
}

function chainOf(styles: ReadonlyMap<string, Style>, style: Style | undefined): Style[] {
  const chain: Style[] = [];
  for (let at = style; at !== undefined && chain.length < MAX_CHAIN; at = styles.get(at.base ?? '\0')) chain.push(at);
  return chain;
}

function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}

function colorOf(value: string | undefined): string | undefined {
  return value !== undefined && /^[\dA-F]{6}$/iu.test(value) ? value.toUpperCase() : undefined;
}

function isSameColor(a: string, b: string): boolean {
  return [0, 2, 4].every(
    (at) => Math.abs(Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16)) <= NEAR,
  );
}
