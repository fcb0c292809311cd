import { beforeAll, expect, test } from 'vitest';
import {
  type ClearanceCheck,
  createKeys,
  parseSigningKey,
  parseVerifyingKey,
  type SigningKey,
  sealVerdict,
  type VerifyingKey,
  verifyClearance,
} from '../../src/clearance/index.ts';
import { createReviewer } from '../../src/create-reviewer.ts';
import { strict } from '../../src/policy/presets.ts';
import { noSegmenter } from '../../src/segment/none.ts';

const TEXT = '关于开展春季植树活动的通知\n请各科室于周五上班前报名。';
const ROSTER = '姓名：罗启明，身份证号：11010119010203001X';
const NOW = new Date('2026-03-01T08:00:00Z');
const reviewer = createReviewer({ segmenter: noSegmenter });
const passed = reviewer.reviewText(TEXT).verdict;
const bytes = new TextEncoder().encode(TEXT);
let keys: { readonly signing: SigningKey; readonly verifying: VerifyingKey };
let token: string;

beforeAll(async () => {
  keys = await createKeys();
  token = await sealVerdict(passed, { key: keys.signing, now: NOW });
});

function check(sealed: string, content: string | Uint8Array = TEXT, now = NOW): Promise<ClearanceCheck> {
  return verifyClearance(sealed, content, { keys: [keys.verifying], basis: reviewer.basis, now });
}

test('what was reviewed and passed is cleared, as text or as its bytes', async () => {
  expect(await check(token)).toMatchObject({ cleared: true, clearance: { outcome: 'pass' } });
  expect(await check(token, bytes)).toMatchObject({ cleared: true });
});

test('any changed byte is refused', async () => {
  for (let at = 0; at < bytes.length; at++) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await check(token, changed)).toEqual({ cleared: false, refusal: 'other-content' });
  }
  expect(await check(token, `${TEXT}\n`)).toEqual({ cleared: false, refusal: 'other-content' });
});

test('any changed character of the token is refused', async () => {
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === 'A' ? 'B' : 'A';
    const changed = token.slice(0, at) + other + token.slice(at + 1);
    // The last character of a part carries spare bits, which do not change what it says.
    if (Buffer.from(changed, 'base64url').equals(Buffer.from(token, 'base64url'))) continue;
    expect(await check(changed)).toMatchObject({ cleared: false });
  }
});

test('a verdict that is not pass clears nothing, also where it is sealed', async () => {
  const { verdict } = reviewer.reviewText(ROSTER);
  expect(verdict.outcome).toBe('redact');
  const sealed = await sealVerdict(verdict, { key: keys.signing, now: NOW });
  expect(await check(sealed, ROSTER)).toEqual({ cleared: false, refusal: 'not-passed' });
});

test('the clearance of a redacted copy names the original and clears the copy alone', async () => {
  const original = reviewer.reviewText(ROSTER).verdict.document.digest;
  const sealed = await sealVerdict(passed, { key: keys.signing, now: NOW, copyOf: original });
  expect(await check(sealed, TEXT)).toMatchObject({ cleared: true, clearance: { copyOf: original } });
  expect(await check(sealed, ROSTER)).toEqual({ cleared: false, refusal: 'other-content' });
});

test('a token is refused before its time, and from its last second on', async () => {
  const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
  expect(await check(token, TEXT, at(-1))).toEqual({ cleared: false, refusal: 'not-yet' });
  expect(await check(token, TEXT, at(24 * 3600 - 1))).toMatchObject({ cleared: true });
  expect(await check(token, TEXT, at(24 * 3600))).toEqual({ cleared: false, refusal: 'expired' });
});

test('a token of another key is refused, also under the name of ours', async () => {
  const other = await createKeys();
  const foreign = await sealVerdict(passed, { key: other.signing, now: NOW });
  expect(await check(foreign)).toEqual({ cleared: false, refusal: 'foreign' });
  const disguised = await sealVerdict(passed, { key: { ...other.signing, kid: keys.signing.kid }, now: NOW });
  expect(await check(disguised)).toEqual({ cleared: false, refusal: 'foreign' });
});

test('a token given under another policy is refused', async () => {
  const stricter = createReviewer({ segmenter: noSegmenter, policy: strict });
  const sealed = await sealVerdict(stricter.reviewText(TEXT).verdict, { key: keys.signing, now: NOW });
  expect(await check(sealed)).toEqual({ cleared: false, refusal: 'other-rules' });
});

test.for(['', 'x', 'a.b.c', '{}', 'eyJhbGciOiJub25lIn0.e30.'])('%j is no clearance', async (nothing) => {
  expect(await check(nothing)).toEqual({ cleared: false, refusal: 'malformed' });
});

test('a package is cleared whole and in order', async () => {
  const { verdict } = await reviewer.reviewPackage([
    { name: '', text: TEXT },
    { name: '', text: '附件：报名表' },
  ]);
  const sealed = await sealVerdict(verdict, { key: keys.signing, now: NOW });
  const held = { keys: [keys.verifying], basis: reviewer.basis, now: NOW };
  expect(await verifyClearance(sealed, [TEXT, '附件：报名表'], held)).toMatchObject({ cleared: true });
  expect(await verifyClearance(sealed, [TEXT], held)).toEqual({ cleared: false, refusal: 'other-content' });
  expect(await verifyClearance(sealed, ['附件：报名表', TEXT], held)).toMatchObject({ refusal: 'other-content' });
});

test('keys survive their JSON; of a sealing key the public part verifies', async () => {
  const json = JSON.stringify(keys.signing);
  expect(parseSigningKey(json, 'k')).toEqual(keys.signing);
  expect(parseVerifyingKey(json, 'k')).toEqual(keys.verifying);
});

test('what is no key is refused without quoting it', () => {
  for (const parse of [parseSigningKey, parseVerifyingKey])
    for (const wrong of ['', 'geheim', '{"kty":"RSA"}', '{"d":"geheim"}']) {
      expect(() => parse(wrong, 'key.json')).toThrow(/^key\.json：/u);
      expect(() => parse(wrong, 'key.json')).not.toThrow(/geheim/u);
    }
});
