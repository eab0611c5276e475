import { describe, expect, it } from 'vitest';
import { portalLearnerProblems } from '@/lib/lrs';
import { aPortalLearner } from '@/tests/builders/lrs/portal';

describe('whom the LRS would refuse is told by field and reason', () => {
  it('has nothing against a learner with the five details', () => {
    expect(portalLearnerProblems(aPortalLearner())).toEqual([]);
  });

  it.each([
    [{ FamilyName: 'x'.repeat(36) }, 'FamilyName', 'too-long'],
    [{ GivenName: ' ' }, 'GivenName', 'wrong-form'],
    [{ LastKnownPostCode: 'nowhere' }, 'LastKnownPostCode', 'wrong-form'],
    [{ DateOfBirth: '08/08/2008' }, 'DateOfBirth', 'wrong-form'],
    [{ Gender: '3' }, 'Gender', 'wrong-form'],
    [{ LastKnownAddressLine1: 'x'.repeat(51) }, 'LastKnownAddressLine1', 'too-long'],
    [{ EmailAddress: 'nobody@x' }, 'EmailAddress', 'wrong-form'],
    [{ AbilityToShare: '2' }, 'AbilityToShare', 'wrong-form'],
    [{ VerificationType: '999' }, 'OtherVerificationDescription', 'description-needed'],
    [{ Notes: 'a\u0000b' }, 'Notes', 'character-not-allowed'],
  ])('%j', (more, path, kind) => {
    expect(portalLearnerProblems(aPortalLearner(more))).toMatchObject([{ path, kind }]);
  });
});
