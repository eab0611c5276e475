import { isUln } from '../../../lib/identifiers';
import type { LearningEvent } from '../../../lib/lrs';
import { branch, eventsAnswer, leaf } from '../answer';
import type { Desk, SandboxOperation } from '../desk';
import { type HeldLearner, NUMBER_REFUSED } from '../held-learner';
import { isSameName } from '../matching';
import { said, saidSurely } from '../request';

const NOT_SHARED = '2';

/** Absent, empty and nil are all seen in the wild, so the sandbox uses all three. */
const member = (name: string, value: string | number | null): string => {
  if (value !== null) return leaf(`a:${name}`, value);
  if (name === 'Level') return '<a:Level i:nil="true"/>';
  return name.startsWith('Achievement') ? `<a:${name}/>` : '';
};

const eventElement = (event: LearningEvent): string =>
  branch('a:LearningEvent', ...Object.entries(event).map(([name, value]) => member(name, value)));

const answerWith = (code: string, found: number | null, incoming: string, events: readonly LearningEvent[]) =>
  eventsAnswer(
    leaf('a:ResponseCode', code),
    found === null ? '<a:FoundULN/>' : leaf('a:FoundULN', found),
    leaf('a:IncomingULN', incoming),
    branch('a:LearnerRecord', ...events.map(eventElement)),
  );

const isVerified = ({ record }: HeldLearner, body: Parameters<SandboxOperation>[1]): boolean => {
  const isAgreed = (name: string, value: string) => said(body, name) === null || said(body, name) === value;
  return (
    isSameName(record.FamilyName, said(body, 'familyName')) &&
    isSameName(record.GivenName, said(body, 'givenName')) &&
    isAgreed('dateOfBirth', record.DateOfBirth) &&
    isAgreed('gender', record.Gender)
  );
};

export const getLearnerLearningEvents: SandboxOperation = ({ register }: Desk, body) => {
  const incoming = saidSurely(body, 'uln');
  const uln = Number(incoming);
  const held = register.standingFor(uln);
  if (!isUln(uln) || held?.record.FamilyName === NUMBER_REFUSED) return answerWith('WSEC0136', null, incoming, []);
  if (held === null || !isVerified(held, body)) return answerWith('WSEC0208', null, incoming, []);
  if (held.record.AbilityToShare === NOT_SHARED) return answerWith('WSEC0206', null, incoming, []);
  const code = held.record.ULN === uln ? 'WSRC0004' : 'WSRC0022';
  return answerWith(code, held.record.ULN, incoming, held.events);
};
