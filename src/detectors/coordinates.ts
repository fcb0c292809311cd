import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { before, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';

/** Degrees, minutes and seconds, with the letter or word of the direction. */
const ANGLE =
  /^(?:[东西]经|[南北]纬|[EWNS])?[ :]?\d{1,3}(?:\.\d{1,8})?°[ ]?(?:\d{1,2}(?:\.\d{1,6})?['′’分][ ]?(?:\d{1,2}(?:\.\d{1,6})?(?:"|″|”|''|′′|’’|秒)?)?)?[ ]?[EWNS]?/u;
const NEXT_ANGLE = /^[ ,、;和及/]{1,3}/u;
/** Two decimal degrees within China's bounds, in either order, four places or more. */
const DECIMAL_PAIR =
  /^(?:[东]?经度?|E|[北]?纬度?|N)?[ :(]{0,3}(\d{1,3}\.\d{4,10})°?[ ,、;/]{1,3}(?:[北]?纬度?|N|[东]?经度?|E)?[ :]{0,2}(\d{1,3}\.\d{4,10})°?/u;
/** Northing of 7 and easting of 6 or 8 digits (CGCS2000, with the zone's number or without). */
const PROJECTED = /^X?[ :=]{0,3}(\d{7}\.\d{1,4})[ ,、;mM/]{1,4}Y?[ :=]{0,3}(\d{6}(?:\d{2})?\.\d{1,4})/u;
const SINGLE = /^[ :为是(]{0,3}(\d{1,3}\.\d{4,10})°?/u;

function* detect(passage: Passage, woken: Span): Iterable<Match> {
  const { text } = passage;
  if (text.charAt(woken.start) === '°') {
    yield* angles(passage, woken.start);
    return;
  }
  if (/^\d/u.test(text.charAt(woken.start))) {
    if (text.charAt(woken.start - 1) === '.' || !text.slice(woken.start, woken.start + 8).includes('.')) return;
    yield* pair(passage, woken.start);
    return;
  }
  // 经度 or 纬度: one figure of its own.
  const found = SINGLE.exec(text.slice(woken.end, woken.end + 24));
  const value = found?.[1] ?? '';
  if (found === null || !isWithinChina(Number(value))) return;
  const start = woken.end + found[0].indexOf(value);
  yield {
    start,
    end: start + value.length,
    evidence: reasons({ kind: 'format', weight: -5 }, { kind: 'label', weight: 20 }),
  };
}

/** Minutes or four decimal places pin down a place; bare degrees do not. */
function* angles(passage: Passage, sign: number): Iterable<Match> {
  const head = /(?:[东西]经|[南北]纬|[EWNS])?[ :]?\d{1,3}(?:\.\d{1,8})?$/u.exec(
    passage.text.slice(Math.max(0, sign - 16), sign),
  )?.[0];
  if (head === undefined) return;
  const start = sign - head.length;
  const first = ANGLE.exec(passage.text.slice(start, start + 48))?.[0] ?? '';
  if (!/[′'’分]|\.\d{4}/u.test(first)) return;
  let end = start + first.length;
  const link = NEXT_ANGLE.exec(passage.text.slice(end, end + 3))?.[0];
  const second =
    link === undefined ? undefined : ANGLE.exec(passage.text.slice(end + link.length, end + link.length + 48))?.[0];
  if (link !== undefined && second !== undefined) end += link.length + second.length;
  // 102°30′至103°10′ spans a region, and whole minutes are two kilometres.
  const isRange =
    /^ ?[至到~-]/u.test(passage.text.slice(end, end + 2)) ||
    /[至到~-] ?$/u.test(passage.text.slice(Math.max(0, start - 2), start));
  yield { start, end, evidence: reasons({ kind: 'format', weight: 15 }, isRange && { kind: 'excuse', weight: -25 }) };
}

function* pair(passage: Passage, start: number): Iterable<Match> {
  const rest = passage.text.slice(start, start + 48);
  const decimal = DECIMAL_PAIR.exec(rest);
  const projected = decimal === null ? PROJECTED.exec(rest) : null;
  const found = decimal ?? projected;
  if (found === null) return;
  const [x, y] = [Number(found[1]), Number(found[2])];
  if (decimal !== null && !(isLongitude(x) && isLatitude(y)) && !(isLatitude(x) && isLongitude(y))) return;
  const isNamed = /坐标|经纬|经度|纬度|点位|[XYEN][ :=]{0,3}$|定位|拐点/u.test(
    (passage.label ?? '') + before(passage, { start, end: start }, 24),
  );
  yield {
    start,
    end: start + found[0].trimEnd().length,
    evidence: reasons({ kind: 'format', weight: decimal === null ? -8 : 2 }, isNamed && { kind: 'label', weight: 15 }),
  };
}

function isWithinChina(degrees: number): boolean {
  return isLongitude(degrees) || isLatitude(degrees);
}

function isLongitude(degrees: number): boolean {
  return degrees >= 73 && degrees <= 136;
}

function isLatitude(degrees: number): boolean {
  return degrees >= 3 && degrees <= 54;
}

/** Precise coordinates (坐标): degrees with minutes or four decimals, within China's bounds, or projected metres (CGCS2000). */
export const coordinates: Detector = {
  id: 'coordinates',
  title: { zh: '精确坐标', en: 'precise coordinates' },
  category: 'security.coordinates',
  wakes: { signs: '°', digits: [6, 64], grouped: true, cues: ['经度', '纬度'] },
  competes: true,
  examples: {
    finds: [
      '位于⟦东经100°26′41.7″、北纬25°55′12.3″⟧',
      '⟦N25°27′18″、E100°05′44″⟧',
      '坐标：⟦100.444917,25.920083⟧',
      '经度：⟦100.444917⟧',
      '拐点坐标 X=⟦2834567.12, Y=34567890.12⟧',
    ],
    ignores: ['气温26°', '转角45.5°', '经度跨3度', '东经102°30′至103°10′', '分别为100.4449、25.9'],
  },
  detect,
};
