import { DETECTORS } from '../src/detectors/index.ts';

const LENGTH = 40_000;

/** Texts of 40,000 characters that are hard in different ways, by name. */
export function hardTexts(): ReadonlyMap<string, string> {
  const texts = new Map(Object.entries(PIECES).map(([name, piece]) => [name, repeated(piece)]));
  for (const { id, wakes } of DETECTORS) {
    const cues = wakes.cues ?? [];
    if (cues.length > 0) texts.set(`cues of ${id}`, repeated(cues.join('')));
    if (wakes.signs !== undefined) texts.set(`signs of ${id}`, repeated(wakes.signs));
  }
  return texts;
}

/** Repeated to the full length: what wakes detectors most often, or makes them look farthest. */
const PIECES: Readonly<Record<string, string>> = {
  'one digit': '1',
  'spaced digits': '1 ',
  'groups of digits': '123 ',
  'uneven groups of digits': '12 345 ',
  'identity numbers in one run': '532501190102030016',
  'identity numbers': '532501190102030016 ',
  'masked numbers': '532501********0016 ',
  'mobile numbers': '13912340001 ',
  'words of letters and digits': 'E1234567 ',
  'network addresses': '10.1.1.1 ',
  'e-mail addresses': 'a.b@example.com ',
  'signs @.': 'a@a.',
  stars: '*',
  crosses: 'X',
  underscores: '_',
  brackets: '（',
  'quotation marks': '“',
  'quoted levels': '"机密"',
  levels: '机密',
  'levels with invisible characters': '机\u200b密',
  'mentions of secrecy': '国家秘密、',
  'labels without value': '身份证号：',
  addresses: '1号楼1单元',
  'document numbers': '〔2024〕1号',
  plates: '云A12345',
  dates: '2024年2月30日',
  coordinates: '东经102°11′11″北纬24°11′11″',
  illnesses: '患糖尿病',
  'illnesses, a sentence each': '本人患糖尿病。',
  wages: '每月工资2600元，',
  'Chinese digits': '一二三',
  'short lines': '一\n',
  'lines of digits': '532501\n190102030016\n',
  'rows of a table': '1\t2\t3\t4\t532501190102030016\n',
  'cells about persons': '糖尿病\t患者\n',
  'rows by bars': '|',
  'rows by spaces': 'a  b  c\n',
  spaces: ' ',
  'blank lines': '\n',
};

function repeated(piece: string): string {
  return piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
}
