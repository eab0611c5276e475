import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Learner, rollOver, year2425, year2526 } from '@/lib/ilr';
import { randomFrom } from '@/tests/builders/ilr/random';
import { randomLearner } from '@/tests/builders/ilr/random-learner';
import { SHARED_FOLDER } from '@/tests/support/shared-folder';

interface Row {
  readonly entity: string;
  readonly from: string;
  readonly to: string;
  readonly action: string;
}

const { fields } = JSON.parse(readFileSync(path.join(SHARED_FOLDER, 'ilr/migration-2425-to-2526.json'), 'utf8')) as {
  readonly fields: readonly Row[];
};

const SEED = 20252026;
const LEARNERS = 300;

/** The official table writes some names in other letters than the schema. */
const NAMES: Readonly<Record<string, string>> = { Phours: 'PHours', SWSupAimID: 'SWSupAimId', Tlout: 'TLOut' };
const named = (name: string): string => NAMES[name] ?? name;

const rows = fields.map((row) => ({ ...row, from: named(row.from), to: named(row.to) }));
const isType = ({ entity, from }: Row): boolean =>
  /FAM Entity|Funding and Monitoring|Contact/.test(entity) && /^[A-Z]{3}$/.test(from);

/** Every value of the field with this name, anywhere in the record. */
const valuesOf = (record: unknown, name: string): unknown[] => {
  if (Array.isArray(record)) return record.flatMap((one) => valuesOf(one, name));
  if (typeof record !== 'object' || record === null) return [];
  return Object.entries(record).flatMap(([key, value]) => {
    if (typeof value === 'object') return valuesOf(value, name);
    return key === name ? [value] : [];
  });
};

/** Everything of the learner goes over: aims go on, and employment is after the start. */
const goingOn = (learner: Learner): Learner => ({
  ...learner,
  LearnerEmploymentStatus: learner.LearnerEmploymentStatus.map((status) => ({
    ...status,
    DateEmpStatApp: '2025-01-01',
  })),
  LearningDelivery: learner.LearningDelivery.map((aim, at) => ({
    ...aim,
    AimSeqNumber: at + 1,
    CompStatus: 1,
    ProgType: 25,
    LearnStartDate: '2024-09-02',
    OrigLearnStartDate: null,
    LearnActEndDate: null,
  })),
});

const random = randomFrom(SEED);
const pairs = Array.from({ length: LEARNERS }, () => {
  const before = goingOn(randomLearner(year2425, random));
  const after = rollOver({ from: year2425, to: year2526 }, before);
  if (after.kind === 'left-out') throw new Error('A learner was left out');
  return { before, after: after.record };
});

describe('roll-over does with each field what the department’s table says', () => {
  const ofFields = rows.filter((row) => !isType(row) && !/ and |^Date(From|To)$|^UKPRN$|AimSeqNumber/.test(row.from));

  it('has the whole table', () => {
    expect(ofFields.length).toBeGreaterThan(80);
  });

  it.each(ofFields)('$from to $to: $action', ({ from, to, action }) => {
    const was = pairs.map(({ before }) => valuesOf(before, from));
    const now = pairs.map(({ after }) => valuesOf(after, to));
    if (action === 'do not migrate') expect(now.flat()).toEqual([]);
    else expect(now).toEqual(was);
    if (from !== 'OrigLearnStartDate' && from !== 'LearnActEndDate') expect(was.flat().length).toBeGreaterThan(0);
  });

  const withType = (type: string, action: string) => {
    const [learner] = pairs;
    if (learner === undefined) throw new Error('There is no learner');
    const LearnerFAM = [{ LearnFAMType: type, LearnFAMCode: 1 }];
    const [aim] = learner.before.LearningDelivery;
    if (aim === undefined) throw new Error('There is no aim');
    const LearningDeliveryFAM = [
      { LearnDelFAMType: type, LearnDelFAMCode: '001', LearnDelFAMDateFrom: null, LearnDelFAMDateTo: null },
    ];
    const before = { ...learner.before, LearnerFAM, LearningDelivery: [{ ...aim, LearningDeliveryFAM }] };
    const after = rollOver({ from: year2425, to: year2526 }, before);
    if (after.kind === 'left-out') throw new Error(`The learner was left out: ${action}`);
    return after.record;
  };

  it.each(rows.filter((row) => isType(row) && row.entity === 'Learner FAM Entity'))('$from: $action', (row) => {
    const carried = withType(row.from, row.action).LearnerFAM.length;
    expect(carried).toBe(row.action === 'do not migrate' ? 0 : 1);
  });

  it.each(rows.filter((row) => isType(row) && row.entity.startsWith('Learning Delivery Funding')))(
    '$from: $action',
    (row) => {
      expect(withType(row.from, row.action).LearningDelivery[0]?.LearningDeliveryFAM).toHaveLength(1);
    },
  );
});
