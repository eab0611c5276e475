import { describe, expect, test } from 'vitest';
import { findByDemographics } from '@/lib/features/lrs';
import { someDemographics } from '@/tests/builders/lrs/learners';
import { lrsInMemory } from '@/tests/support/lrs-in-memory';
import { ADMIN } from '@/tests/support/lrs-rig';

const why = { subject: 'learner/42', purpose: 'No ULN yet.' };
const { findType: _, ...details } = someDemographics();

describe('an administrator is told once when the calls are stopped', () => {
  test('the mail says why and where to put it right, and names no learner', async () => {
    const { needs, posted } = lrsInMemory('AnotherPassw0rd!');
    await findByDemographics(needs, details, why);
    await findByDemographics(needs, details, why);
    expect(posted).toHaveLength(1);
    const [mail] = posted;
    expect(mail?.userId).toBe(ADMIN);
    expect(mail?.text).toContain('refused the password');
    expect(mail?.text).toContain('https://muster.example/99999999/settings/lrs');
    expect(JSON.stringify(mail)).not.toContain(details.FamilyName);
  });
});

describe('searches have a limit', () => {
  test('beyond it the LRS is not asked', async () => {
    const { needs, searches, sandbox } = lrsInMemory();
    searches.left = 1;
    expect((await findByDemographics(needs, details, why)).ok).toBe(true);
    expect(await findByDemographics(needs, details, why)).toEqual({
      ok: false,
      refusal: { kind: 'too-many-by-person' },
    });
    expect(sandbox.asked).toHaveLength(1);
  });
});
