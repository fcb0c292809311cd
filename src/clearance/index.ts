export { type Clearance, type ClearanceCheck, REFUSALS, type Refusal, rulesOf } from './clearance.ts';
export { createKeys, parseSigningKey, parseVerifyingKey, type SigningKey, type VerifyingKey } from './keys.ts';
export { REFUSAL_WORDS } from './refusal-words.ts';
export { type SealOptions, sealVerdict } from './seal.ts';
export { type Content, type VerifyOptions, verifyClearance } from './verify.ts';
