import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  getBatchRegistrationOutput,
  getLearnerLearningEvents,
  getVerifyBatchOutput,
  type LearnerToUpdate,
  type LrsLearner,
  learnerByDemographics,
  learnerByUln,
  registerSingleLearner,
  retrieveUlns,
  submitBatchRegistration,
  submitVerifyBatch,
  updateSingleLearner,
  verifyLearner,
} from '@/lib/lrs';
import {
  aBatchLearner,
  aBatchLearnerToVerify,
  aLearnerToRegister,
  someDemographics,
} from '@/tests/builders/lrs/learners';
import { openSandbox, outcomeOf, type SandboxRig } from '@/tests/support/lrs-sandbox';

const MINUTE_MS = 60_000;
let rig: SandboxRig;
let now = Date.parse('2026-10-05T12:00:00Z');

beforeAll(async () => {
  rig = await openSandbox({
    now: () => new Date(now),
    window: { longestMs: 120 * MINUTE_MS, afterPossibleMs: MINUTE_MS },
    batchTakesMs: MINUTE_MS,
  });
});

afterAll(() => rig.sandbox.stop());

const byUln = (ULN: number, FamilyName: string, GivenName: string) =>
  outcomeOf(rig.clientFor().call(learnerByUln, { findType: 'FUL', ULN, FamilyName, GivenName }));
const find = (more: Parameters<typeof someDemographics>[0]) =>
  outcomeOf(rig.clientFor().call(learnerByDemographics, someDemographics(more)));
const update = (learner: LearnerToUpdate) => outcomeOf(rig.clientFor().call(updateSingleLearner, learner));
const register = (more: Parameters<typeof aLearnerToRegister>[0]) =>
  outcomeOf(rig.clientFor().call(registerSingleLearner, aLearnerToRegister(more)));

const toUpdate = (learner: LrsLearner, more: Partial<LearnerToUpdate> = {}): LearnerToUpdate => {
  const { CreatedDate, LastUpdatedDate, MasterSubstituted, TierLevel, LearnerStatus, LinkedULNs, ...kept } = learner;
  const { LastKnownPostCode, VerificationType, AbilityToShare } = learner;
  if (LastKnownPostCode === null || VerificationType === null || AbilityToShare === null) throw new Error('incomplete');
  return { ...kept, LastKnownPostCode, VerificationType, AbilityToShare, ...more };
};

const read = async (uln: number, familyName: string, givenName: string): Promise<LrsLearner> => {
  const outcome = await byUln(uln, familyName, givenName);
  if (outcome.kind !== 'exact') throw new Error(outcome.kind);
  return outcome.learner;
};

describe('a search says what the sandbox holds', () => {
  test('by ULN: exact, linked, somebody else, nobody', async () => {
    expect(await byUln(9900000055, 'OKAFOR', 'amara')).toMatchObject({ kind: 'exact', learner: { VersionNumber: 3 } });
    expect(await byUln(9900000020, 'Evans', 'Chloe')).toMatchObject({
      kind: 'linked',
      learner: { ULN: 9900000071, LinkedULNs: [9900000020] },
    });
    expect(await byUln(9900000098, 'Nobody', 'Else')).toMatchObject({
      kind: 'possible',
      learners: [{ FamilyName: 'Hughes' }],
    });
    expect(await byUln(1026893096, 'Nobody', 'Else')).toEqual({ kind: 'no-match' });
  });

  test('by who somebody is: exact however the postcode is spaced, possible when it differs, linked, two, too many, none', async () => {
    expect(await find({ LastKnownPostCode: 'ls14ap' })).toMatchObject({ kind: 'exact', learner: { ULN: 9900000055 } });
    expect(await find({ LastKnownPostCode: 'ZZ99 9ZZ', Gender: '0' })).toMatchObject({ kind: 'possible' });
    const chloe = { GivenName: 'Chloe', FamilyName: 'Evans', DateOfBirth: '2005-06-30' };
    expect(await find({ ...chloe, LastKnownPostCode: 'M1 2AB' })).toMatchObject({
      kind: 'linked',
      learner: { ULN: 9900000071 },
    });
    const sam = { GivenName: 'Sam', FamilyName: 'Taylor', DateOfBirth: '2004-01-19', LastKnownPostCode: 'B3 3BB' };
    expect(await find(sam)).toMatchObject({ kind: 'possible', learners: [{ ULN: 9900000039 }, { ULN: 9900000047 }] });
    const jo = { GivenName: 'Jo', FamilyName: 'Smith', DateOfBirth: '2006-01-01' };
    expect(await find(jo)).toEqual({ kind: 'too-many' });
    expect(await find({ ...jo, SchoolAtAge16: 'Example School 3' })).toMatchObject({
      kind: 'possible',
      learners: [{}],
    });
    expect(await find({ GivenName: 'Nobody' })).toEqual({ kind: 'no-match' });
  });

  test('short names, accents and markup survive the way there and back', async () => {
    expect(await find({ GivenName: 'Li', FamilyName: 'Ng', DateOfBirth: '2003-02-28', Gender: '9' })).toMatchObject({
      kind: 'exact',
    });
    expect(await byUln(9900000004, 'Brontë-Müller', 'Zoë')).toMatchObject({
      kind: 'exact',
      learner: { FamilyName: 'Brontë-Müller', SchoolAtAge16: 'St Mary & St John <Upper> School' },
    });
  });

  test('many numbers at once', async () => {
    const ulns = [9900000055, 9900000020, 1026893096];
    expect(await outcomeOf(rig.clientFor().call(retrieveUlns, ulns))).toMatchObject([
      { MasterULN: null, ResponseCode: 'WSRC0004' },
      { MasterULN: 9900000071, ResponseCode: 'WSRC0022' },
      { ResponseCode: 'WSRC0001', FamilyName: null },
    ]);
  });
});

