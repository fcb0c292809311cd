import type { Correlator } from './correlator.ts';
import { factsOfNames } from './facts-of-names.ts';
import { nameRoles } from './name-roles.ts';
import { personName } from './person-name.ts';
import { processDocument } from './process-document.ts';

/** Every correlator, in the order in which they see the findings. */
export const CORRELATORS: readonly Correlator[] = [personName, nameRoles, factsOfNames, processDocument];
