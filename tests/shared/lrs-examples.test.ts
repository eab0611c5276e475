import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  getBatchRegistrationOutput,
  getLearnerLearningEvents,
  type LrsOperation,
  learnerByDemographics,
  learnerByUln,
  registerSingleLearner,
  retrieveUlns,
  submitBatchRegistration,
  updateSingleLearner,
  verifyLearner,
} from '@/lib/lrs';
import {
  aBatchLearner,
  aLearnerToRegister,
  aLearnerToUpdate,
  MASTER_ULN,
  someDemographics,
  ULN,
} from '@/tests/builders/lrs/learners';
import { SHARED_FOLDER } from '../support/shared-folder';

const FOLDER = path.join(SHARED_FOLDER, 'lrs/examples');
const PUBLIC_ULN = 1174112637;
/** These hold what their authors' tool puts in place of a search; we put a ULN there. */
const TEMPLATE = /\{\{[^}]*\}\}/g;

const about = (uln: number) => ({ ULN: uln, FamilyName: 'Okafor', GivenName: 'Amara' });
const withoutMore = { DateOfBirth: null, Gender: null };
const reading =
  <Input, Outcome>(operation: LrsOperation<Input, Outcome>, input: Input) =>
  (bytes: Uint8Array): unknown =>
    operation.read(bytes, input);

const byUln = reading(learnerByUln, { findType: 'FUL', ...about(ULN) });
const checkByUln = reading(learnerByUln, { findType: 'CHK', ...about(ULN) });
const byDemographics = reading(learnerByDemographics, someDemographics());
const register = reading(registerSingleLearner, aLearnerToRegister());
const update = reading(updateSingleLearner, aLearnerToUpdate());
const verify = reading(verifyLearner, { ...about(ULN), ...withoutMore });
const events = reading(getLearnerLearningEvents, { ...about(ULN), ...withoutMore });
const publicEvents = reading(getLearnerLearningEvents, { ...about(PUBLIC_ULN), ...withoutMore });
const submit = reading(submitBatchRegistration, { jobType: 'FUL', learners: [aBatchLearner()] });
const output = reading(getBatchRegistrationOutput, 700001);
const retrieve = reading(retrieveUlns, [ULN]);

type Expected = readonly [read: (bytes: Uint8Array) => unknown, outcome: object];

const constructed: Readonly<Record<string, Expected>> = {
  'batch-output.WSRC0008.incomplete.xml': [output, { kind: 'not-finished', jobStatus: 'In progress' }],
  'batch-output.WSRC0009.complete.xml': [
    output,
    { kind: 'finished', newLearners: 1, learners: [{ ReturnCode: 'RC001' }] },
  ],
  'batch-submit.WSRC0007.accepted.xml': [submit, { kind: 'accepted', jobId: 700001 }],
  'batch-submit.WSRC0017.count-wrong.xml': [submit, { kind: 'count-wrong' }],
  'fault.WSEC0001.invalid-request.xml': [byUln, { thrown: { meaning: 'request-refused' } }],
  'fault.WSEC0002.unknown-request.xml': [byUln, { thrown: { meaning: 'not-supported' } }],
  'fault.WSEC0003.unknown-organisation.xml': [byUln, { thrown: { meaning: 'organisation-refused' } }],
  'fault.WSEC0004.out-of-hours.xml': [byUln, { thrown: { meaning: 'out-of-hours' } }],
  'fault.WSEC0005.incorrect-password.xml': [byUln, { thrown: { meaning: 'password-refused' } }],
  'fault.WSEC0005.qualified-children.other-prefix.xml': [byUln, { thrown: { meaning: 'password-refused' } }],
  'fault.WSEC0006.insufficient-access.xml': [byUln, { thrown: { meaning: 'access-refused' } }],
  'fault.WSEC0999.unknown-exception.xml': [byUln, { thrown: { meaning: 'unknown-exception' } }],
  'find-by-uln.CHK.exact-no-learner.INFERRED.xml': [checkByUln, { kind: 'checked', found: 'exact' }],
  'find-by-uln.exact.WSRC0004.xml': [byUln, { kind: 'exact', learner: { ULN, SchoolAtAge16: 'Example Academy' } }],
  'find-by-uln.linked-master.WSRC0022.xml': [
    byUln,
    { kind: 'linked', learner: { ULN: MASTER_ULN, LinkedULNs: [ULN] } },
  ],
  'find-by-uln.no-match.WSRC0001.xml': [byUln, { kind: 'no-match' }],
  'http-405-maintenance.AZURE-STYLE-INFERRED.txt': [byUln, { thrown: { problem: 'not-well-formed' } }],
  'r9.domain-fault.xml': [events, { thrown: { meaning: 'organisation-refused' } }],
  'r9.plr.exact-empty.WSRC0004.xml': [events, { kind: 'found', events: [] }],
  'r9.plr.exact.WSRC0004.xml': [events, { kind: 'found', events: [{ ID: 40000001, AchievementProviderName: null }] }],
  'r9.plr.not-verified.WSEC0208.xml': [events, { kind: 'not-verified' }],
  'register.WSRC0005.success.xml': [register, { kind: 'registered', uln: 9900000098 }],
  'register.WSRC0021.refused.xml': [register, { kind: 'refused' }],
  'retrieve-ulns.xml': [retrieve, [{ ULN, MasterULN: MASTER_ULN, ResponseCode: 'WSRC0022' }]],
  'update.WSRC0006.success.xml': [update, { kind: 'updated' }],
  'update.WSRC0013.stale-version.xml': [update, { kind: 'stale-version' }],
  'update.WSRC0014.invalid-ability-to-share-change.xml': [update, { kind: 'ability-to-share-refused' }],
  'update.WSRC0019.uln-not-found.xml': [update, { kind: 'uln-not-found' }],
  'update.WSRC0020.no-changes.xml': [update, { kind: 'nothing-changed' }],
  'verify.WSVRC001.successful.xml': [verify, { kind: 'match', failureFlags: [] }],
  'verify.WSVRC002.successful-linked.xml': [verify, { kind: 'match-linked', held: { ULN: MASTER_ULN } }],
  'verify.WSVRC003.similar.xml': [verify, { kind: 'similar' }],
  'verify.WSVRC004.similar-linked.xml': [verify, { kind: 'similar-linked', failureFlags: ['VRF5'] }],
  'verify.WSVRC005.does-not-match.xml': [verify, { kind: 'does-not-match' }],
  'verify.WSVRC006.uln-not-found.xml': [verify, { kind: 'uln-not-found' }],
};

