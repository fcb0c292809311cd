import { address } from './address.ts';
import { bankCard } from './bank-card.ts';
import { biometricFact } from './biometric-fact.ts';
import { birthDate } from './birth-date.ts';
import { caseNumber } from './case-number.ts';
import { cipherNumber } from './cipher-number.ts';
import { classificationMark } from './classification-mark.ts';
import { coordinates } from './coordinates.ts';
import { credential } from './credential.ts';
import { creditCode } from './credit-code.ts';
import { criminalRecord } from './criminal-record.ts';
import type { Detector } from './detector.ts';
import { deviceId } from './device-id.ts';
import { documentNumber } from './document-number.ts';
import { draftMark } from './draft-mark.ts';
import { driverLicence } from './driver-licence.ts';
import { email } from './email.ts';
import { embeddedId } from './embedded-id.ts';
import { ethnicFact } from './ethnic-fact.ts';
import { familyFact } from './family-fact.ts';
import { guardArrangement } from './guard-arrangement.ts';
import { handle } from './handle.ts';
import { handlingPhrase } from './handling-phrase.ts';
import { healthFact } from './health-fact.ts';
import { hkid } from './hkid.ts';
import { hotline } from './hotline.ts';
import { idCard } from './id-card.ts';
import { impossibleDate } from './impossible-date.ts';
import { incomeFact } from './income-fact.ts';
import { internalMark } from './internal-mark.ts';
import { landline } from './landline.ts';
import { licensePlate } from './license-plate.ts';
import { locationFact } from './location-fact.ts';
import { macauId } from './macau-id.ts';
import { maskedNumber } from './masked-number.ts';
import { militaryId } from './military-id.ts';
import { minorFact } from './minor-fact.ts';
import { mobilePhone } from './mobile-phone.ts';
import { networkAddress } from './network-address.ts';
import { organisationCode } from './organisation-code.ts';
import { passport } from './passport.ts';
import { placeholder } from './placeholder.ts';
import { recordNumber } from './record-number.ts';
import { registrationNumber } from './registration-number.ts';
import { religionFact } from './religion-fact.ts';
import { sensitiveSite } from './sensitive-site.ts';
import { serialNumber } from './serial-number.ts';
import { socialSecurity } from './social-security.ts';
import { taiwanId } from './taiwan-id.ts';
import { tradeMark } from './trade-mark.ts';
import { travelPermit } from './travel-permit.ts';
import { vin } from './vin.ts';
import { weakPoint } from './weak-point.ts';

/** Every detector of the library; a new one is a file and a line here. */
export const DETECTORS: readonly Detector[] = [
  bankCard,
  creditCode,
  organisationCode,
  registrationNumber,
  landline,
  hotline,
  email,
  licensePlate,
  passport,
  travelPermit,
  hkid,
  macauId,
  taiwanId,
  militaryId,
  driverLicence,
  socialSecurity,
  embeddedId,
  maskedNumber,
  vin,
  deviceId,
  networkAddress,
  handle,
  coordinates,
  birthDate,
  recordNumber,
  caseNumber,
  documentNumber,
  credential,
  address,
  serialNumber,
  cipherNumber,
  classificationMark,
  draftMark,
  guardArrangement,
  handlingPhrase,
  biometricFact,
  criminalRecord,
  ethnicFact,
  familyFact,
  healthFact,
  idCard,
  impossibleDate,
  incomeFact,
  internalMark,
  locationFact,
  minorFact,
  mobilePhone,
  placeholder,
  religionFact,
  sensitiveSite,
  weakPoint,
  tradeMark,
];
