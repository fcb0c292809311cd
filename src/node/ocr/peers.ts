import { createRequire } from 'node:module';
import path from 'node:path';
import { ReviewError } from '../../errors.ts';

/** The packages that reading pictures takes, which the user installs: the engine and its Chinese model. */
const PEERS = ['tesseract.js', '@tesseract.js-data/chi_sim'] as const;

/** The smaller of the package's two models: 1.7 MB, and better at addresses and names than the one of 20 MB. */
const MODEL = '4.0.0_best_int';

/** What reads pictures, as it is named in the basis of a verdict. */
export const ENGINE: string = `tesseract.js chi_sim ${MODEL}`;

/** The folder of the model. Throws `config-invalid` with the cure where a package is missing; `resolve` finds packages. */
export function findOcr(resolve: (name: string) => string = createRequire(import.meta.url).resolve): string {
  const missing = PEERS.filter((name) => folderOf(name, resolve) === undefined);
  if (missing.length > 0)
    throw new ReviewError(
      'config-invalid',
      `ocr：文字识别需要另外安装 ${missing.join('、')}。请运行 npm install ${missing.join(' ')}，或者去掉配置中的 ocr（图片则按未检查处理）。`,
    );
  return path.join(folderOf('@tesseract.js-data/chi_sim', resolve) ?? '', MODEL);
}

function folderOf(name: string, resolve: (name: string) => string): string | undefined {
  try {
    return path.dirname(resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}
