import { type Mention, printed } from './mention.ts';
import type { NameMask } from './name-mask.ts';

/** A key that more mentions share than this tells nobody apart, and is not followed. */
const HOT = 48;

/**
 * The pairs worth weighing: mentions that share one of a closed list of coarse
 * keys, so that long lists are not compared row by row. Each pair comes once,
 * the smaller index first.
 */
export function candidatePairs(mentions: readonly Mention[]): readonly (readonly [number, number])[] {
  const byKey = new Map<string, number[]>();
  for (const [index, mention] of mentions.entries()) {
    for (const key of keysOf(mention)) {
      const holders = byKey.get(key);
      if (holders === undefined) byKey.set(key, [index]);
      else if (holders.length <= HOT) holders.push(index);
    }
  }
  const pairs = new Map<number, readonly [number, number]>();
  for (const holders of byKey.values()) {
    if (holders.length > HOT) continue;
    for (const [position, one] of holders.entries()) {
      for (const other of holders.slice(position + 1)) {
        if (!sameList(mentions[one], mentions[other])) pairs.set(one * mentions.length + other, [one, other]);
      }
    }
  }
  return [...pairs.values()];
}

/** Rows of one list are different people. */
function sameList(a: Mention | undefined, b: Mention | undefined): boolean {
  return a?.list !== undefined && a.list === b?.list;
}

function keysOf(mention: Mention): readonly string[] {
  const keys: string[] = [];
  const [layout, ...more] = mention.id?.layouts ?? [];
  const number = layout === undefined || more.length > 0 ? '' : printed(layout);
  const phone = printed(mention.phone ?? []);
  const surname = mention.name?.surname;
  const add = (...parts: readonly string[]): void => {
    if (parts.every((part) => part !== '' && !part.includes('*'))) keys.push(parts.join('\u001f'));
  };
  add('id', number);
  add('phone', phone);
  add('id-ends', number.slice(0, 6), number.slice(14));
  add('phone-ends', phone.slice(0, 3), phone.slice(7));
  if (surname !== undefined) {
    add('surname-last', surname, number.slice(14));
    add('surname-birth', surname, number.slice(6, 14));
    add('surname-region', surname, number.slice(0, 6));
    add('surname-phone', surname, phone.slice(7));
    add('surname-place', surname, mention.place ?? '');
  }
  for (const form of mention.name === undefined ? [] : nameForms(mention.name)) {
    add('name', form);
    add('name-place', form, mention.place ?? '');
  }
  return keys;
}

/** A name whole, and each of its coarser forms: 张测三 meets 张·三 and 张测·. */
function nameForms({ surname, given }: NameMask): readonly string[] {
  if (surname === undefined) return [];
  const shown = given.map((char) => char ?? '*');
  const whole = `${surname}${shown.join('')}`;
  const last = given.length > 1 ? `${surname}·${shown.at(-1)}` : '*';
  const first = given.length > 1 ? `${surname}${shown[0]}·` : '*';
  return [whole, last, first];
}
