import type { Correlator } from './correlator.ts';
import { disclosure } from './disclosure.ts';
import { factsOfNames } from './facts-of-names.ts';
import { nameRoles } from './name-roles.ts';
import { personName } from './person-name.ts';
import { processDocument } from './process-document.ts';
import { rosterNames } from './roster-names.ts';

/** Every correlator, in the order in which they see the findings. */
export const CORRELATORS: readonly Correlator[] = [
  personName,
  rosterNames,
  nameRoles,
  factsOfNames,
  disclosure,
  processDocument,
];
