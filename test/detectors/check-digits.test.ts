import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  idCheck,
  isCreditCode,
  isHongKongId,
  isIdChecked,
  isLuhn,
  isMrzField,
  isOrganisationCode,
  isRegistrationNumber,
  isTaiwanId,
  isVin,
} from '../../src/detectors/check-digits.ts';

test.each([
  ['the specimen of GB 11643', isIdChecked, '11010519491231002X'],
  ['a card number of ISO/IEC 7812', isLuhn, '4111111111111111'],
  ['the example of GB 32100', isCreditCode, '91350100M000100Y43'],
  ['the example of GB 11714', isOrganisationCode, 'D2143569X'],
  ['a business registration number', isRegistrationNumber, '110108000000016'],
  ['the textbook Hong Kong ID', isHongKongId, 'A1234563'],
  ['a Hong Kong ID of two letters', isHongKongId, 'XG0000012'],
  ['the textbook Taiwan ID', isTaiwanId, 'A123456789'],
  ['the example VIN of 49 CFR 565', isVin, '1M8GDM9AXKP042788'],
] as const)('%s passes its check and fails with its last sign changed', (_, check, value) => {
  expect(check(value)).toBe(true);
  const last = value.slice(-1);
  for (const other of '0123456789') {
    if (other !== last) expect(check(value.slice(0, -1) + other)).toBe(false);
  }
});

test('the fields of the ICAO 9303 specimen pass, and not with another check digit', () => {
  expect(isMrzField('L898902C3', '6')).toBe(true);
  expect(isMrzField('740812', '2')).toBe(true);
  expect(isMrzField('120415', '9')).toBe(true);
  expect(isMrzField('120415', '8')).toBe(false);
});

test('an ID with its own check passes, and no wrong digit goes unseen', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 });
  fc.assert(
    fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (all, at, change) => {
      const value = all.join('');
      const wrong = all.map((digit, i) => (i === at ? (digit + change) % 10 : digit)).join('');
      expect(isIdChecked(value + idCheck(value))).toBe(true);
      expect(isIdChecked(wrong + idCheck(value))).toBe(false);
    }),
  );
});

test('nothing of another length or alphabet passes any check', () => {
  const checks = [
    isIdChecked,
    isLuhn,
    isCreditCode,
    isOrganisationCode,
    isRegistrationNumber,
    isHongKongId,
    isTaiwanId,
    isVin,
  ];
  for (const check of checks) {
    expect(check('')).toBe(false);
    expect(check('!'.repeat(18))).toBe(false);
  }
});
