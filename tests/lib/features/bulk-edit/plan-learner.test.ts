import { describe, expect, test } from 'vitest';
import { plannerOf } from '@/lib/features/bulk-edit/plan-learner';
import type { BulkChange } from '@/lib/features/bulk-edit/schema';
import { year2425, year2526 } from '@/lib/ilr';
import { rowId } from '@/tests/builders/row-id';
import { aLearner, anAim } from '../../../builders/ilr/a-learner';
import { aBulkLearner, choices, noAimLinks, noLinks, toAimLink, toField } from '../../../support/bulk-edit-rig';

const planOf = (change: BulkChange, learner = aBulkLearner(aLearner())) => {
  const plan = plannerOf(year2526, change, choices);
  if (plan === null) throw new Error('The change does not fit the year');
  return plan(learner);
};

const ofAims = { record: 'LearningDelivery' } as const;
const [risk, day] = choices.tags.map(({ id }) => id);
const tagged = aBulkLearner(aLearner(), { links: { ...noLinks, tagIds: [day ?? ''], mainTagId: day ?? null } });

describe('a field of the learner becomes what was typed', () => {
  test('as it is written once stored', () => {
    const { outcome, changes, after } = planOf(toField('PlanLearnHours', ' 1,200 '));
    expect(outcome).toBe('planned');
    expect(changes).toEqual([{ path: 'PlanLearnHours', aim: null, before: null, after: '1200' }]);
    expect(after.learner?.PlanLearnHours).toBe(1200);
  });

  test('and one that says it already is left alone', () => {
    expect(planOf(toField('Postcode', ' BR1 7SS '))).toMatchObject({ outcome: 'same', changes: [] });
  });

  test('a value that does not fit is refused with the checker’s sentence, and shown all the same', () => {
    const { outcome, reason, changes, after } = planOf(toField('Sex', 'FEMALE'));
    expect(outcome).toBe('refused');
    expect(reason).toMatch(/\.$/);
    expect(changes).toMatchObject([{ before: 'F', after: 'FEMALE' }]);
    expect(after.learner?.Sex).toBe('F');
  });

  test('what is taken out may be given later, and the preview says that the return lacks it', () => {
    const { outcome, reason, after } = planOf(toField('Ethnicity', ''));
    expect(outcome).toBe('planned');
    expect(reason).not.toBeNull();
    expect(after.learner?.Ethnicity).toBeNull();
  });

  test('something else that is wrong with the learner does not keep them from it', () => {
    const wrong = aBulkLearner(aLearner({ Sex: 'X' }));
    expect(planOf(toField('PlanLearnHours', '10'), wrong).outcome).toBe('planned');
  });

  test('only where the conditions hold', () => {
    const where = [{ field: 'Ethnicity', value: '32' }];
    expect(planOf(toField('PlanLearnHours', '10', { where })).outcome).toBe('no-match');
    expect(planOf(toField('PlanLearnHours', '10', { where: [{ field: 'NINumber', value: '' }] })).outcome).toBe(
      'planned',
    );
  });

  test('who has no record of the year is named', () => {
    expect(planOf(toField('PlanLearnHours', '10'), aBulkLearner(null)).outcome).toBe('no-record');
  });
});

describe('a field of the aims that match becomes what was typed', () => {
  const learner = aLearner({
    LearningDelivery: [
      anAim({ AimSeqNumber: 1, FundModel: 36 }),
      anAim({ AimSeqNumber: 2, FundModel: 25 }),
      anAim({ AimSeqNumber: 3, FundModel: 36, LearnStartDate: '2025-10-01' }),
    ],
  });

  test('in each of them, and in no other', () => {
    const where = [{ field: 'FundModel', value: '36' }];
    const { changes, after } = planOf(toField('FundModel', '99', { ...ofAims, where }), aBulkLearner(learner));
    expect(changes.map(({ path, aim, before }) => [path, aim?.aimSeqNumber, before])).toEqual([
      ['LearningDelivery[1]/FundModel', 1, '36'],
      ['LearningDelivery[3]/FundModel', 3, '36'],
    ]);
    expect(after.learner?.LearningDelivery.map(({ FundModel }) => FundModel)).toEqual([99, 25, 99]);
  });

  test('a condition on a date is read as dates are typed', () => {
    const where = [{ field: 'LearnStartDate', value: '1 oct 2025' }];
    const { changes } = planOf(toField('CompStatus', '2', { ...ofAims, where }), aBulkLearner(learner));
    expect(changes.map(({ path }) => path)).toEqual(['LearningDelivery[3]/CompStatus']);
  });

  test('only on the contract', () => {
    const contractId = rowId('contract');
    const aimLinks = [noAimLinks, { ...noAimLinks, contractId }, noAimLinks];
    const change = toField('CompStatus', '2', { ...ofAims, contractId });
    expect(planOf(change, aBulkLearner(learner, { aimLinks })).changes.map(({ path }) => path)).toEqual([
      'LearningDelivery[2]/CompStatus',
    ]);
    expect(planOf(change, aBulkLearner(learner)).outcome).toBe('no-match');
  });
});

