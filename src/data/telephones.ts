import { AREA_CODES, MOBILE_SEGMENTS } from './telephones.generated.ts';

/** In use by the MIIT's allocation but unknown to libphonenumber: Telecom's 149, and 174 beyond its satellites. */
const MORE_SEGMENTS = ['149', '174'];

let areas: ReadonlySet<string> | undefined;
/** By the number that the first four digits are. */
let segments: Uint8Array | undefined;

/** Whether digits with the trunk zero (`010`, `0731`) are a mainland area code (长途区号). */
export function isAreaCode(code: string): boolean {
  areas ??= new Set(AREA_CODES.split(' '));
  return areas.has(code);
}

/** Whether the eleven digits start with a mobile segment (号段) in use. */
export function isMobileSegment(digits: string): boolean {
  segments ??= segmentsOf([...MOBILE_SEGMENTS.split(' '), ...MORE_SEGMENTS]);
  return segments[Number(digits.slice(0, 4))] === 1;
}

/** Segments are of three digits or four. */
function segmentsOf(codes: readonly string[]): Uint8Array {
  const known = new Uint8Array(10_000);
  for (const code of codes) known.fill(1, Number(code.padEnd(4, '0')), Number(code.padEnd(4, '9')) + 1);
  return known;
}
