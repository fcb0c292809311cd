import type { Correlator } from './correlator.ts';
import { nameRoles } from './name-roles.ts';

/** Every correlator, in the order in which they see the findings. */
export const CORRELATORS: readonly Correlator[] = [nameRoles];
