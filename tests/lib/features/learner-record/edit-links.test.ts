import { describe, expect, it } from 'vitest';
import { editAimLinks, editLinks } from '@/lib/features/learner-record';
import { academicYears } from '@/lib/ilr';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { aRecord, memoryLearnerRecords, noChoices } from '@/tests/fakes/memory-learner-records';
import { covers } from '@/tests/support/covers';

covers('lib/features/learner-record/edit-aim-links.ts', 'lib/features/learner-record/link-words.ts');

const choice = (id: string, name = id) => ({ id, code: id.toUpperCase(), name, isRetired: false });
const choices = {
  ...noChoices,
  sites: [choice('hx', 'Halifax'), { ...choice('old', 'Old mill'), isRetired: true }],
  tags: [
    { ...choice('art'), colour: 'blue' },
    { ...choice('new'), colour: 'teal' },
  ],
  contracts: [
    {
      ...choice('aeb'),
      isDormant: false,
      conRefNumber: 'AEB-1',
      defaultSubcontractorId: null,
      defaultMonitoring: { A: 'ASF', B: null, C: null, D: null },
    },
    {
      ...choice('asleep'),
      isDormant: true,
      conRefNumber: null,
      defaultSubcontractorId: null,
      defaultMonitoring: { A: null, B: null, C: null, D: null },
    },
  ],
  subcontractors: [{ ...choice('sub', 'Sub Ltd'), ukprn: 10000001 }],
};

const none = { providerLearnerId: '', siteId: '', mainOfficerId: '', mainTagId: '', tagIds: [] };
const noAim = { contractId: '', subcontractorId: '', qualificationPlanId: '', officerId: '' };
const which = { learner: 1, academicYear: '2526' };

const begin = () => {
  const learner = aLearner({ LearningDelivery: [anAim({ PartnerUKPRN: null, ConRefNumber: 'OLD' })] });
  const records = new Map([[1, aRecord(learner, { choices })]]);
  return {
    needs: { years: academicYears, learnerRecords: memoryLearnerRecords(records) },
    stored: () => records.get(1),
  };
};

describe('what a learner is linked with', () => {
  it('is saved, told in names, and the main tag is one of the tags', async () => {
    const { needs, stored } = begin();
    const after = { ...none, providerLearnerId: ' P-7 ', siteId: 'hx', mainTagId: 'new', tagIds: ['art'] };
    expect(await editLinks(needs, { ...which, before: none, after })).toEqual({
      ok: true,
      value: {
        differences: [
          { path: 'Provider ID', before: null, after: 'P-7' },
          { path: 'Site', before: null, after: 'Halifax (HX)' },
          { path: 'Main tag', before: null, after: 'new (NEW)' },
          { path: 'Tags', before: null, after: 'art (ART), new (NEW)' },
        ],
      },
    });
    expect(stored()?.links.tagIds).toEqual(['art', 'new']);
  });

  it.each([
    ['somebody else has changed it', { ...none, siteId: 'hx' }, none],
    ['it is not one of the provider’s', none, { ...none, siteId: 'theirs' }],
    ['it is retired', none, { ...none, siteId: 'old' }],
  ])('is refused when %s', async (_, before, after) => {
    const { needs } = begin();
    expect(await editLinks(needs, { ...which, before, after })).toMatchObject({
      refusal: { kind: 'links-changed-meanwhile' },
    });
  });
});

describe('a retired one stays where it was used', () => {
  it('when something else is changed', async () => {
    const records = new Map([[1, aRecord(aLearner(), { choices })]]);
    const needs = { years: academicYears, learnerRecords: memoryLearnerRecords(records) };
    const record = records.get(1);
    if (record === undefined) throw new Error('There is no record');
    records.set(1, { ...record, links: { ...record.links, siteId: 'old' } });
    const before = { ...none, siteId: 'old' };
    expect(await editLinks(needs, { ...which, before, after: { ...before, providerLearnerId: 'P' } })).toMatchObject({
      ok: true,
    });
  });
});

describe('what an aim is linked with', () => {
  it('is no dormant contract', async () => {
    const { needs } = begin();
    const after = { ...noAim, contractId: 'asleep' };
    expect(await editAimLinks(needs, { ...which, aim: 1, before: noAim, after })).toMatchObject({
      refusal: { kind: 'links-changed-meanwhile' },
    });
  });

  it('brings the subcontractor’s UKPRN and the contract’s reference number with it', async () => {
    const { needs, stored } = begin();
    const after = { ...noAim, contractId: 'aeb', subcontractorId: 'sub' };
    const answer = await editAimLinks(needs, { ...which, aim: 1, before: noAim, after });
    expect(answer).toMatchObject({
      value: {
        differences: [
          { path: 'LearningDelivery[1]/Contract', after: 'aeb (AEB)' },
          { path: 'LearningDelivery[1]/Subcontractor', after: 'Sub Ltd (SUB)' },
          { path: 'LearningDelivery[1]/PartnerUKPRN', before: null, after: '10000001' },
          { path: 'LearningDelivery[1]/ConRefNumber', before: 'OLD', after: 'AEB-1' },
          {
            path: 'LearningDelivery[1]/ProviderSpecDeliveryMonitoring[1]',
            before: null,
            after: expect.stringContaining('ASF'),
          },
        ],
      },
    });
    expect(stored()?.learner.LearningDelivery[0]).toMatchObject({ PartnerUKPRN: 10000001, ConRefNumber: 'AEB-1' });
    await editAimLinks(needs, { ...which, aim: 1, before: after, after: { ...after, subcontractorId: '' } });
    expect(stored()?.learner.LearningDelivery[0]).toMatchObject({ PartnerUKPRN: null, ConRefNumber: 'AEB-1' });
  });

  it('is refused for an aim that is not there, or a link that was changed meanwhile', async () => {
    const { needs } = begin();
    expect(await editAimLinks(needs, { ...which, aim: 2, before: noAim, after: noAim })).toMatchObject({
      refusal: { kind: 'aims-changed-meanwhile' },
    });
    const before = { ...noAim, officerId: 'someone' };
    expect(await editAimLinks(needs, { ...which, aim: 1, before, after: noAim })).toMatchObject({
      refusal: { kind: 'links-changed-meanwhile' },
    });
  });
});
