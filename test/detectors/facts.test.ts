import { biometricFact } from '../../src/detectors/biometric-fact.ts';
import { criminalRecord } from '../../src/detectors/criminal-record.ts';
import { ethnicFact } from '../../src/detectors/ethnic-fact.ts';
import { familyFact } from '../../src/detectors/family-fact.ts';
import { healthFact } from '../../src/detectors/health-fact.ts';
import { incomeFact } from '../../src/detectors/income-fact.ts';
import { locationFact } from '../../src/detectors/location-fact.ts';
import { minorFact } from '../../src/detectors/minor-fact.ts';
import { religionFact } from '../../src/detectors/religion-fact.ts';
import { testExamples } from './examples.ts';

const FACTS = [
  biometricFact,
  criminalRecord,
  ethnicFact,
  familyFact,
  healthFact,
  incomeFact,
  locationFact,
  minorFact,
  religionFact,
];

for (const detector of FACTS) testExamples(detector);
