import { describe, expect, it } from 'vitest';
import { docx } from '../../src/readers/docx/index.ts';
import { plantDocx, readPlanted } from '../support/planted-docx.ts';
import { readAll } from '../support/read.ts';

const fixture = plantDocx();
const read = readAll(docx, fixture.bytes, { readEmbedded: readPlanted });

describe('a document with a word planted in every place', () => {
  it('has at least the 91 places that a Word document can keep text in', () => {
    expect(fixture.planted.length).toBeGreaterThanOrEqual(91);
  });

  it.each(fixture.planted)('gives up the $where once, in layer $layer', async ({ token, layer }) => {
    const { blocks } = await read;
    expect(blocks.filter((block) => block.text.includes(token)).map((block) => block.layer)).toEqual([layer]);
  });

  it('has a gap for each picture and nothing else', async () => {
    expect((await read).gaps.map((gap) => gap.code)).toEqual(['image-only', 'image-only', 'image-only']);
  });

  it('labels a variable with its name', async () => {
    const { blocks } = await read;
    const tokenOf = (where: string) => fixture.planted.find((item) => item.where === where)?.token;
    expect(blocks.find((block) => block.text === tokenOf('variable'))?.label).toBe(tokenOf('name of a variable'));
  });

  it('says where the photograph was taken', async () => {
    const { blocks } = await read;
    expect(blocks.find((block) => block.label === 'GPS')?.text).toMatch(/31\.5.*121\.26/u);
  });

  it('says so too where nobody reads pictures, and then the files inside are gaps', async () => {
    const { blocks, gaps } = await readAll(docx, fixture.bytes);
    expect(blocks.map((block) => block.label)).toContain('GPS');
    const codes = ['embedded-object', 'embedded-object', 'image-only', 'image-only', 'image-only'];
    expect(gaps.map((gap) => gap.code).toSorted()).toEqual(codes);
  });
});
