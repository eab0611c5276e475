import { describe, expect, it } from 'vitest';
import { withChosenLinks } from '@/lib/features/learner-record/link-defaults';
import type { AimLinkIds } from '@/lib/features/learner-record/ports';
import type { LinkChoices } from '@/lib/features/learner-record/schema';
import type { LearningDelivery } from '@/lib/ilr';
import { anAim } from '@/tests/builders/ilr/a-learner';
import { noChoices } from '@/tests/fakes/memory-learner-records';

const choice = (id: string) => ({ id, code: id.toUpperCase(), name: id, isRetired: false });
const contract = { ...choice('asf'), isDormant: false, conRefNumber: 'ASFC-1', defaultSubcontractorId: 'beck' };

const choices: LinkChoices = {
  ...noChoices,
  contracts: [
    { ...contract, defaultMonitoring: { A: 'ASF', B: null, C: 'WYCA', D: null } },
    {
      ...contract,
      id: 'plain',
      conRefNumber: null,
      defaultSubcontractorId: null,
      defaultMonitoring: { A: null, B: null, C: null, D: null },
    },
  ],
  subcontractors: [
    { ...choice('beck'), ukprn: 90000012 },
    { ...choice('lumb'), ukprn: 90000023 },
  ],
  qualificationPlans: [{ ...choice('ba'), fundModel: 36, progType: 25, stdCode: 196 }],
};

const none: AimLinkIds = { contractId: null, subcontractorId: null, qualificationPlanId: null, officerId: null };
const blank = { PartnerUKPRN: null, ConRefNumber: null, ProviderSpecDeliveryMonitoring: [], AimType: 4 };
const monitoring = (...pairs: readonly [string, string][]) =>
  pairs.map(([ProvSpecDelMonOccur, ProvSpecDelMon]) => ({ ProvSpecDelMonOccur, ProvSpecDelMon }));

const choose = (aim: Partial<LearningDelivery>, wanted: Partial<AimLinkIds>, links: AimLinkIds = none) =>
  withChosenLinks(choices, { aim: anAim({ ...blank, ...aim }), links }, { ...links, ...wanted });

describe('a contract gives a new aim what the aim does not have yet', () => {
  it('its number, its default subcontractor with the UKPRN, and its monitoring values', () => {
    const { aim, links } = choose({}, { contractId: 'asf' });
    expect(links).toEqual({ ...none, contractId: 'asf', subcontractorId: 'beck' });
    expect(aim).toMatchObject({ ConRefNumber: 'ASFC-1', PartnerUKPRN: 90000012 });
    expect(aim.ProviderSpecDeliveryMonitoring).toEqual(monitoring(['A', 'ASF'], ['C', 'WYCA']));
  });

  it('what was entered stays, in whatever case its letter was written', () => {
    const entered = monitoring(['a', 'GROUP 7'], ['B', 'X']);
    const { aim } = choose({ ProviderSpecDeliveryMonitoring: entered }, { contractId: 'asf' });
    expect(aim.ProviderSpecDeliveryMonitoring).toEqual(monitoring(['a', 'GROUP 7'], ['B', 'X'], ['C', 'WYCA']));
  });

  it('a subcontractor who was chosen stays, and so does one who was chosen before', () => {
    const both = choose({}, { contractId: 'asf', subcontractorId: 'lumb' });
    expect([both.links.subcontractorId, both.aim.PartnerUKPRN]).toEqual(['lumb', 90000023]);
    const earlier = choose({ PartnerUKPRN: 90000099 }, { contractId: 'asf' }, { ...none, subcontractorId: 'lumb' });
    expect([earlier.links.subcontractorId, earlier.aim.PartnerUKPRN]).toEqual(['lumb', 90000099]);
  });

  it('a programme aim is given no partner', () => {
    const { aim, links } = choose({ AimType: 1 }, { contractId: 'asf' });
    expect([links.subcontractorId, aim.PartnerUKPRN, aim.ConRefNumber]).toEqual([null, null, 'ASFC-1']);
  });

  it('one without defaults, and one that is left as it was, give nothing', () => {
    const without = choose({ ConRefNumber: 'KEPT' }, { contractId: 'plain' });
    expect(without.aim).toMatchObject({ ConRefNumber: 'KEPT', PartnerUKPRN: null, ProviderSpecDeliveryMonitoring: [] });
    const same = choose({}, { officerId: 'somebody' }, { ...none, contractId: 'asf' });
    expect(same.aim).toMatchObject({ ConRefNumber: null, ProviderSpecDeliveryMonitoring: [] });
  });
});

describe('a plan gives an aim what the aim does not have yet', () => {
  it('funding model, programme type and standard', () => {
    const { aim } = choose({ FundModel: null, ProgType: null, StdCode: null }, { qualificationPlanId: 'ba' });
    expect(aim).toMatchObject({ FundModel: 36, ProgType: 25, StdCode: 196 });
  });

  it('and nothing in the place of what is there', () => {
    const { aim } = choose({ FundModel: 81, ProgType: null, StdCode: 91 }, { qualificationPlanId: 'ba' });
    expect(aim).toMatchObject({ FundModel: 81, ProgType: 25, StdCode: 91 });
  });
});

describe('PartnerUKPRN is the subcontractor’s', () => {
  it('and goes with them', () => {
    const links = { ...none, subcontractorId: 'beck' };
    expect(choose({ PartnerUKPRN: 90000012 }, { subcontractorId: null }, links).aim.PartnerUKPRN).toBeNull();
    expect(choose({ PartnerUKPRN: 90000012 }, { subcontractorId: 'lumb' }, links).aim.PartnerUKPRN).toBe(90000023);
  });
});
