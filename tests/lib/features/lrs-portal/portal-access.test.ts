import { describe, expect, test } from 'vitest';
import { applyResult, makePortalFile, planPortalFiles, portalAccess, previewResult } from '@/lib/features/lrs-portal';
import { err } from '@/lib/result';
import { aPortalPerson } from '@/tests/builders/lrs/portal';
import { portalRig } from '@/tests/support/portal-rig';

const now = new Date('2026-10-05T12:00:00.000Z');

async function* aResult() {
  yield new TextEncoder().encode('MISIdentifier|ULN|ReturnCode\nM000001|9900000306|RC001');
}

describe('files for the portal are for providers who have nothing else', () => {
  test('a licensed provider without credentials has them', async () => {
    const { needs } = portalRig([]);
    expect(await needs.transaction((stores) => portalAccess(stores, now))).toBe('open');
  });

  test('a provider with credentials makes no file, reads no result and applies none', async () => {
    const rig = portalRig([aPortalPerson()]);
    await rig.giveCredentials();
    expect(await planPortalFiles(rig.needs, '2526')).toMatchObject({ access: 'has-web-service' });
    expect(await makePortalFile(rig.needs, { academicYear: '2526', file: 1 })).toBeNull();
    expect(await previewResult(rig.needs, aResult())).toEqual(err({ kind: 'has-web-service' }));
    const chosen = [{ learner: 1, before: null, uln: 9900000306, returnCode: 'RC001' }];
    expect(await applyResult(rig.needs, { chosen })).toEqual(err({ kind: 'has-web-service' }));
    expect(rig.ulnOf(1)).toBeNull();
    expect(rig.audited).toEqual([]);
  });

  test('without a licence it is said first', async () => {
    const rig = portalRig([]);
    await rig.giveCredentials();
    rig.licences.splice(0);
    expect(await rig.needs.transaction((stores) => portalAccess(stores, now))).toBe('not-licensed');
  });
});
