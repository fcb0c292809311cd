import { readFileSync } from 'node:fs';
import { readImage } from '../names/image.ts';
import type { Model } from '../names/model.ts';

let model: Model | undefined;

/**
 * The model that comes with the library, read from its image beside the built command line when it is first asked for:
 * to parse and unpack the text of `src/names/shipped.ts` takes longer than to review a page.
 */
export function shippedModel(): Model {
  model ??= readImage(readFileSync(new URL('./names.bin', import.meta.url)));
  return model;
}
