import { afterAll, describe, expect, it } from 'vitest';
import { type ContainmentOptions, createContainment } from '../../src/node/contain.ts';

const childModule = new URL('../../src/node/read-child.ts', import.meta.url);
const readerModule = new URL('../support/wild-readers.ts', import.meta.url);
const options: ContainmentOptions = { childModule, readerModule, execArgv: ['--import', 'tsx'], heap: 128 };

const source = (name: string, text = '正文') => ({ name, bytes: new TextEncoder().encode(text) });

describe('reading in a process of its own', { timeout: 60_000 }, () => {
  const containment = createContainment({ ...options, memory: 400 });
  const hasty = createContainment({ ...options, time: 1000 });
  afterAll(() => {
    containment.close();
    hasty.close();
  });

  const pidOf = async (): Promise<string | undefined> => (await containment.read(source('a'))).blocks[0]?.text;

  it('reads a file, and the next one in the same process', async () => {
    const { blocks, gaps, mediaType } = await containment.read(source('a'));
    expect([blocks[1]?.text, gaps, mediaType]).toEqual(['正文', [], 'text/plain']);
    expect(await pidOf()).toBe(blocks[0]?.text);
  });

  it('keeps the environment of the host to itself', async () => {
    expect((await pidOf())?.split(' ')[1]).toBe('0');
  });

  it.each([
    ['buffers', 'over-limit', '内存'],
    ['heap', 'over-limit', '内存'],
    ['exit', 'unreadable', '中止'],
  ])('makes a gap of a file that leads to: %s', async (name, code, word) => {
    const before = await pidOf();
    const { blocks, gaps } = await containment.read(source(name));
    expect(blocks).toEqual([]);
    expect(gaps).toEqual([{ code, note: expect.stringContaining(word) }]);
    expect(await pidOf()).not.toBe(before);
  });

  it('makes a gap of a file that takes too long, and reads the files that wait behind it', async () => {
    const readings = await Promise.all(['甲', 'hang', '乙'].map((name) => hasty.read(source(name, name))));
    expect(readings.map(({ blocks, gaps }) => blocks[1]?.text ?? gaps[0]?.code)).toEqual(['甲', 'over-limit', '乙']);
  });

  it('rejects with the reason when aborted, before and during reading, and goes on', async () => {
    const early = containment.read(source('a'), AbortSignal.abort(new Error('早')));
    await expect(early).rejects.toThrow('早');
    const controller = new AbortController();
    const late = containment.read(source('hang'), controller.signal);
    setTimeout(() => controller.abort(new Error('晚')), 50);
    await expect(late).rejects.toThrow('晚');
    expect((await containment.read(source('a'))).gaps).toEqual([]);
  });

  it('reads with the shipped readers where no others are named', async () => {
    const shipped = createContainment({ childModule, execArgv: ['--import', 'tsx'] });
    const { mediaType, blocks } = await shipped.read(source('x', '<!doctype html><p>正文'));
    shipped.close();
    expect([mediaType, blocks[0]?.text]).toEqual(['text/html', '正文']);
  });

  it('rejects where the process cannot be started, as a fault of the configuration', async () => {
    const broken = createContainment({ ...options, readerModule: new URL('./none.ts', import.meta.url) });
    await expect(broken.read(source('a'))).rejects.toMatchObject({ code: 'config-invalid' });
  });
});