describe('links become what was chosen', () => {
  test('a site, an officer, or none', () => {
    const [site] = choices.sites;
    expect(planOf({ kind: 'site', id: site?.id ?? null }).changes).toEqual([
      { path: 'Site', aim: null, before: null, after: site?.id },
    ]);
    expect(planOf({ kind: 'officer', id: null }).outcome).toBe('same');
    expect(planOf({ kind: 'site', id: site?.id ?? null }, aBulkLearner(null)).outcome).toBe('planned');
  });

  test.each([
    ['add', risk, [day, risk].sort(), day],
    ['add', day, [day], day],
    ['remove', day, [], null],
    ['main', risk, [day, risk].sort(), risk],
  ] as const)('%s a tag', (how, id = '', tagIds, mainTagId) => {
    const { after } = planOf({ kind: 'tag', how, id }, tagged);
    expect(after.links).toEqual({ ...noLinks, tagIds, mainTagId });
  });
});

describe('aims are linked with what was chosen', () => {
  const learner = aLearner({
    LearningDelivery: [
      anAim({ AimSeqNumber: 1, AimType: 1, FundModel: 36 }),
      anAim({ AimSeqNumber: 2, AimType: 3, FundModel: 36 }),
      anAim({ AimSeqNumber: 3, AimType: 3, FundModel: 25, ConRefNumber: 'OLD', PartnerUKPRN: 10000099 }),
    ],
  });
  const [asf, loans] = choices.contracts;
  const [partner, unnumbered] = choices.subcontractors;
  const pathsOf = (change: BulkChange, held = aBulkLearner(learner)) =>
    planOf(change, held).changes.map(({ path, before, after }) => [
      path.replace('LearningDelivery', ''),
      before,
      after,
    ]);

  test('a subcontractor brings its UKPRN, and a programme aim is left out', () => {
    const id = partner?.id ?? '';
    const { after } = planOf(toAimLink('subcontractor', id), aBulkLearner(learner));
    expect(pathsOf(toAimLink('subcontractor', id))).toEqual([
      ['[2]/Subcontractor', null, id],
      ['[2]/PartnerUKPRN', null, '10000055'],
      ['[3]/Subcontractor', null, id],
      ['[3]/PartnerUKPRN', '10000099', '10000055'],
    ]);
    expect(after.aimLinks.map(({ subcontractorId }) => subcontractorId)).toEqual([null, id, id]);
    expect(after.learner?.LearningDelivery.map(({ PartnerUKPRN }) => PartnerUKPRN)).toEqual([null, 10000055, 10000055]);
    const programme = aLearner({ LearningDelivery: [anAim({ AimType: 1 })] });
    expect(planOf(toAimLink('subcontractor', id), aBulkLearner(programme)).outcome).toBe('no-match');
  });

  test('one without a UKPRN, or none, takes out the UKPRN of another', () => {
    const where = [{ field: 'FundModel', value: '25' }];
    expect(pathsOf(toAimLink('subcontractor', unnumbered?.id ?? '', { where }))).toEqual([
      ['[3]/Subcontractor', null, unnumbered?.id],
      ['[3]/PartnerUKPRN', '10000099', null],
    ]);
    const linked = aBulkLearner(learner, {
      aimLinks: [noAimLinks, noAimLinks, { ...noAimLinks, subcontractorId: partner?.id ?? '' }],
    });
    expect(pathsOf(toAimLink('subcontractor', null), linked)).toEqual([
      ['[3]/Subcontractor', partner?.id, null],
      ['[3]/PartnerUKPRN', '10000099', null],
    ]);
  });

  test('a contract brings its reference number, if it has one', () => {
    const where = [{ field: 'AimSeqNumber', value: '3' }];
    expect(pathsOf(toAimLink('contract', asf?.id ?? '', { where }))).toEqual([
      ['[3]/Contract', null, asf?.id],
      ['[3]/ConRefNumber', 'OLD', 'ASF-2526'],
    ]);
    expect(pathsOf(toAimLink('contract', loans?.id ?? '', { where }))).toEqual([['[3]/Contract', null, loans?.id]]);
  });

  test('a plan or an officer is a link alone, on the aims of a contract if that was said', () => {
    const onContract = { contractId: asf?.id ?? '' };
    const held = aBulkLearner(learner, {
      aimLinks: [noAimLinks, { ...noAimLinks, contractId: asf?.id ?? '' }, noAimLinks],
    });
    const [plan] = choices.plans;
    expect(pathsOf(toAimLink('plan', plan?.id ?? '', onContract), held)).toEqual([
      ['[2]/Qualification plan', null, plan?.id],
    ]);
    expect(planOf(toAimLink('officer', null), held).outcome).toBe('same');
    expect(planOf(toAimLink('officer', null), aBulkLearner(null)).outcome).toBe('no-record');
  });
});

describe('a change that cannot be meant of many is none', () => {
  test.each([
    ['a field that is not there', year2526, toField('NoSuchField', '1')],
    ['a list', year2526, toField('LearnerFAM', '1')],
    ['a field of another record', year2526, toField('FundModel', '1')],
    [
      'a condition on a field that is not there',
      year2526,
      toField('Sex', 'F', { where: [{ field: 'No', value: '' }] }),
    ],
    ['what tells people apart', year2526, toField('ULN', '1')],
    [
      'a link of aims, on a condition that is not there',
      year2526,
      toAimLink('officer', null, { where: [{ field: 'No', value: '' }] }),
    ],
    ['a field of another year', year2425, toField('NoSuchField', '1')],
  ])('%s', (_, year, change) => {
    expect(plannerOf(year, change, choices)).toBeNull();
  });
});
