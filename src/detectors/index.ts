import type { Detector } from './detector.ts';
import { idCard } from './id-card.ts';
import { mobilePhone } from './mobile-phone.ts';

/** Every detector of the library; a new one is a file and a line here. */
export const DETECTORS: readonly Detector[] = [idCard, mobilePhone];
