import { describe, expect, test } from 'vitest';
import { getLearnerLearningEvents } from '@/lib/lrs';
import { anEventsAnswer } from '@/tests/builders/lrs/answers';
import { MASTER_ULN, ULN } from '@/tests/builders/lrs/learners';
import { thrownBy } from '@/tests/support/thrown-by';

const input = { ULN, GivenName: 'Amara', FamilyName: 'Okafor', DateOfBirth: null, Gender: null };
const read = (content: string) => getLearnerLearningEvents.read(anEventsAnswer(content), input);

const answer = (code: string, foundUln: number | '', events = '', incoming: number | string = ULN) =>
  `<a:ResponseCode>${code}</a:ResponseCode><a:FoundULN>${foundUln}</a:FoundULN><a:IncomingULN>${incoming}</a:IncomingULN><a:LearnerRecord>${events}</a:LearnerRecord>`;
const event =
  '<a:LearningEvent><a:Credits>0</a:Credits><a:Grade>9999999999</a:Grade><a:ID>7</a:ID><a:Level i:nil="true"/><a:Status/></a:LearningEvent>';

describe('a Personal Learning Record that is empty, one that is not shared and one that was not found are not the same', () => {
  test.each([
    ['events', answer('WSRC0004', ULN, event), { kind: 'found', events: [{ ID: 7, Credits: 0 }] }],
    ['no event', answer('WSRC0004', ULN), { kind: 'found', events: [] }],
    ['the events of the master', answer('WSRC0022', MASTER_ULN, event), { kind: 'linked', foundUln: MASTER_ULN }],
    ['the events of another number', answer('WSRC0004', MASTER_ULN, event), { kind: 'linked', foundUln: MASTER_ULN }],
    ['not shared', answer('WSEC0206', ''), { kind: 'not-shared' }],
    ['not verified', answer('WSEC0208', ''), { kind: 'not-verified' }],
    ['not a ULN', answer('WSEC0136', ''), { kind: 'uln-invalid' }],
    ['a code that nobody knows', answer('WSEC0207', ''), { kind: 'unknown-code', code: 'WSEC0207' }],
  ])('%s', (_, content, outcome) => {
    expect(read(content)).toMatchObject(outcome);
  });

  test('odd values are kept, and a member that is absent, empty or nil is null', () => {
    const outcome = read(answer('WSRC0004', ULN, event));
    expect(outcome).toMatchObject({ events: [{ Grade: '9999999999', Level: null, Status: null, Subject: null }] });
  });

  test.each([
    ['an answer about another number', answer('WSRC0004', ULN, '', MASTER_ULN), 'contradiction'],
    ['events that are not shared', answer('WSEC0206', '', event), 'contradiction'],
    ['a master that is the learner', answer('WSRC0022', ULN), 'contradiction'],
    ['a success that found nobody', answer('WSRC0004', ''), 'missing-element'],
    ['a number of nine digits', answer('WSRC0004', 990000005), 'wrong-value'],
  ])('%s is refused', (_, content, problem) => {
    expect(thrownBy(() => read(content))).toMatchObject({ problem });
  });

  test('wrong credentials are a fault however they are told', () => {
    expect(thrownBy(() => read(answer('WSEC0003', '')))).toMatchObject({ meaning: 'organisation-refused' });
  });
});
