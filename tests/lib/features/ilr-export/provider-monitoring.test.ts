import { describe, expect, test } from 'vitest';
import type { ExportRecord } from '@/lib/features/ilr-export';
import { mainAimIndex, withProviderMonitoring } from '@/lib/features/ilr-export/provider-monitoring';
import { everythingAsEntered, type MonitoringChoice, type MonitoringSource } from '@/lib/features/ilr-export/schema';
import { anExportRecord } from '../../../builders/an-export-record';
import { aLearner, anAim } from '../../../builders/ilr/a-learner';

const entered = (letters: string) =>
  [...letters].map((letter) => ({ ProvSpecDelMonOccur: letter, ProvSpecDelMon: `typed ${letter}` }));

const record = aLearner({
  ProviderSpecLearnerMonitoring: [
    { ProvSpecLearnMonOccur: 'A', ProvSpecLearnMon: 'typed A' },
    { ProvSpecLearnMonOccur: 'B', ProvSpecLearnMon: 'typed B' },
  ],
  LearningDelivery: [
    anAim({ AimSeqNumber: 1, AimType: 3, ProviderSpecDeliveryMonitoring: entered('ABCD') }),
    anAim({ AimSeqNumber: 2, AimType: 1 }),
  ],
});

const stored = anExportRecord({
  record,
  links: { learnerNumber: 42, providerLearnerId: 'P-7', siteCode: 'NORTH', officerCode: 'JS', mainTag: 'NIGHT' },
  aims: [
    { contractId: null, qualificationPlanCode: 'COMPONENT' },
    { contractId: null, qualificationPlanCode: 'PROGRAMME' },
  ],
});

const choose = (choice: Partial<MonitoringChoice>): MonitoringChoice => ({ ...everythingAsEntered, ...choice });

const learnerValues = (of: ExportRecord, choice: Partial<MonitoringChoice>) =>
  withProviderMonitoring(of, choose(choice)).ProviderSpecLearnerMonitoring.map(
    (pair) => `${pair.ProvSpecLearnMonOccur}=${pair.ProvSpecLearnMon}`,
  );

const aimValues = (of: ExportRecord, choice: Partial<MonitoringChoice>, aim = 0) =>
  withProviderMonitoring(of, choose(choice)).LearningDelivery[aim]?.ProviderSpecDeliveryMonitoring.map(
    (pair) => `${pair.ProvSpecDelMonOccur}=${pair.ProvSpecDelMon}`,
  );

describe('four choices make six monitoring values', () => {
  test('everything as entered leaves the record as it is', () => {
    expect(withProviderMonitoring(stored, everythingAsEntered)).toBe(record);
  });

  test.each<[MonitoringSource, string]>([
    ['provider-id', 'P-7'],
    ['learner-identifier', 'M000042'],
    ['site-code', 'NORTH'],
    ['main-officer-code', 'JS'],
    ['main-tag', 'NIGHT'],
  ])('%s on A replaces the learner’s A and the A of every aim', (source, value) => {
    expect(learnerValues(stored, { A: source })).toEqual([`A=${value}`, 'B=typed B']);
    expect(aimValues(stored, { A: source })).toEqual([`A=${value}`, 'B=typed B', 'C=typed C', 'D=typed D']);
    expect(aimValues(stored, { A: source }, 1)).toEqual([`A=${value}`]);
  });

  test('C and D stand on aims only', () => {
    expect(learnerValues(stored, { C: 'site-code', D: 'main-tag' })).toEqual(['A=typed A', 'B=typed B']);
    expect(aimValues(stored, { C: 'site-code', D: 'main-tag' }, 1)).toEqual(['C=NORTH', 'D=NIGHT']);
  });

  test('the qualification plan is the aim’s own, and the main aim’s for the learner', () => {
    expect(aimValues(stored, { C: 'qualification-plan-code' })?.[2]).toBe('C=COMPONENT');
    expect(learnerValues(stored, { B: 'qualification-plan-code' })).toEqual(['A=typed A', 'B=PROGRAMME']);
  });

  test('where there is no value the pair is left out, and what was typed does not come back', () => {
    const nothing = anExportRecord({ record });
    expect(learnerValues(nothing, { A: 'site-code' })).toEqual(['B=typed B']);
    expect(aimValues(nothing, { A: 'site-code' })).toEqual(['B=typed B', 'C=typed C', 'D=typed D']);
  });

  test('a value of blanks is no value', () => {
    const blank = { ...stored, links: { ...stored.links, siteCode: '   ' } };
    expect(learnerValues(blank, { A: 'site-code', B: 'site-code' })).toEqual([]);
  });

  test('an occurrence typed in lower case is replaced too', () => {
    const lower = aLearner({ ProviderSpecLearnerMonitoring: [{ ProvSpecLearnMonOccur: 'a', ProvSpecLearnMon: 'x' }] });
    const of = anExportRecord({ record: lower, links: stored.links });
    expect(learnerValues(of, { A: 'site-code' })).toEqual(['A=NORTH']);
  });

  test('the stored record is not changed', () => {
    const before = structuredClone(record);
    withProviderMonitoring(stored, choose({ A: 'site-code', D: 'main-tag' }));
    expect(record).toEqual(before);
  });
});

describe('the main aim is the programme aim, else the core aim, else the first', () => {
  test.each([
    [[3, 1, 5], 1],
    [[4, 5, 4], 1],
    [[4, 3], 0],
    [[], 0],
  ])('of aim types %j it is number %i', (types, index) => {
    expect(mainAimIndex(types.map((AimType) => anAim({ AimType })))).toBe(index);
  });
});
