/** Prints what counting masks and measuring tables costs: `node --import tsx bench/masks.ts`. */
import { countyCodes } from '../src/data/regions.ts';
import { bornByAge } from '../src/masks/age.ts';
import { parseDay } from '../src/masks/calendar.ts';
import { countCards, parseMaskedCard } from '../src/masks/card-mask.ts';
import { idCounter } from '../src/masks/count-ids.ts';
import { type IdConstraint, parseMaskedId } from '../src/masks/id-mask.ts';
import { parseMaskedName } from '../src/masks/name-mask.ts';
import { accumulate } from '../src/masks/person.ts';
import { DEFAULT_TABLE_OPTIONS } from '../src/tables/options.ts';
import { tableRisk } from '../src/tables/risk.ts';
import { villageList } from '../test/tables/village.ts';

const AS_OF = parseDay('2025-06-30') ?? 0;
/** The median of some runs, in milliseconds of processor time. */
function measure(run: () => void, runs = 9): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

function print(what: string, figure: number, unit: string, bound: string): void {
  process.stdout.write(`${what.padEnd(58)} ${figure.toFixed(2).padStart(9)} ${unit}  (${bound})\n`);
}

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭';
const GIVEN = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
const SHAPES = [
  '430102********0012',
  '43010219900307****',
  '4301**********0012',
  '430102************',
  '**************0012',
];
const constraints: readonly IdConstraint[] = Array.from({ length: 10_000 }, (_, row) => {
  const mask = parseMaskedId(SHAPES[row % SHAPES.length] ?? '');
  if (mask === undefined) throw new Error('not read as a mask');
  return { mask, facts: row % 2 === 0 ? {} : { born: bornByAge({ years: 20 + (row % 60), asOf: AS_OF }) } };
});

const counter = idCounter({ regions: countyCodes(), asOf: AS_OF });
function countAll(): void {
  for (const each of constraints) counter.count(each);
}
print('one count, shapes known', measure(countAll) / 10, 'µs', '<= 5');

const rows = Array.from({ length: 10_000 }, (_, row) => ({
  text: `430102********${String(row).padStart(4, '0')}`,
  born: bornByAge({ years: 20 + (row % 60), asOf: AS_OF }),
}));
print(
  '10,000 rows, read and counted from nothing',
  measure(() => {
    const fresh = idCounter({ regions: countyCodes(), asOf: AS_OF });
    for (const { text, born } of rows) {
      const mask = parseMaskedId(text);
      if (mask !== undefined) fresh.count({ mask, facts: { born } });
    }
  }),
  'ms',
  '<= 60',
);

const card = parseMaskedCard('622202******0015');
if (card !== undefined) {
  const cards = measure(() => {
    for (let i = 0; i < 1000; i++) countCards(card);
  });
  print('one bank card', cards, 'µs', '-');
}

const village = Array.from({ length: 500 }, (_, row) => ({
  list: row % 2,
  name: parseMaskedName(
    `${SURNAMES[row % SURNAMES.length]}${row % 3 === 0 ? '*' : '测'}${GIVEN[(row * 7) % GIVEN.length]}`,
  ),
  place: `村${row % 4}`,
  id: parseMaskedId(SHAPES[row % 2] ?? ''),
  ages: [{ years: 20 + (row % 60), asOf: AS_OF }],
}));
print(
  '500 mentions of a package, joined',
  measure(() => accumulate(village, { counter })),
  'ms',
  '-',
);

for (const [rows, bound] of [
  [500, '<= 250'],
  [5000, '<= 500'],
  [50_000, '-'],
] as const) {
  const list = villageList(rows);
  const plain = { ...DEFAULT_TABLE_OPTIONS, suggestions: 0 };
  print(
    `table risk without suggestions, ${rows} rows`,
    measure(() => tableRisk(list, plain), 5),
    'ms',
    '-',
  );
  print(
    `table risk with suggestions, ${rows} rows`,
    measure(() => tableRisk(list), 5),
    'ms',
    bound,
  );
}
