import { REPORT } from '../../../lib/lrs/messages/namespaces';
import type { XmlTree } from '../../../lib/lrs/xml-tree';
import { branch, leaf, registerAnswer } from '../answer';
import type { Desk, SandboxOperation } from '../desk';
import type { HeldLearner } from '../held-learner';
import { DIRECT_FLAGS, failureFlags } from '../matching';
import { part, parts, said, saidSurely } from '../request';

const HELD = ['ULN', 'FamilyName', 'GivenName', 'DateOfBirth', 'Gender'] as const;

type Verdict = { readonly code: string; readonly held: HeldLearner | null; readonly flags: readonly string[] };

const judge = ({ register }: Desk, searched: XmlTree): Verdict => {
  const uln = Number(saidSurely(searched, 'ULN'));
  const held = register.standingFor(uln);
  if (held === null) return { code: 'WSVRC006', held: null, flags: [] };
  const isLinked = held.record.ULN !== uln;
  const flags = failureFlags(held, {
    FamilyName: saidSurely(searched, 'FamilyName'),
    GivenName: saidSurely(searched, 'GivenName'),
    DateOfBirth: said(searched, 'DateOfBirth'),
    Gender: said(searched, 'Gender'),
  });
  const direct = flags.filter((flag) => DIRECT_FLAGS.includes(flag));
  if (direct.length === 0) return { code: isLinked ? 'WSVRC002' : 'WSVRC001', held, flags: [] };
  // One detail may differ in a record that is similar; with more, it is taken to be somebody else's.
  if (direct.length === 1) return { code: isLinked ? 'WSVRC004' : 'WSVRC003', held, flags: direct };
  return { code: 'WSVRC005', held: null, flags };
};

/** What is found out about one learner. */
export const verifiedLearner = (desk: Desk, searched: XmlTree): string => {
  const { code, held, flags } = judge(desk, searched);
  return branch(
    'VerifiedLearner',
    leaf('MISIdentifier', said(searched, 'MISIdentifier')),
    ...HELD.map((name) => leaf(`Searched${name}`, said(searched, name))),
    leaf('ResponseCode', code),
    ...HELD.map((name) => leaf(name, held === null ? null : held.record[name])),
    ...flags.map((flag) => leaf('FailureFlag', flag)),
  );
};

export const verifyLearner: SandboxOperation = (desk, body) =>
  registerAnswer('VerifyLearnerResponse', REPORT, verifiedLearner(desk, part(body, 'LearnerToVerify')));

const retrieved = ({ register }: Desk, uln: number): string => {
  const held = register.standingFor(uln);
  const isLinked = held !== null && held.record.ULN !== uln;
  const found = isLinked ? 'WSRC0022' : 'WSRC0004';
  return branch(
    'VerifiedULN',
    leaf('ULN', uln),
    leaf('MasterULN', isLinked ? held.record.ULN : null),
    leaf('ResponseCode', held === null ? 'WSRC0001' : found),
    ...HELD.slice(1).map((name) => leaf(name, held === null ? null : held.record[name])),
  );
};

export const retrieveUlns: SandboxOperation = (desk, body) => {
  const ulns = parts(part(body, 'ULNsToRetrieve'), 'ULN').map(({ text }) => Number(text));
  return registerAnswer(
    'RetrieveULNsResponse',
    REPORT,
    branch('RetrievedULNs', ...ulns.map((uln) => retrieved(desk, uln))),
  );
};
