import { ReviewError } from './errors.ts';
import { nearest } from './nearest.ts';

/** The error for an id in the configuration that names nothing: where it stands, what was looked for, what it may have meant. */
export function unknownName(where: string, what: string, id: string, known: readonly string[]): ReviewError {
  const close = nearest(id, known);
  const hint = close === undefined ? `可以写：${known.join('、')}。` : `是不是 ${close}？`;
  return new ReviewError('config-invalid', `${where}：没有名为 ${id} 的${what}。${hint}`);
}