describe('a check of a ULN has its six answers', () => {
  test.each([
    [9900000063, 'Adeyemi', 'Benjamin', 'match', []],
    [9900000020, 'Evans', 'Chloe', 'match-linked', []],
    [9900000063, 'Adeyemi', 'Ben', 'similar', ['VRF1']],
    [9900000020, 'Evans', 'Cloe', 'similar-linked', ['VRF1']],
    [9900000098, 'Okafor', 'Amara', 'does-not-match', ['VRF1', 'VRF2', 'VRF3', 'VRF4', 'VRF5', 'VRF6']],
    [1026893096, 'Okafor', 'Amara', 'uln-not-found', []],
  ])('%i of %s %s is %s', async (ULN, FamilyName, GivenName, kind, failureFlags) => {
    const learner = { ULN, FamilyName, GivenName, DateOfBirth: null, Gender: null };
    expect(await outcomeOf(rig.clientFor().call(verifyLearner, learner))).toMatchObject({ kind, failureFlags });
  });
});

describe('a registration needs a search for the same details', () => {
  const nia = {
    GivenName: 'Nia',
    FamilyName: 'Newcomer',
    DateOfBirth: '2008-08-08',
    Gender: '2',
    LastKnownPostCode: 'CF10 1AA',
  };

  test('without one, or with one for other details, or with one too long ago, it is refused', async () => {
    expect(await register(nia)).toEqual({ kind: 'refused' });
    await find({ ...nia, LastKnownPostCode: 'CF10 1AB' });
    expect(await register(nia)).toEqual({ kind: 'refused' });
    await find(nia);
    now += 121 * MINUTE_MS;
    expect(await register(nia)).toEqual({ kind: 'refused' });
  });

  test('after one it is done, once, and the learner is found from then on', async () => {
    await find(nia);
    const outcome = await register(nia);
    if (outcome.kind !== 'registered') throw new Error(outcome.kind);
    expect(await find(nia)).toMatchObject({ kind: 'exact', learner: { ULN: outcome.uln, VersionNumber: 1 } });
    expect(await register(nia)).toEqual({ kind: 'refused' });
  });

  test('candidates have to be looked at first', async () => {
    const twin = { GivenName: 'Amara', FamilyName: 'Okafor', DateOfBirth: '2007-03-14', LastKnownPostCode: 'EX1 1AA' };
    expect(await find(twin)).toMatchObject({ kind: 'possible' });
    expect(await register(twin)).toEqual({ kind: 'refused' });
    now += MINUTE_MS;
    expect(await register(twin)).toMatchObject({ kind: 'registered' });
  });
});

describe('an update replaces the version that was read, and no other', () => {
  const ben = () => read(9900000063, 'Adeyemi', 'Benjamin');

  test('the record changes, its version goes up, and what is left out is gone', async () => {
    const before = await ben();
    expect(await update(toUpdate(before, { EmailAddress: 'ben@example.com', PlaceOfBirth: null }))).toEqual({
      kind: 'updated',
    });
    expect(await ben()).toMatchObject({
      EmailAddress: 'ben@example.com',
      PlaceOfBirth: null,
      VersionNumber: before.VersionNumber + 1,
      LastUpdatedDate: '2026-10-05',
    });
    expect(await update(toUpdate(before, { EmailAddress: 'late@example.com' }))).toEqual({ kind: 'stale-version' });
  });

  test('nothing to change, a notice taken back, a number that is not there, and one that was merged', async () => {
    const before = await ben();
    expect(await update(toUpdate(before))).toEqual({ kind: 'nothing-changed' });
    expect(await update(toUpdate(before, { AbilityToShare: '0' }))).toEqual({ kind: 'ability-to-share-refused' });
    expect(await update(toUpdate(before, { ULN: 1026893096 }))).toEqual({ kind: 'uln-not-found' });
    expect(await update(toUpdate(before, { ULN: 9900000020 }))).toEqual({ kind: 'uln-not-found' });
    expect(await ben()).toEqual(before);
  });
});

