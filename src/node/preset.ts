import type { Policy } from '../policy/policy.ts';
import { PRESETS } from '../policy/presets.ts';
import { unknownName } from '../unknown-name.ts';

/** The policy of an id. Throws `config-invalid` for one that there is not. */
export function presetOf(id = 'government-site'): Policy {
  const preset = PRESETS[id];
  if (preset === undefined) throw unknownName('policy', '策略', id, Object.keys(PRESETS));
  return preset;
}