const published: Readonly<Record<string, Expected>> = {
  // The elements of these two are not those of the service: one is refused for it, the other happens to be readable.
  'NOT-FAITHFUL-find-demographics-exact-chk.xml': [byDemographics, { thrown: { problem: 'unexpected-element' } }],
  'NOT-FAITHFUL-plr-brief.xml': [publicEvents, { kind: 'found', events: [{ Grade: 'Pass' }] }],
  'fault-WSEC0001-xsd.xml': [byDemographics, { thrown: { code: 'WSEC0001', typeName: 'MIAPNameNonEmpty' } }],
  'find-demographics-exact-WSRC0004.xml': [byDemographics, { kind: 'exact', learner: { ULN: 1026893096 } }],
  'find-demographics-no-match-WSRC0001.xml': [byDemographics, { kind: 'no-match' }],
  'find-demographics-possible-two-WSRC0003.xml': [
    byDemographics,
    { kind: 'possible', learners: [{ ULN: 1964986809 }, { ULN: 8383558804 }] },
  ],
  'find-demographics-too-many-WSRC0002.xml': [byDemographics, { kind: 'too-many' }],
  'plr-exact-1-event-misordered-WSRC0004.xml': [publicEvents, { kind: 'found', events: [{ ID: 28538264 }] }],
  'plr-exact-7-events-WSRC0004.xml': [publicEvents, { kind: 'found', events: Array(7).fill({ Status: 'F' }) }],
  'plr-linked-1-event-WSRC0022.xml': [publicEvents, { kind: 'linked', foundUln: 6666666666, events: [{ ID: 4284 }] }],
  'plr-not-shared-templated-WSEC0206.xml': [publicEvents, { kind: 'not-shared' }],
  'plr-not-verified-WSEC0208.xml': [publicEvents, { kind: 'not-verified' }],
};

const folders = { 'constructed/responses': constructed, 'public-hmpps': published };

const outcomeOf = (read: Expected[0], bytes: Uint8Array): unknown => {
  try {
    return read(bytes);
  } catch (thrown) {
    return { thrown };
  }
};

describe.each(Object.entries(folders))(
  'every example of an answer in %s reads to its right outcome',
  (folder, expected) => {
    test('none is left out', () => {
      expect(readdirSync(path.join(FOLDER, folder)).toSorted()).toEqual(Object.keys(expected).toSorted());
    });

    test.each(Object.entries(expected))('%s', (file, [read, outcome]) => {
      const text = readFileSync(path.join(FOLDER, folder, file), 'utf8').replace(TEMPLATE, String(PUBLIC_ULN));
      expect(outcomeOf(read, Buffer.from(text))).toMatchObject(outcome);
    });
  },
);