describe('learning events are told apart', () => {
  const eventsOf = (ULN: number, FamilyName: string, GivenName: string, more = {}) =>
    outcomeOf(
      rig
        .clientFor()
        .call(getLearnerLearningEvents, { ULN, FamilyName, GivenName, DateOfBirth: null, Gender: null, ...more }),
    );

  test.each([
    [
      9900000055,
      'Okafor',
      'Amara',
      { kind: 'found', events: [{ ID: 40000001 }, { Grade: '9999999999', Level: null }, {}] },
    ],
    [9900000063, 'Adeyemi', 'Benjamin', { kind: 'found', events: [] }],
    [9900000020, 'Evans', 'Chloe', { kind: 'linked', foundUln: 9900000071, events: [{}] }],
    [9900000098, 'Hughes', 'Grace', { kind: 'not-shared' }],
    [9900000055, 'Okafor', 'Nobody', { kind: 'not-verified' }],
    [1026893096, 'Okafor', 'Amara', { kind: 'not-verified' }],
  ])('%i of %s %s', async (uln, familyName, givenName, outcome) => {
    expect(await eventsOf(uln, familyName, givenName)).toMatchObject(outcome);
  });

  test('another day of birth is another person', async () => {
    expect(await eventsOf(9900000055, 'Okafor', 'Amara', { DateOfBirth: '2007-03-15' })).toEqual({
      kind: 'not-verified',
    });
  });
});

describe('batches take their time', () => {
  test("a registration batch: accepted, not finished, finished, and nobody else's", async () => {
    const person = { GivenName: 'Bilal', FamilyName: 'Batch', DateOfBirth: '2008-01-01', EmailAddress: null };
    const unlike = { LastKnownPostCode: 'AB1 2AB', PreviousFamilyName: null, SchoolAtAge16: null, EmailAddress: null };
    const learners = [aBatchLearner(person), aBatchLearner(), aBatchLearner({ ...unlike, MISIdentifier: 'M3' })];
    const submitted = await outcomeOf(rig.clientFor().call(submitBatchRegistration, { jobType: 'FUL', learners }));
    if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
    const output = (ukprn = 'SAND0001') =>
      outcomeOf(
        rig.clientFor({ organisation: { kind: 'ukprn', ukprn } }).call(getBatchRegistrationOutput, submitted.jobId),
      );
    expect(await output()).toMatchObject({ kind: 'not-finished' });
    now += MINUTE_MS;
    expect(await output()).toMatchObject({
      kind: 'finished',
      newLearners: 1,
      existsUpdated: 1,
      learners: [{ ReturnCode: 'RC001' }, { ULN: 9900000055, ReturnCode: 'RC002' }, { ULN: null, MISIdentifier: 'M3' }],
    });
    expect(await output('SAND0002')).toEqual({ kind: 'unknown-job' });
  });

  test('a verification batch', async () => {
    const learners = [aBatchLearnerToVerify(), aBatchLearnerToVerify({ MISIdentifier: 'M2', ULN: 1026893096 })];
    const submitted = await outcomeOf(rig.clientFor().call(submitVerifyBatch, { learners, orgEmail: null }));
    if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
    now += MINUTE_MS;
    expect(await outcomeOf(rig.clientFor().call(getVerifyBatchOutput, submitted.jobId))).toMatchObject({
      kind: 'finished',
      learners: [
        { MISIdentifier: 'M000042', outcome: { kind: 'match' } },
        { MISIdentifier: 'M2', outcome: { kind: 'uln-not-found' } },
      ],
    });
  });
});

describe('an organisation is known, has its password and may come in, or is told', () => {
  test.each([
    ['SAND0003', undefined, 'organisation-refused'],
    ['SAND0001', 'WrongPassword001', 'password-refused'],
    ['SAND0006', undefined, 'access-refused'],
  ])('%s with password %s: %s', async (ukprn, orgPassword, meaning) => {
    const client = rig.clientFor({ organisation: { kind: 'ukprn', ukprn }, ...(orgPassword ? { orgPassword } : {}) });
    const thrown = { name: 'LrsFaultError', meaning };
    await expect(client.call(learnerByDemographics, someDemographics())).rejects.toMatchObject(thrown);
    const input = { ULN: 9900000055, FamilyName: 'Okafor', GivenName: 'Amara', DateOfBirth: null, Gender: null };
    await expect(client.call(getLearnerLearningEvents, input)).rejects.toMatchObject(thrown);
  });

  test('an organisation may be known by its reference', async () => {
    const client = rig.clientFor({ organisation: { kind: 'organisation-ref', organisationRef: 'SAND01' } });
    expect(await outcomeOf(client.call(learnerByDemographics, someDemographics()))).toMatchObject({ kind: 'exact' });
  });
});
