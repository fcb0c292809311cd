import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseConfig, type ReviewerConfig } from '../config.ts';
import { ReviewError } from '../errors.ts';

/** Reads and checks a configuration file. Throws `config-invalid`, naming the file, the path in it and what was expected. */
export async function loadConfigFile(file: string): Promise<ReviewerConfig> {
  return parseConfig(await readValue(file), file);
}

async function readValue(file: string): Promise<unknown> {
  try {
    if (file.endsWith('.json')) return parseJson(readFileSync(file, 'utf8').replace(/^\uFEFF/u, ''));
    if (file.endsWith('.ts') && !runsTypeScript()) return await importWithJiti(file);
    const module: { readonly default?: unknown } = await import(pathToFileURL(file).href);
    return module.default;
  } catch (cause) {
    throw new ReviewError('config-invalid', `配置 ${file} 无法读取：${reasonOf(cause)}`, { cause });
  }
}

/** The parser's own message quotes the file, which may hold a key; only the line is told. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const position = /position (\d{1,9})/u.exec(String(cause))?.[1];
    const line = text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
    throw new SyntaxError(`第 ${line} 行附近不是正确的 JSON`, { cause });
  }
}

/** Node strips types by itself from 22.18 on. */
function runsTypeScript(): boolean {
  return 'typescript' in process.features && process.features.typescript !== false;
}

async function importWithJiti(file: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  return createJiti(file).import(file, { default: true });
}

function reasonOf(cause: unknown): string {
  if (cause instanceof SyntaxError) return `语法有误（${cause.message}）。`;
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '文件不存在。';
  return cause instanceof Error ? cause.message : '文件没有给出配置。';
}
