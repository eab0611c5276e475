import type { EditedRecord, LearnerRecords, RecordToEdit } from '@/lib/features/learner-record';
import type { Learner } from '@/lib/ilr';
import { err, ok } from '@/lib/result';

export const noChoices: RecordToEdit['choices'] = {
  sites: [],
  officers: [],
  tags: [],
  contracts: [],
  subcontractors: [],
  qualificationPlans: [],
};

const noLinks: RecordToEdit['links'] = {
  providerLearnerId: null,
  siteId: null,
  mainOfficerId: null,
  mainTagId: null,
  tagIds: [],
};

const noAimLinks = { contractId: null, subcontractorId: null, qualificationPlanId: null, officerId: null };

/** A learner's record that is linked with nothing, unless something is said. */
export const aRecord = (learner: Learner, more: Partial<RecordToEdit> = {}): RecordToEdit => ({
  stage: 'learner',
  learner,
  links: noLinks,
  aims: learner.LearningDelivery.map(() => noAimLinks),
  choices: noChoices,
  ...more,
});

/** Learners of one provider, by their number, with a record of the year 2025 to 2026 each. */
export const memoryLearnerRecords = (records: Map<number, RecordToEdit>): LearnerRecords => {
  const takenBy = (learnRefNumber: string | null, but: number | null) =>
    [...records].find(([number, { learner }]) => learner.LearnRefNumber === learnRefNumber && number !== but)?.[0];
  const taken = (number: number) => err({ kind: 'learn-ref-number-taken' as const, learner: `M${number}` });
  const has = (code: string, learnerNumber: number) => code === '2526' && records.has(learnerNumber);
  return {
    open: async ({ learnerNumber, year }) =>
      has(year.code, learnerNumber) ? (records.get(learnerNumber) ?? null) : null,
    years: async (learnerNumber) => (records.has(learnerNumber) ? ['2526'] : null),
    history: async () => [],
    edit: async ({ learnerNumber, year }, work) => {
      const before = has(year.code, learnerNumber) ? records.get(learnerNumber) : undefined;
      if (before === undefined) return null;
      const answer = work(before);
      if (!answer.ok) return answer;
      const holder = takenBy(answer.value.learner.LearnRefNumber, learnerNumber);
      if (holder !== undefined) return taken(holder);
      const { differences: _, ...edited }: EditedRecord = answer.value;
      records.set(learnerNumber, { ...edited, choices: before.choices });
      return answer;
    },
    add: async (_year, learner, stage) => {
      const holder = takenBy(learner.LearnRefNumber, null);
      if (holder !== undefined) return taken(holder);
      const number = Math.max(0, ...records.keys()) + 1;
      records.set(number, aRecord(learner, { stage }));
      return ok(number);
    },
  };
};
