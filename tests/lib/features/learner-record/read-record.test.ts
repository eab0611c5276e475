import { describe, expect, it } from 'vitest';
import { newLearnerForm, readRecord } from '@/lib/features/learner-record';
import type { RecordTab } from '@/lib/features/learner-record/schema';
import { academicYears, newRecord, year2526 } from '@/lib/ilr';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { aRecord, memoryLearnerRecords } from '@/tests/fakes/memory-learner-records';
import { covers } from '@/tests/support/covers';

covers('lib/features/learner-record/form-entity.ts', 'lib/features/learner-record/new-learner-form.ts');

const learner = aLearner({
  Postcode: null,
  LearnerEmploymentStatus: [
    newRecord(year2526, 'LearnerEmploymentStatus', { EmpStat: 10, DateEmpStatApp: '2025-08-01' }),
  ],
  LearningDelivery: [anAim({ AimSeqNumber: 1 }), anAim({ AimSeqNumber: 2, FundModel: null })],
});
const needs = { years: academicYears, learnerRecords: memoryLearnerRecords(new Map([[7, aRecord(learner)]])) };
const open = (tab: RecordTab, aim: number | null = null) =>
  readRecord(needs, { learner: 7, academicYear: '2526', tab, aim });

describe('a page has what its tab shows', () => {
  it('says who it is about, and in which years there is a record', async () => {
    const page = await open('details');
    expect(page?.identity).toMatchObject({ identifier: 'M000007', learnRefNumber: learner.LearnRefNumber });
    expect(page?.years.map(({ code }) => code)).toEqual(['2526']);
    expect(page?.sections.map(({ id }) => id)).toEqual(['identity', 'contact']);
  });

  it('says beside its section what is missing, and counts all of it', async () => {
    const page = await open('details');
    expect(page?.sections[1]?.problems).toMatchObject([{ path: 'Postcode' }]);
    expect(page?.problems).toBe(2);
    expect(page?.aims.map(({ problems }) => problems)).toEqual([0, 1]);
  });

  it('has the form of a list with what stands below each record', async () => {
    const [employment] = (await open('employment'))?.sections ?? [];
    expect(employment).toMatchObject({ holds: 'many', form: { children: [{ name: 'EmploymentStatusMonitoring' }] } });
    expect(employment?.drafts[0]?.fields.DateEmpStatApp).toBe('2025-08-01');
  });

  it('has the sections and links of the aim that is open', async () => {
    const page = await open('aims', 2);
    expect(page?.sections[0]).toMatchObject({ id: 'aim', problems: [{ path: 'FundModel' }] });
    expect(page?.aimLinks).toEqual({ contractId: '', subcontractorId: '', qualificationPlanId: '', officerId: '' });
  });

  it.each([
    ['learner', { learner: 8, academicYear: '2526', tab: 'details' as const, aim: null }],
    ['year', { learner: 7, academicYear: '9798', tab: 'details' as const, aim: null }],
    ['aim', { learner: 7, academicYear: '2526', tab: 'aims' as const, aim: 3 }],
  ])('is not there for a %s that is not', async (_, asked) => {
    expect(await readRecord(needs, asked)).toBeNull();
  });
});

describe('a new learner is asked who they are', () => {
  it('offers the open years and the fields of the person', () => {
    const { form, years } = newLearnerForm({ years: academicYears });
    expect(form.fields.map(({ name }) => name)).toContain('LearnRefNumber');
    expect(years.map(({ code }) => code)).toContain('2526');
  });
});
