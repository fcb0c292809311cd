import { loadModel, type Model } from './model.ts';
import { MODEL } from './weights.generated.ts';

let model: Model | undefined;

/**
 * The model that comes with the library, unpacked when it is first asked for. The build of the command line puts
 * `src/node/shipped-model.ts` in the place of this module.
 */
export function shippedModel(): Model {
  model ??= loadModel(MODEL);
  return model;
}
