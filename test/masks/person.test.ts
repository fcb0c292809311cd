import { describe, expect, it } from 'vitest';
import { parseDay, spanOf } from '../../src/masks/calendar.ts';
import { idCounter } from '../../src/masks/count-ids.ts';
import { parseMaskedId } from '../../src/masks/id-mask.ts';
import type { Mention } from '../../src/masks/mention.ts';
import { parseMaskedName } from '../../src/masks/name-mask.ts';
import { accumulate } from '../../src/masks/person.ts';
import { parseMaskedPhone } from '../../src/masks/phone-mask.ts';
import { CHANGSHA } from './changsha.ts';

const counter = idCounter({ regions: CHANGSHA, asOf: parseDay('2025-06-30') ?? 0 });

interface Said extends Pick<Mention, 'sex' | 'place' | 'list' | 'born' | 'regions'> {
  readonly name?: string;
  readonly id?: string;
  readonly phone?: string;
  readonly age?: readonly [years: number, asOf: string];
}

function mention({ name, id, phone, age, ...rest }: Said): Mention {
  return {
    ...rest,
    name: name === undefined ? undefined : parseMaskedName(name),
    id: id === undefined ? undefined : parseMaskedId(id),
    phone: phone === undefined ? undefined : parseMaskedPhone(phone),
    ages: age && [{ years: age[0], asOf: parseDay(age[1]) ?? 0 }],
  };
}

const add = (...said: readonly Said[]): ReturnType<typeof accumulate> => accumulate(said.map(mention), { counter });

describe('what adds up for one person', () => {
  it('complementary masks in body and annex restore the identity number', () => {
    const found = add(
      { name: '张测试', place: '测试村', id: '430102********0012' },
      { name: '张测试', place: '测试村', id: '43010219900307****', list: 0 },
      { name: '李测试', place: '测试村', id: '43010319900307****', list: 0 },
    );
    expect(found).toEqual([
      {
        members: [0, 1],
        gains: ['id'],
        certainty: 'linked',
        idsLeft: 1,
        phonesLeft: undefined,
        band: 'block',
      },
    ]);
  });

  it('a rare enough name in one county links without a place', () => {
    const found = add({ name: '张测试', id: '430102********0012' }, { name: '张测试', id: '43010219900307****' });
    expect(found.map(({ certainty, idsLeft }) => [certainty, idsLeft])).toEqual([['linked', 1]]);
  });

  it('common masked names are not linked, whatever their numbers', () => {
    expect(
      add(
        { name: '王**', place: '测试村', id: '430102********0012' },
        { name: '王**', place: '测试村', id: '43010219900307****' },
      ),
    ).toEqual([]);
  });

  it('the same ending in one county links masked names within a village', () => {
    const found = add(
      { name: '张*试', place: '测试村', id: '430102********0012' },
      { name: '张测*', place: '测试村', id: '4301021990****0012' },
    );
    expect(found.map(({ gains }) => gains)).toEqual([['name']]);
  });

  it('an age given twice with dates narrows the birth date to days', () => {
    const regions = ['430102'];
    const found = add(
      { name: '张测试', place: '测试村', id: '**************0012', regions, age: [34, '2025-03-01'] },
      { name: '张测试', place: '测试村', id: '**************0012', regions, age: [35, '2025-03-15'] },
    );
    expect(found).toMatchObject([{ idsLeft: 2, gains: ['id', 'birth-month'] }]);
  });

  it('ages that only agree when read loosely are kept, but not counted by', () => {
    const found = add(
      { name: '张测试', place: '测试村', id: '430102********0012', age: [35, '2025-06-30'] },
      { name: '张测试', place: '测试村', id: '43010219900307****', age: [36, '2025-06-30'] },
    );
    expect(found).toMatchObject([{ idsLeft: 1 }]);
  });

  it.each([
    [{ born: spanOf(1991) }, { id: '43010219900307****' }],
    [{ sex: 'female' as const }, { id: '430102********0012' }],
    [{ age: [20, '2025-06-30'] as const }, { id: '4301021990********' }],
    [{ id: '430102********0012' }, { id: '43010219900308****' }],
    [{ id: '430103************' }, { id: '43010219900307****' }],
  ])('contradiction separates two people of one name: %j and %j', (one, other) => {
    const name = { name: '张测试', place: '测试村' };
    expect(add({ ...name, ...one }, { ...name, ...other })).toEqual([]);
  });

  it('a third mention that contradicts does not keep the other two apart', () => {
    const name = { name: '张测试', place: '测试村' };
    const found = add(
      { ...name, id: '430102********0012' },
      { ...name, id: '43010219900307****' },
      { ...name, id: '430102198*********' },
    );
    expect(found.some(({ members, idsLeft }) => members.join() === '0,1' && idsLeft === 1)).toBe(true);
    expect(found.some(({ members }) => members.includes(1) && members.includes(2))).toBe(false);
  });

  it('rows of one list are different people', () => {
    expect(
      add(
        { name: '张测试', place: '测试村', list: 0, id: '430102********0012' },
        { name: '张测试', place: '测试村', list: 0, id: '43010219900307****' },
      ),
    ).toEqual([]);
  });

  it('two rows of a list that both resemble a mention elsewhere are not joined through it', () => {
    const name = { name: '张测试', place: '测试村' };
    const found = add(
      { ...name, id: '430102********0012' },
      { ...name, list: 0, id: '43010219900307****' },
      { ...name, list: 0, id: '43010219900307****' },
    );
    expect(found.map(({ members }) => members)).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  it('complementary masks of a telephone restore it', () => {
    const found = add(
      { name: '张*试', place: '测试村', phone: '138****0000' },
      { name: '张测试', place: '测试村', phone: '1380000****' },
    );
    expect(found).toEqual([
      { members: [0, 1], gains: ['phone'], certainty: 'linked', idsLeft: undefined, phonesLeft: 1, band: 'block' },
    ]);
  });

  it('a different telephone separates nobody', () => {
    const name = { name: '张测试', place: '测试村' };
    const found = add(
      { ...name, phone: '13800000000', id: '430102********0012' },
      { ...name, phone: '13900000000', id: '43010219900307****' },
    );
    expect(found).toMatchObject([{ gains: ['id'], idsLeft: 1 }]);
  });

  it('mentions that add nothing to each other are not reported', () => {
    const same = { name: '张测试', place: '测试村', id: '430102************' };
    expect(add(same, same)).toEqual([]);
    expect(add(same)).toEqual([]);
    expect(add()).toEqual([]);
  });

  it('the result holds no character of a number', () => {
    const found = add(
      { name: '张测试', place: '测试村', id: '430102********0012', phone: '138****0000' },
      { name: '张测试', place: '测试村', id: '43010219900307****', phone: '1380000****' },
    );
    const text = JSON.stringify(found);
    expect(found).toHaveLength(1);
    for (const value of ['430102', '19900307', '0012', '138', '测试']) expect(text).not.toContain(value);
  });

  it('a key that hundreds share is not followed, so that long lists stay cheap', () => {
    const crowd = Array.from(
      { length: 400 },
      (): Said => ({ name: '张**', place: '测试村', id: '430102************' }),
    );
    expect(add(...crowd)).toEqual([]);
  });
});
