import { describe, expect, it } from 'vitest';
import { findMasked } from '../../src/names/index.ts';
import { found, masked } from './marked.ts';

const FORMS: readonly (readonly [text: string, forms: readonly string[]])[] = [
  ['张某与李某某发生纠纷。', ['masked 张某', 'masked 李某某']],
  ['被告人王某甲、王某乙均系成年人。', ['masked 王某甲', 'masked 王某乙']],
  ['低保户：李**、欧阳*、赵××', ['masked 李**', 'masked 欧阳*', 'masked 赵××']],
  ['姓名：刘□□', ['masked 刘□□']],
  ['市民王女士来电，李大爷腿脚不便。', ['honorific 王女士', 'honorific 李大爷']],
  ['张*三，男', ['weak 张*三']],
  ['姓名：刘＊华　性别：女', ['weak 刘＊华']],
  ['（李小*）', ['weak 李小*']],
];

describe('masked forms are told apart', () => {
  it.each(FORMS)('in %s', (text, forms) => {
    expect(masked(text)).toEqual(forms);
  });

  it.each(FORMS)('and %s has no full name', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('a full name before a title is no honorific form', () => {
    expect(findMasked('县委张文书记', [{ start: 2, end: 4 }])).toEqual([]);
    expect(findMasked('县委王书记')).toEqual([{ start: 2, end: 5, form: 'honorific' }]);
  });

  it('common words with 某 and signs are none', () => {
    expect(masked('某公司、某日、3*5=15、第**条、[*]')).toEqual([]);
  });
});
