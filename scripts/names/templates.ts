import type { Random } from './random.ts';
import type { Sampler } from './sampler.ts';
import type { Sample, SampleName } from './samples.ts';

/**
 * Fills the lines of our own training text. `{slot}` draws from a slot, `{a|b|}` one of the alternatives; braces nest.
 * Slots of names: 人 any kind, 谁 any kind or often a word, 汉, 民 minority, 外 foreign, 和 Japanese, 词 a name that is a word, 名 a given name alone,
 * 同 the last name again, 表 a list of names, 名单 a long roll ordered by surname,
 * =张三 that very name. Not names: 姓 a surname alone, 某 a masked name;
 * 平词, 平汉, 平外 what looks like a name and is none.
 */
export interface TemplateText {
  fill(line: string, random: Random): Sample;
}

/** What stands behind some names of a roll. */
const ROLL_NOTES = [
  '（女）',
  '（女，回族）',
  '（回族）',
  '（藏族）',
  '（女、壮族）',
  '（满族）',
  '(女)',
  '（维吾尔族）',
];

type Node = string | { readonly choices: readonly (readonly Node[])[] };

/** `slots` are lines `@name=value value …`; values may use slots themselves. `words` are further slots. */
export function createTemplates(
  slots: readonly string[],
  words: ReadonlyMap<string, readonly string[]>,
  sampler: Sampler,
): TemplateText {
  const table = new Map<string, string[]>();
  for (const line of slots) {
    const at = line.indexOf('=');
    const name = line.slice(1, at);
    table.set(name, [
      ...(table.get(name) ?? []),
      ...line
        .slice(at + 1)
        .split(' ')
        .filter(Boolean),
    ]);
  }
  for (const [name, values] of words) table.set(name, [...(table.get(name) ?? []), ...values]);
  const parsed = new Map<string, readonly Node[]>();
  const parse = (text: string): readonly Node[] => {
    const known = parsed.get(text);
    if (known) return known;
    const nodes = parseLine(text);
    parsed.set(text, nodes);
    return nodes;
  };
  return {
    fill(line, random) {
      const out = { text: '', names: [] as SampleName[], last: '' };
      const put = (name: string, kind?: 'han' | 'other'): void => {
        out.names.push({ start: out.text.length, end: out.text.length + name.length, kind });
        out.text += name;
        out.last = name;
      };
      const putWord = (): void => {
        const word = sampler.word(random);
        put(word, sampler.startsWithSurname(word) ? 'han' : undefined);
      };
      const person = (): void => {
        const p = random.next();
        if (p < 0.84) put(sampler.han(random), 'han');
        else if (p < 0.9) put(sampler.minority(random), 'other');
        else if (p < 0.92) put(sampler.foreign(random), 'other');
        else putWord();
      };
      const putRoll = (): void => {
        const mark = random.pick(['', '', '', '', '、', ' ', '　', '  ']);
        const surnames = Array.from({ length: 4 + random.below(8) }, () => sampler.surname(random));
        for (const surname of surnames) {
          for (let left = 1 + random.below(5); left > 0; left--) {
            if (random.chance(0.06)) put(sampler.minority(random), 'other');
            else put(surname + sampler.given(random), 'han');
            if (random.chance(0.08)) out.text += random.pick(ROLL_NOTES);
            out.text += mark;
          }
        }
      };
      const slot = (name: string): void => {
        if (name === '人') person();
        else if (name === '汉') put(sampler.han(random), 'han');
        else if (name === '谁') random.chance(0.55) ? person() : putWord();
        else if (name === '民') put(sampler.minority(random), 'other');
        else if (name === '外') put(sampler.foreign(random), 'other');
        else if (name === '和') put(sampler.japanese(random), 'other');
        else if (name === '词') putWord();
        else if (name === '名') put(givenAlone(sampler, random), 'other');
        else if (name === '同') put(out.last, out.names.at(-1)?.kind);
        else if (name === '平词') out.text += sampler.word(random);
        else if (name === '平汉') out.text += sampler.han(random);
        else if (name === '平外') out.text += sampler.foreign(random);
        else if (name === '姓') out.text += sampler.surname(random);
        else if (name === '某') out.text += masked(sampler, random);
        else if (name === '表') {
          const mark = random.pick(['、', '、', '、', '、', '，', ' ', '　', '  ', '\t', '；', '', '']);
          const plain = mark === '';
          for (let left = 2 + random.below(10); left > 0; left--) {
            if (plain) put(sampler.han(random), 'han');
            else person();
            if (left > 1) out.text += mark;
          }
        } else if (name.startsWith('='))
          put(name.slice(1), name.includes('·') || name.length > 3 ? 'other' : undefined);
        else if (name === '名单') putRoll();
        else {
          const values = table.get(name);
          if (values === undefined) throw new RangeError(`No slot {${name}}.`);
          walk(parse(random.pick(values)));
        }
      };
      const walk = (nodes: readonly Node[]): void => {
        for (const node of nodes) {
          if (typeof node === 'string') out.text += node;
          else if (node.choices.length > 1) walk(random.pick(node.choices));
          else slot(String(node.choices[0]?.[0] ?? ''));
        }
      };
      walk(parse(line.replaceAll('\\t', '\t')));
      return { text: out.text, names: out.names.filter((name) => name.end - name.start > 1) };
    },
  };
}

function parseLine(text: string): readonly Node[] {
  let at = 0;
  const sequence = (inner: boolean): Node[] => {
    const nodes: Node[] = [];
    let plain = '';
    const flush = (): void => {
      if (plain !== '') nodes.push(plain);
      plain = '';
    };
    for (;;) {
      const c = text.charAt(at);
      if (c === '' || (inner && (c === '|' || c === '}'))) break;
      at++;
      if (c !== '{') {
        plain += c;
        continue;
      }
      flush();
      const choices: Node[][] = [sequence(true)];
      while (text.charAt(at) === '|') {
        at++;
        choices.push(sequence(true));
      }
      if (text.charAt(at) !== '}') throw new RangeError(`Unclosed brace in: ${text}`);
      at++;
      nodes.push({ choices });
    }
    flush();
    return nodes;
  };
  return sequence(false);
}

function givenAlone(sampler: Sampler, random: Random): string {
  for (;;) {
    const given = sampler.given(random);
    if (given.length === 2) return given;
  }
}

function masked(sampler: Sampler, random: Random): string {
  const surname = sampler.surname(random);
  const form = random.pick([
    '某',
    '某',
    '某某',
    '某某',
    '某甲',
    '*',
    '**',
    '**',
    '×',
    '××',
    '某1',
    'X',
    'XX',
    '□□',
    '甲',
    '＊＊',
    '某一',
    '○○',
    '×某',
    '某乙',
  ]);
  return surname + form;
}
