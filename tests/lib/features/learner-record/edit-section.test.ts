import { describe, expect, it } from 'vitest';
import { editSection } from '@/lib/features/learner-record';
import type { EditSectionInput, RecordDraft } from '@/lib/features/learner-record/schema';
import { academicYears } from '@/lib/ilr';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { aRecord, memoryLearnerRecords } from '@/tests/fakes/memory-learner-records';
import { covers } from '@/tests/support/covers';

covers('lib/features/learner-record/edit-record.ts', 'lib/features/learner-record/open-year.ts');

const draft = (fields: Record<string, string>, children: RecordDraft['children'] = {}): RecordDraft => ({
  fields,
  children,
});

const begin = (learner = aLearner({ Postcode: 'ZZ99 9ZZ' })) => {
  const records = new Map([[1, aRecord(learner)]]);
  const needs = { years: academicYears, learnerRecords: memoryLearnerRecords(records) };
  const edit = (input: Partial<EditSectionInput>) =>
    editSection(needs, {
      learner: 1,
      academicYear: '2526',
      section: 'contact',
      aim: null,
      before: [],
      after: [],
      ...input,
    });
  return { edit, stored: () => records.get(1)?.learner };
};

describe('a section is saved whole or not at all', () => {
  it('saves a field and says what it changed', async () => {
    const { edit, stored } = begin();
    const answer = await edit({
      before: [draft({ Postcode: 'ZZ99 9ZZ' })],
      after: [draft({ Postcode: ' HX1 1AA ' })],
    });
    expect(answer).toEqual({
      ok: true,
      value: { differences: [{ path: 'Postcode', before: 'ZZ99 9ZZ', after: 'HX1 1AA' }] },
    });
    expect(stored()?.Postcode).toBe('HX1 1AA');
  });

  it('leaves what the form did not have as it is', async () => {
    const { edit, stored } = begin();
    const before = stored();
    await edit({ before: [draft({ Postcode: 'ZZ99 9ZZ' })], after: [draft({ Postcode: 'HX1 1AA' })] });
    expect(stored()).toEqual({ ...before, Postcode: 'HX1 1AA' });
  });

  it('takes a field out, and lets a required one be given later', async () => {
    const { edit, stored } = begin();
    const answer = await edit({ before: [draft({ Postcode: 'ZZ99 9ZZ' })], after: [draft({ Postcode: '' })] });
    expect(answer.ok).toBe(true);
    expect(stored()?.Postcode).toBeNull();
  });

  it('takes dates as people type them', async () => {
    const { edit, stored } = begin();
    await edit({
      section: 'identity',
      before: [draft({ DateOfBirth: stored()?.DateOfBirth ?? '' })],
      after: [draft({ DateOfBirth: '1/9/07' })],
    });
    expect(stored()?.DateOfBirth).toBe('2007-09-01');
  });

  it('refuses what does not fit, beside its field, and stores nothing', async () => {
    const { edit, stored } = begin();
    const answer = await edit({
      before: [draft({ Postcode: 'ZZ99 9ZZ', Email: '' })],
      after: [draft({ Postcode: 'HX1 1AA', Email: 'nobody' })],
    });
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'problems', problems: [{ path: 'Email' }] } });
    expect(stored()?.Postcode).toBe('ZZ99 9ZZ');
  });

  it('says in words what a number that is none is', async () => {
    const { edit } = begin();
    const answer = await edit({
      section: 'year',
      before: [draft({ PlanLearnHours: '' })],
      after: [draft({ PlanLearnHours: 'ten' })],
    });
    expect(answer).toMatchObject({
      refusal: { problems: [{ path: 'PlanLearnHours', message: expect.stringContaining('whole number') }] },
    });
  });

  it('never lets a learner be without LearnRefNumber', async () => {
    const { edit, stored } = begin();
    const before = stored()?.LearnRefNumber ?? '';
    const answer = await edit({
      section: 'identity',
      before: [draft({ LearnRefNumber: before })],
      after: [draft({ LearnRefNumber: '' })],
    });
    expect(answer).toMatchObject({ refusal: { kind: 'problems', problems: [{ path: 'LearnRefNumber' }] } });
  });
});

