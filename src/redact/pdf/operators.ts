/**
 * The operators of content streams (ISO 32000-1, annex A) and how many operands
 * each takes; -1 where that differs. What is none of them is left out of a copy.
 */
export const OPERATORS: ReadonlyMap<string, number> = new Map([
  ...entries(0, 'q Q h S s f F f* B B* b b* n W W* BT ET T* BI ID EI EMC BX EX'),
  ...entries(1, "w J j M ri i gs Tc Tw Tz TL Tr Ts Tj TJ ' CS cs G g sh Do MP BMC"),
  ...entries(2, 'd m l Tf Td TD BDC DP d0'),
  ...entries(3, 'RG rg "'),
  ...entries(4, 'v y re K k'),
  ...entries(6, 'cm c Tm d1'),
  ...entries(-1, 'SC SCN sc scn'),
]);

/** Beginnings of operators and words; what else is longer than an operator is two operators run together. */
export const BEGINNINGS: ReadonlySet<string> = new Set([
  'BD',
  'BM',
  'true',
  'fa',
  'fal',
  'fals',
  'false',
  'nu',
  'nul',
  'null',
]);

function entries(operands: number, names: string): readonly (readonly [string, number])[] {
  return names.split(' ').map((name) => [name, operands]);
}
