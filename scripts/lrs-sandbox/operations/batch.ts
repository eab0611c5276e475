import { BATCH, VERIFY_BATCH } from '../../../lib/lrs/messages/namespaces';
import type { XmlTree } from '../../../lib/lrs/xml-tree';
import { branch, leaf, registerAnswer } from '../answer';
import type { Desk, SandboxOperation } from '../desk';
import { parts, said, saidSurely } from '../request';
import { newRecord } from './change';
import { findByDemographics } from './find';
import { verifiedLearner } from './verify';

const timestamp = (at: Date) => at.toISOString().slice(0, 19).replace('T', ' ');

const isCounted = (body: XmlTree): boolean =>
  Number(saidSurely(body, 'LearnerRecordCount')) === parts(body, 'Learner').length;

type Row = { readonly kind: 'new' | 'exists' | 'possible' | 'not-found'; readonly element: string };

/** The LRS's return codes have not been published; these are the sandbox's own. */
const RETURN_CODES = { new: 'RC001', exists: 'RC002', possible: 'RC003', 'not-found': 'RC004' } as const;

const OUTPUT = [
  'MISIdentifier',
  'GivenName',
  'FamilyName',
  'LastKnownPostCode',
  'DateOfBirth',
  'Gender',
  'AbilityToShare',
  'VerificationType',
];

const rowOf = (desk: Desk, learner: XmlTree, isToRegister: boolean): Row => {
  const { code, learners } = findByDemographics(desk, learner);
  const row = (kind: Row['kind'], uln: number | null): Row => ({
    kind,
    element: branch(
      'Learner',
      leaf('ULN', uln),
      ...OUTPUT.map((name) => leaf(name, said(learner, name))),
      leaf('ReturnCode', RETURN_CODES[kind]),
    ),
  });
  if (code === 'WSRC0004' || code === 'WSRC0022') return row('exists', learners[0]?.record.ULN ?? null);
  if (code !== 'WSRC0001') return row('possible', null);
  if (!isToRegister) return row('not-found', null);
  const uln = desk.register.newUln();
  desk.register.put(newRecord(learner, uln, desk.now()));
  return row('new', uln);
};

const registration = (desk: Desk, body: XmlTree): string => {
  const rows = parts(body, 'Learner').map((learner) => rowOf(desk, learner, said(body, 'JobType') === 'FUL'));
  const count = (kind: Row['kind']) => rows.filter((row) => row.kind === kind).length;
  const finished = timestamp(desk.now());
  return [
    leaf('JobStatus', 'Complete'),
    leaf('NewLearnersCount', count('new')),
    leaf('ExistsUpdatedLearnersCount', count('exists')),
    leaf('PossibleMatchLearnersCount', count('possible')),
    leaf('LearnersNotFoundCount', count('not-found')),
    leaf('RejectedLearnersCount', 0),
    leaf('JobStartedDateTime', finished),
    leaf('JobFinishedDateTime', finished),
    ...rows.map(({ element }) => element),
  ].join('');
};

const verification = (desk: Desk, body: XmlTree): string =>
  [leaf('JobStatus', 'Complete'), ...parts(body, 'Learner').map((learner) => verifiedLearner(desk, learner))].join('');

const submitted = (
  answer: string,
  namespace: string,
  wrongCount: string,
  work: (desk: Desk, body: XmlTree) => string,
): SandboxOperation => {
  const answered = (code: string, job: number) =>
    registerAnswer(answer, namespace, leaf('ResponseCode', code), leaf('JobID', job));
  return (desk, body) => {
    if (!isCounted(body)) return answered(wrongCount, 0);
    return answered('WSRC0007', desk.jobs.add(desk.organisation, work(desk, body)));
  };
};

const output =
  (answer: string, namespace: string): SandboxOperation =>
  ({ jobs, organisation }, body) => {
    const job = jobs.find(organisation, saidSurely(body, 'JobID'));
    if (job === null) return registerAnswer(answer, namespace, leaf('ResponseCode', 'WSRC0018'));
    const waiting = [leaf('ResponseCode', 'WSRC0008'), leaf('JobStatus', 'In progress')];
    const done = [leaf('ResponseCode', 'WSRC0009'), job.output];
    return registerAnswer(answer, namespace, ...(job.isReady ? done : waiting));
  };

export const submitBatch = submitted('SubmitBatchResponse', BATCH, 'WSRC0017', registration);
export const getSubmitBatchOutput = output('GetSubmitBatchOutputResponse', BATCH);
export const submitVerifyBatch = submitted('SubmitVerifyBatchResponse', VERIFY_BATCH, 'WSRC0030', verification);
export const getVerifyBatchOutput = output('GetVerifyBatchOutputResponse', VERIFY_BATCH);
