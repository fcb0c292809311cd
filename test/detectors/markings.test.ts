import { cipherNumber } from '../../src/detectors/cipher-number.ts';
import { classificationMark } from '../../src/detectors/classification-mark.ts';
import { draftMark } from '../../src/detectors/draft-mark.ts';
import { guardArrangement } from '../../src/detectors/guard-arrangement.ts';
import { handlingPhrase } from '../../src/detectors/handling-phrase.ts';
import { internalMark } from '../../src/detectors/internal-mark.ts';
import { placeholder } from '../../src/detectors/placeholder.ts';
import { sensitiveSite } from '../../src/detectors/sensitive-site.ts';
import { tradeMark } from '../../src/detectors/trade-mark.ts';
import { testExamples } from './examples.ts';

const MARKINGS = [
  cipherNumber,
  classificationMark,
  draftMark,
  handlingPhrase,
  internalMark,
  placeholder,
  tradeMark,
  guardArrangement,
  sensitiveSite,
];

for (const detector of MARKINGS) testExamples(detector);
