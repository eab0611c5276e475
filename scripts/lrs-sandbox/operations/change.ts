import { REGISTER } from '../../../lib/lrs/messages/namespaces';
import type { XmlTree } from '../../../lib/lrs/xml-tree';
import { type Answer, leaf, registerAnswer } from '../answer';
import type { Desk, SandboxOperation } from '../desk';
import { type HeldLearner, REPLACED } from '../held-learner';
import { part, said, saidSurely } from '../request';
import { fiveDetails } from './find';

const day = (now: Date) => now.toISOString().slice(0, 10);

const replacedBy = (learner: XmlTree): Pick<HeldLearner['record'], (typeof REPLACED)[number]> => {
  const values = Object.fromEntries(REPLACED.map((name) => [name, said(learner, name)]));
  return values as Pick<HeldLearner['record'], (typeof REPLACED)[number]>;
};

/** Makes a record of what a request says of a learner. */
export const newRecord = (learner: XmlTree, uln: number, now: Date): HeldLearner => ({
  record: {
    CreatedDate: day(now),
    LastUpdatedDate: day(now),
    ULN: uln,
    ...replacedBy(learner),
    TierLevel: '0',
    LearnerStatus: '1',
    VersionNumber: 1,
  },
  mergedInto: null,
  events: [],
});

const registered = (code: string, uln: number | null): Answer =>
  registerAnswer('RegisterLearnerResponse', REGISTER, leaf('ResponseCode', code), leaf('ULN', uln));

export const registerLearner: SandboxOperation = ({ register, organisation, now }, body) => {
  const learner = part(body, 'Learner');
  if (!register.mayRegister(organisation, fiveDetails(learner))) return registered('WSRC0021', null);
  const uln = register.newUln();
  register.put(newRecord(learner, uln, now()));
  return registered('WSRC0005', uln);
};

/** Whether somebody who has seen the notice is to be made somebody who has not; the real rule has not been published. */
const isTakenBack = (before: string | null, after: string | null): boolean => after === '0' && before !== '0';

const updateCode = ({ register, now }: Desk, learner: XmlTree): string => {
  const held = register.get(Number(saidSurely(learner, 'ULN')));
  if (held === null || held.mergedInto !== null) return 'WSRC0019';
  const { record } = held;
  if (Number(saidSurely(learner, 'VersionNumber')) !== record.VersionNumber) return 'WSRC0013';
  const replaced = replacedBy(learner);
  if (isTakenBack(record.AbilityToShare, replaced.AbilityToShare)) return 'WSRC0014';
  if (REPLACED.every((name) => record[name] === replaced[name])) return 'WSRC0020';
  // What a request leaves out is gone: nobody has said that the LRS keeps it.
  const version = { VersionNumber: record.VersionNumber + 1, LastUpdatedDate: day(now()) };
  register.put({ ...held, record: { ...record, ...replaced, ...version } });
  return 'WSRC0006';
};

export const updateLearner: SandboxOperation = (desk, body) =>
  registerAnswer('UpdateLearnerResponse', REGISTER, leaf('ResponseCode', updateCode(desk, part(body, 'Learner'))));
