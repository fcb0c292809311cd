import { AREA_CODES, MOBILE_SEGMENTS } from './telephones.generated.ts';

/** In use by the MIIT's allocation but unknown to libphonenumber: Telecom's 149, and 174 beyond its satellites. */
const MORE_SEGMENTS = ['149', '174'];

let areas: ReadonlySet<string> | undefined;
let segments: ReadonlySet<string> | undefined;

/** Whether digits with the trunk zero (`010`, `0731`) are a mainland area code (长途区号). */
export function isAreaCode(code: string): boolean {
  areas ??= new Set(AREA_CODES.split(' '));
  return areas.has(code);
}

/** Whether the eleven digits start with a mobile segment (号段) in use. */
export function isMobileSegment(digits: string): boolean {
  segments ??= new Set([...MOBILE_SEGMENTS.split(' '), ...MORE_SEGMENTS]);
  return segments.has(digits.slice(0, 3)) || segments.has(digits.slice(0, 4));
}
