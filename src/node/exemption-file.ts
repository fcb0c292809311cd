import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseExemptions } from '../config.ts';
import { ReviewError } from '../errors.ts';
import type { Exemption } from '../policy/exemption.ts';

/** The exemptions kept in a file; none where it does not exist yet. Throws `config-invalid` for anything else. */
export function readExemptions(file: string): readonly Exemption[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw new ReviewError('config-invalid', `exemptionFile：无法读取 ${file}。`, { cause });
  }
  return parseExemptions(jsonOf(text, file), file);
}

/** Adds exemptions to a file; one with the id of an older one takes its place. The file is whole at every moment. */
export function addExemptions(file: string, added: readonly Exemption[]): void {
  const kept = readExemptions(file).filter(({ id }) => !added.some((each) => each.id === id));
  const temporary = `${file}.tmp`;
  try {
    writeFileSync(temporary, `${JSON.stringify([...kept, ...added], null, 2)}\n`);
    renameSync(temporary, file);
  } catch (cause) {
    throw new ReviewError('config-invalid', `exemptionFile：无法写入 ${file}。`, { cause });
  }
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ReviewError('config-invalid', `exemptionFile：${file} 不是正确的 JSON。`, { cause });
  }
}
