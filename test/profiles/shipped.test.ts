import { expect, test } from 'vitest';
import { PROFILES } from '../../src/profiles/index.ts';
import { profileSchema } from '../../src/profiles/profile-schema.ts';

test.each(PROFILES.map((profile) => [profile.id, profile] as const))(
  'the shipped profile %s fits the schema',
  (_, profile) => {
    expect(profileSchema.parse(profile)).toEqual(profile);
  },
);
