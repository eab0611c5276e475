import { getLearnerLearningEvents } from '@/lib/lrs';
import { err, ok } from '@/lib/result';
import { askLrs, refusalOf } from './ask-lrs';
import type { LearningRecordSource } from './learning-record-ports';
import type { LrsNeeds } from './ports';

/** The learning events of the LRS itself. */
export const learningEventsAtLrs =
  (needs: LrsNeeds): LearningRecordSource =>
  async ({ uln, givenName, familyName, dateOfBirth, gender }) => {
    if (!needs.hasVendorId) return err({ kind: 'vendor-id-missing' });
    const attempt = await askLrs(needs, getLearnerLearningEvents, {
      ULN: uln,
      GivenName: givenName,
      FamilyName: familyName,
      DateOfBirth: dateOfBirth,
      Gender: gender,
    });
    if (attempt.kind !== 'answered') return err(refusalOf(attempt));
    return attempt.outcome.kind === 'unknown-code' ? err(attempt.outcome) : ok(attempt.outcome);
  };
