import { type RegisteredLearner, registeredLearners } from '../../prisma/seed/lrs-register';
import type { HeldLearner } from './held-learner';
import { held, type Person } from './sandbox-learners';

const GENDERS: Readonly<Record<string, string>> = { M: '1', F: '2' };

const personOf = ({ learner, uln }: RegisteredLearner): Person => ({
  uln,
  GivenName: learner.GivenNames ?? '',
  FamilyName: learner.FamilyName ?? '',
  DateOfBirth: learner.DateOfBirth ?? '',
  Gender: GENDERS[learner.Sex ?? ''] ?? '9',
  LastKnownPostCode: learner.Postcode ?? 'ZZ99 9ZZ',
});

/** Found under the same number by accident of a keyboard. */
const somebodyElse = { GivenName: 'Casper', FamilyName: 'Quillfeather', DateOfBirth: '1971-04-09', Gender: '1' };

const recordsOf = (registered: RegisteredLearner): readonly Person[] => {
  const person = personOf(registered);
  const { atTheLrs } = registered;
  switch (atTheLrs.kind) {
    case 'same':
      return [person];
    case 'other-name':
      return [{ ...person, FamilyName: atTheLrs.familyName, PreviousFamilyName: person.FamilyName }];
    case 'merged':
      return [
        { ...person, mergedInto: atTheLrs.into },
        { ...person, uln: atTheLrs.into },
      ];
    case 'somebody-else':
      return [{ ...person, ...somebodyElse }];
    case 'unknown':
      return [];
  }
};

/** The learners of the demo, as this register has them. */
export const demoLearners = (): readonly HeldLearner[] => registeredLearners().flatMap(recordsOf).map(held);
