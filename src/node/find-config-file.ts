import { existsSync } from 'node:fs';
import path from 'node:path';
import { ReviewError } from '../errors.ts';

/** Names of a configuration file, in a folder that has at most one of them. */
const CONFIG_FILES = [
  'xianshen.config.json',
  'xianshen.config.js',
  'xianshen.config.mjs',
  'xianshen.config.ts',
] as const;

/** The configuration file in a folder or the nearest one above it. Throws `config-invalid` if a folder has two. */
export function findConfigFile(folder: string): string | undefined {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const found = CONFIG_FILES.map((name) => path.join(current, name)).filter((file) => existsSync(file));
    if (found.length > 1)
      throw new ReviewError(
        'config-invalid',
        `${current} 中有多个配置文件，请只留一个：${found.map((file) => path.basename(file)).join('、')}`,
      );
    if (found[0] !== undefined) return found[0];
    if (path.dirname(current) === current) return undefined;
  }
}
