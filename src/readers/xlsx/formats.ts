import type { ElementWatcher } from '../ooxml/loose.ts';
import type { Attributes } from '../package/xml.ts';

/** What a cell's style says about how its value is shown. */
export interface CellFormat {
  readonly isDate: boolean;
  /** Nothing is shown: the format `;;;`, or the colour of the text is that of its ground, or it is too small. */
  readonly isHidden: boolean;
}

const PLAIN: CellFormat = { isDate: false, isHidden: false };

/** The formats of cells by their `s` (ECMA-376-1, 18.8). */
export interface Formats {
  formatOf(style: string): CellFormat;
}

/** Collects the formats of `xl/styles.xml` while it is walked. */
export function collectFormats(): ElementWatcher & Formats {
  const codes = new Map<string, string>();
  const fonts: Font[] = [];
  const fills: (string | undefined)[] = [];
  const formats: CellFormat[] = [];
  const path: string[] = [];
  const open = (name: string, attributes: Attributes): void => {
    path.push(name);
    const parent = path.at(-2);
    const { numFmtId = '0', formatCode = '', fontId, fillId, rgb, indexed, theme, val, patternType } = attributes;
    if (name === 'numFmt' && parent === 'numFmts') codes.set(numFmtId, formatCode);
    else if (name === 'font' && parent === 'fonts') fonts.push({ color: undefined, size: undefined });
    else if (name === 'fill' && parent === 'fills') fills.push('FFFFFF');
    else if (parent === 'font' && path.at(-3) === 'fonts') applyFont(fonts.at(-1), name, { rgb, indexed, theme, val });
    else if (name === 'patternFill' && patternType !== undefined && patternType !== 'none')
      fills[fills.length - 1] = undefined;
    else if (name === 'gradientFill') fills[fills.length - 1] = undefined;
    else if (name === 'fgColor' && parent === 'patternFill' && fills.at(-1) === undefined) {
      fills[fills.length - 1] = colorOf({ rgb, indexed, theme });
    } else if (name === 'xf' && parent === 'cellXfs') {
      const font = fonts[Number(fontId)];
      const fill = fills[Number(fillId)];
      formats.push({
        isDate: isDateFormat(numFmtId, codes.get(numFmtId)),
        isHidden:
          /^;{2,3}$/u.test(codes.get(numFmtId)?.replaceAll('"', '') ?? '') ||
          (font?.color !== undefined && font.color === fill) ||
          (font?.size !== undefined && font.size <= TINY),
      });
    }
  };
  const close = (): void => {
    path.pop();
  };
  return { open, close, formatOf: (style) => formats[Number(style)] ?? PLAIN };
}

/**
 * A serial number as the date it stands for, in ISO form: `2024-05-01`, with
 * the time where it has one; undefined where it is out of the range of dates.
 * The calendar is that of the workbook, with its 29 February 1900.
 */
export function dateText(value: string, from1904: boolean): string | undefined {
  const serial = Number(value);
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const time = seconds % 86_400;
  const clock = [Math.floor(time / 3600), Math.floor(time / 60) % 60, time % 60].map(twoDigits).join(':');
  if (days === 0 && !from1904) return clock;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(epoch + days * 86_400_000).toISOString().slice(0, 10);
  return time === 0 ? date : `${date} ${clock}`;
}

interface Font {
  color: string | undefined;
  size: number | undefined;
}

interface Color {
  readonly rgb?: string | undefined;
  readonly indexed?: string | undefined;
  readonly theme?: string | undefined;
}

const TINY = 3;

/** Formats that Excel does not write out, dates of East Asian locales included (18.8.30). */
function isDateFormat(id: string, code: string | undefined): boolean {
  if (code !== undefined)
    return /[ymdhs年月日时]/iu.test(code.replace(/"[^"]*"|\[(?![hms]+\])[^[\]]*\]|\\.|_./giu, ''));
  const number = Number(id);
  return (
    (number >= 14 && number <= 22) ||
    (number >= 27 && number <= 36) ||
    (number >= 45 && number <= 58 && number !== 48 && number !== 49)
  );
}

function applyFont(
  font: Font | undefined,
  name: string,
  attributes: Color & { readonly val: string | undefined },
): void {
  if (font === undefined) return;
  if (name === 'color') font.color = colorOf(attributes);
  if (name === 'sz') font.size = Number(attributes.val);
}

/** RRGGBB where it is white or black by theme or palette, or written out; undefined where a theme decides. */
function colorOf({ rgb, indexed, theme }: Color): string | undefined {
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  if (theme === '0' || indexed === '9' || indexed === '1') return 'FFFFFF';
  return theme === '1' || indexed === '8' || indexed === '0' ? '000000' : undefined;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