describe('a list is added to, changed and emptied', () => {
  const fam = (type: string, code: string) => draft({ LearnFAMType: type, LearnFAMCode: code });

  it('adds a record and takes it out again', async () => {
    const { edit, stored } = begin(aLearner({ LearnerFAM: [] }));
    await edit({ section: 'learner-fams', before: [], after: [fam('HNS', '1'), fam('EHC', '1')] });
    expect(stored()?.LearnerFAM.map(({ LearnFAMType }) => LearnFAMType)).toEqual(['HNS', 'EHC']);
    await edit({
      section: 'learner-fams',
      before: [fam('HNS', '1'), fam('EHC', '1')],
      after: [fam('EHC', '1')],
    });
    expect(stored()?.LearnerFAM.map(({ LearnFAMType }) => LearnFAMType)).toEqual(['EHC']);
  });

  it('refuses a record that lacks what it must have, and names which', async () => {
    const { edit } = begin(aLearner({ LearnerFAM: [] }));
    const answer = await edit({ section: 'learner-fams', before: [], after: [fam('HNS', '1'), fam('', '2')] });
    expect(answer).toMatchObject({ refusal: { problems: [{ path: 'LearnerFAM[2]/LearnFAMType' }] } });
  });

  it('keeps the records below a record', async () => {
    const { edit, stored } = begin(aLearner({ LearnerEmploymentStatus: [] }));
    const monitoring = draft({ ESMType: 'SEI', ESMCode: '1' });
    const status = draft(
      { EmpStat: '10', DateEmpStatApp: '1 Aug 2025', EmpId: '' },
      { EmploymentStatusMonitoring: [monitoring] },
    );
    const answer = await edit({ section: 'employment', before: [], after: [status] });
    expect(answer.ok).toBe(true);
    expect(stored()?.LearnerEmploymentStatus).toMatchObject([
      { EmpStat: 10, DateEmpStatApp: '2025-08-01', EmploymentStatusMonitoring: [{ ESMType: 'SEI', ESMCode: 1 }] },
    ]);
  });
});

describe('two people may work on one learner', () => {
  it('keeps what somebody else has changed in another field', async () => {
    const { edit, stored } = begin(aLearner({ Postcode: 'HX1 1AA', TelNo: '07700900123' }));
    const began = draft({ Postcode: 'ZZ99 9ZZ', TelNo: '07700900123' });
    const answer = await edit({ before: [began], after: [draft({ Postcode: 'ZZ99 9ZZ', TelNo: '07700900456' })] });
    expect(answer.ok).toBe(true);
    expect(stored()).toMatchObject({ Postcode: 'HX1 1AA', TelNo: '07700900456' });
  });

  it('shows both values of a field that both have changed, and stores neither over the other', async () => {
    const { edit, stored } = begin(aLearner({ Postcode: 'HX1 1AA' }));
    const answer = await edit({
      before: [draft({ Postcode: 'ZZ99 9ZZ' })],
      after: [draft({ Postcode: 'LS1 4AP' })],
    });
    expect(answer).toMatchObject({
      refusal: {
        kind: 'changed-meanwhile',
        conflicts: [{ path: 'Postcode', yours: 'LS1 4AP', theirs: 'HX1 1AA' }],
        now: [{ fields: { Postcode: 'HX1 1AA' } }],
      },
    });
    expect(stored()?.Postcode).toBe('HX1 1AA');
  });
});

describe('an edit finds its place or says that there is none', () => {
  it('edits the aim that is meant', async () => {
    const { edit, stored } = begin(
      aLearner({ LearningDelivery: [anAim({ AimSeqNumber: 1 }), anAim({ AimSeqNumber: 2 })] }),
    );
    const ending = { CompStatus: '2', LearnActEndDate: '2026-06-30', Outcome: '1' };
    const answer = await edit({
      section: 'aim-end',
      aim: 2,
      before: [draft({ CompStatus: '1', LearnActEndDate: '', Outcome: '' })],
      after: [draft(ending)],
    });
    expect(answer.ok).toBe(true);
    expect(stored()?.LearningDelivery.map(({ CompStatus }) => CompStatus)).toEqual([1, 2]);
  });

  it.each([
    [{ learner: 9 }, 'not-there'],
    [{ academicYear: '9798' }, 'year-closed'],
    [{ section: 'aim' as const, aim: null }, 'not-there'],
    [{ section: 'aim' as const, aim: 7 }, 'aims-changed-meanwhile'],
  ])('answers %o with %s', async (where, kind) => {
    const { edit } = begin();
    expect(await edit(where)).toMatchObject({ ok: false, refusal: { kind } });
  });

  it('does not give two learners one LearnRefNumber', async () => {
    const other = aLearner({ LearnRefNumber: 'TAKEN1' });
    const records = new Map([
      [1, aRecord(aLearner({ LearnRefNumber: 'MINE1' }))],
      [2, aRecord(other)],
    ]);
    const answer = await editSection(
      { years: academicYears, learnerRecords: memoryLearnerRecords(records) },
      {
        learner: 1,
        academicYear: '2526',
        section: 'identity',
        aim: null,
        before: [draft({ LearnRefNumber: 'MINE1' })],
        after: [draft({ LearnRefNumber: 'TAKEN1' })],
      },
    );
    expect(answer).toEqual({ ok: false, refusal: { kind: 'learn-ref-number-taken', learner: 'M2' } });
  });
});
