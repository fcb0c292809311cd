import type { MaskBands } from '../masks/bands.ts';
import type { Day } from '../masks/calendar.ts';
import type { OwnNames } from '../model/own-names.ts';
import type { TableOptions } from '../tables/options.ts';
import { accountHolders } from './account-holders.ts';
import { announcedResult } from './announced-result.ts';
import { contradictingTotal } from './contradicting-total.ts';
import { controlledDocument } from './controlled-document.ts';
import type { Correlator } from './correlator.ts';
import { disclosure } from './disclosure.ts';
import { displayPeriod } from './display-period.ts';
import { factsOfNames } from './facts-of-names.ts';
import { guardedDetails } from './guarded-details.ts';
import { maskStrength } from './mask-strength.ts';
import { nameRoles } from './name-roles.ts';
import { ownNames } from './own-names.ts';
import { personName } from './person-name.ts';
import { processDocument } from './process-document.ts';
import { release } from './release.ts';
import { reportedPerson } from './reported-person.ts';
import { rosterNames } from './roster-names.ts';
import { smallCells } from './small-cells.ts';
import { tableRiskOf } from './table-risk.ts';

/** What the correlators measure by. */
export interface Measures {
  readonly masks: MaskBands;
  readonly tables: TableOptions;
  /** The day of the review, where it is known. */
  readonly asOf: Day | undefined;
  /** Names that the users decide about themselves. */
  readonly names: OwnNames;
}

/** Every correlator, in the order in which they see the findings. */
export function createCorrelators({ masks, tables, asOf, names }: Measures): readonly Correlator[] {
  return [
    maskStrength({ bands: masks, asOf }),
    accountHolders,
    personName,
    rosterNames,
    nameRoles,
    ownNames(names),
    factsOfNames,
    disclosure,
    processDocument,
    controlledDocument,
    guardedDetails,
    release,
    reportedPerson,
    announcedResult,
    tableRiskOf(tables),
    smallCells(tables),
    contradictingTotal,
    displayPeriod(asOf),
  ];
}
