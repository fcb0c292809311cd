import { isWithin } from '../model/categories.ts';
import type { Document } from '../model/document.ts';
import type { Ruling, Verdict } from '../model/verdict.ts';

/**
 * Where values that go stand a second time without having been recognised
 * there: a name under a photograph, a number in a link. Only values that mean
 * one person wherever they stand are looked for, and none that the verdict lets
 * stand somewhere, as it does the name of whoever signs.
 */
export function standingElsewhere(document: Document, verdict: Verdict, going: readonly Ruling[]): readonly Ruling[] {
  const wanted = wantedIn(document, verdict, going);
  if (wanted.size === 0) return [];
  const found: Ruling[] = [];
  for (const [block, { text, place, layer }] of document.blocks.entries()) {
    for (let start = 0; start + 1 < text.length; start++) {
      for (const { value, ruling } of wanted.get(text.slice(start, start + 2)) ?? NONE) {
        if (!text.startsWith(value, start) || !standsAlone(text, start, value)) continue;
        const span = { start, end: start + value.length };
        found.push({ ...ruling, finding: { ...ruling.finding, block, span, place, layer } });
      }
    }
  }
  return found;
}

interface Wanted {
  readonly value: string;
  readonly ruling: Ruling;
}

const NONE: readonly Wanted[] = [];

/** Categories whose values are somebody's wherever they stand; 汉族 and 已婚 are not. */
const IDENTIFYING = [
  'personal.name',
  'personal.id-card',
  'personal.disability-card',
  'personal.passport',
  'personal.permit',
  'personal.hkid',
  'personal.macau-id',
  'personal.taiwan-id',
  'personal.military-id',
  'personal.social-security',
  'personal.mobile-phone',
  'personal.email',
  'personal.bank-account',
  'personal.license-plate',
];

/** The values by their first two characters. */
function wantedIn(
  { blocks }: Document,
  { rulings }: Verdict,
  going: readonly Ruling[],
): ReadonlyMap<string, readonly Wanted[]> {
  const standing = new Set(rulings.filter(isLetStand).map(({ finding }) => finding.fingerprint));
  const values = new Map<string, Ruling>();
  for (const ruling of going) {
    const { block, span, category, fingerprint } = ruling.finding;
    if (standing.has(fingerprint) || !IDENTIFYING.some((each) => isWithin(category, each))) continue;
    const value = blocks[block]?.text.slice(span.start, span.end) ?? '';
    if (value.length >= 2 && !values.has(value)) values.set(value, ruling);
  }
  const byStart = new Map<string, Wanted[]>();
  for (const [value, ruling] of values) {
    const start = value.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), { value, ruling }]);
  }
  return byStart;
}

function isLetStand({ finding, outcome, rule }: Ruling): boolean {
  if (outcome !== 'pass') return false;
  const isPublic = isWithin(finding.category, 'public') || isWithin(finding.category, 'personal.name.public');
  return isPublic || rule === 'allow' || rule.startsWith('exemption:');
}

/** Short names are words as well (高山, 平安), and short numbers parts of others: they count by themselves only. */
function standsAlone(text: string, start: number, value: string): boolean {
  if (value.length > 2) return !/[0-9A-Za-z]{2}/u.test(value.slice(0, 2)) || !isJoined(text, start, value);
  return !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(start + value.length));
}

/** Whether a number is only a stretch of a longer one, which would not be reported for it. */
function isJoined(text: string, start: number, value: string): boolean {
  return value.length < 8 && /[0-9A-Za-z]/u.test(text.charAt(start - 1) + text.charAt(start + value.length));
}
