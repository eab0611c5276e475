import { describe, expect, test } from 'vitest';
import type { FoundLearners } from '@/lib/features/learner-csv';
import { csvFields, csvRows } from '@/lib/features/learner-csv/columns';
import { keyOfRow, mergeRow, planOf } from '@/lib/features/learner-csv/merge-row';
import type { CsvRecord, StartCsvImportInput } from '@/lib/features/learner-csv/schema';
import { type Learner, learnerChecker, year2526 } from '@/lib/ilr';
import { aLearner, anAim } from '../../../builders/ilr/a-learner';
import { freshSeed, randomFrom } from '../../../builders/ilr/random';
import { randomLearner } from '../../../builders/ilr/random-learner';

type Cells = Readonly<Record<string, string>>;

const merge = (
  record: CsvRecord,
  cells: Cells,
  {
    found = [aLearner()],
    emptyCells = 'keep',
  }: { found?: readonly Learner[]; emptyCells?: StartCsvImportInput['emptyCells'] } = {},
) => {
  const columns = Object.keys(cells).map((field) => ({ header: `Column ${field}`, field }));
  const plan = planOf(year2526, { record, emptyCells, columns });
  const known: FoundLearners = new Map([
    ...found.map((learner) => [learner.LearnRefNumber ?? '', learner] as const),
    ['OLD', null],
  ]);
  return mergeRow(plan, known, { line: 7, cells: Object.values(cells) });
};

const learnerOf = (merged: ReturnType<typeof merge>): Learner => {
  if (merged.outcome === 'refused') throw new Error(merged.problems.map(({ message }) => message).join(' '));
  return merged.learner;
};

describe('a row changes the learner whom it is about', () => {
  test('in the fields that its columns are for, and in no other', () => {
    const merged = merge('Learner', { LearnRefNumber: 'A1001', Postcode: ' HX1 1AA ', PlanLearnHours: '1,200' });
    expect(merged.outcome).toBe('changed');
    expect(learnerOf(merged)).toEqual({ ...aLearner(), Postcode: 'HX1 1AA', PlanLearnHours: 1200 });
  });

  test('a row that says what is there already changes nothing', () => {
    expect(
      merge('Learner', { LearnRefNumber: '="A1001"', ULN: '="1061484016"', DateOfBirth: '29/2/2008' }).outcome,
    ).toBe('same');
  });

  test('an empty cell leaves what is there, or takes it out when that was chosen; never the key', () => {
    const row = { LearnRefNumber: 'A1001', Ethnicity: '' };
    expect(learnerOf(merge('Learner', row)).Ethnicity).toBe(31);
    expect(learnerOf(merge('Learner', row, { emptyCells: 'clear' })).Ethnicity).toBeNull();
  });

  test('who is not there yet is added', () => {
    const merged = merge('Learner', {
      LearnRefNumber: 'N1',
      FamilyName: 'Ó Súilleabháin',
      AddLine1: "'-1 High Street",
    });
    expect(merged.outcome).toBe('added');
    expect(learnerOf(merged)).toMatchObject({
      LearnRefNumber: 'N1',
      FamilyName: 'Ó Súilleabháin',
      AddLine1: '-1 High Street',
      ULN: null,
    });
  });
});

describe('a row changes an aim, by its AimSeqNumber', () => {
  const learner = aLearner({ LearningDelivery: [anAim({ AimSeqNumber: 3 }), anAim({ AimSeqNumber: 1 })] });

  test('one that is there', () => {
    const row = { LearnRefNumber: 'A1001', AimSeqNumber: '01', CompStatus: '2' };
    const merged = merge('LearningDelivery', row, { found: [learner] });
    expect(merged.outcome).toBe('changed');
    expect(learnerOf(merged).LearningDelivery.map(({ CompStatus }) => CompStatus)).toEqual([1, 2]);
  });

  test('one that is not there yet is added, as continuing', () => {
    const row = { LearnRefNumber: 'A1001', AimSeqNumber: '4', LearnAimRef: '60012345' };
    const merged = merge('LearningDelivery', row, { found: [learner] });
    expect(merged.outcome).toBe('added');
    expect(learnerOf(merged).LearningDelivery[2]).toMatchObject({
      AimSeqNumber: 4,
      LearnAimRef: '60012345',
      CompStatus: 1,
    });
    expect('LearnRefNumber' in (learnerOf(merged).LearningDelivery[2] ?? {})).toBe(false);
  });
});

describe('a row that cannot be loaded says why, with its row and column', () => {
  test.each([
    ['Learner', { LearnRefNumber: 'A1001', ULN: '1.06E+09' }, 'Column ULN', /power of ten/],
    ['Learner', { LearnRefNumber: 'A1001', PlanLearnHours: 'many' }, 'Column PlanLearnHours', /whole number/],
    ['Learner', { LearnRefNumber: 'A1001', DateOfBirth: '31/02/2008' }, 'Column DateOfBirth', /date/],
    ['Learner', { LearnRefNumber: '', Sex: 'F' }, 'LearnRefNumber', /needs LearnRefNumber/],
    ['Learner', { LearnRefNumber: 'OLD', Sex: 'F' }, 'LearnRefNumber', /no record of 2025 to 2026/],
    ['LearningDelivery', { LearnRefNumber: 'N1', AimSeqNumber: '1' }, 'LearnRefNumber', /No learner has/],
    ['LearningDelivery', { LearnRefNumber: 'A1001', AimSeqNumber: '' }, 'AimSeqNumber', /needs AimSeqNumber/],
    [
      'LearningDelivery',
      { LearnRefNumber: 'A1001', AimSeqNumber: '1', FundModel: 'x' },
      'Column FundModel',
      /whole number/,
    ],
  ] as const)('%s %j', (record, cells, path, message) => {
    const merged = merge(record, cells);
    if (merged.outcome !== 'refused') throw new Error('It was taken');
    expect(merged.problems).toHaveLength(1);
    expect(merged.problems[0]).toMatchObject({ line: 7, path, learnRefNumber: cells.LearnRefNumber || null });
    expect(merged.problems[0]?.message).toMatch(message);
  });

  test('an aim that cannot be told from another', () => {
    const found = [aLearner({ LearningDelivery: [anAim(), anAim()] })];
    const merged = merge('LearningDelivery', { LearnRefNumber: 'A1001', AimSeqNumber: '1' }, { found });
    expect(merged).toMatchObject({ outcome: 'refused', problems: [{ path: 'AimSeqNumber', line: 7 }] });
  });

  test('what is wrong elsewhere with the learner does not keep a row from being loaded', () => {
    const found = [aLearner({ Sex: 'FEMALE' })];
    expect(merge('Learner', { LearnRefNumber: 'A1001', Postcode: 'HX1 1AA' }, { found }).outcome).toBe('changed');
  });
});

describe('what was downloaded and comes back as it was changes nothing', () => {
  const seed = freshSeed();
  const random = randomFrom(seed);

  test.each(['Learner', 'LearningDelivery'] as const)(`%s (TEST_SEED=${seed})`, (record) => {
    const fields = csvFields(year2526, record);
    const columns = fields.map(({ name }) => ({ header: name, field: name }));
    const plan = planOf(year2526, { record, columns, emptyCells: 'clear' });
    let seen = 0;
    for (let turn = 0; turn < 200; turn += 1) {
      const learner = randomLearner(year2526, random);
      const numbers = learner.LearningDelivery.map(({ AimSeqNumber }) => AimSeqNumber);
      if (new Set(numbers).size < numbers.length) continue;
      const isLoadable = learner.LearnRefNumber?.trim() && learnerChecker(year2526)(learner).length === 0;
      if (!isLoadable) continue;
      for (const cells of csvRows(record, fields, learner)) {
        const found: FoundLearners = new Map([[learner.LearnRefNumber?.trim() ?? '', learner]]);
        const merged = mergeRow(plan, found, { line: 2, cells });
        expect(learnerTrimmed(learnerOf(merged)), JSON.stringify(cells)).toEqual(learnerTrimmed(learner));
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  // Text at its edges is trimmed by a form, and by a spreadsheet.
  const learnerTrimmed = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_, held) => (typeof held === 'string' ? held.trim() || null : held)));
});

describe('two rows about the same are told by their keys', () => {
  test('as they would be stored', () => {
    const columns = ['AimSeqNumber', 'LearnRefNumber'].map((field) => ({ header: field, field }));
    const plan = planOf(year2526, { record: 'LearningDelivery', emptyCells: 'keep', columns });
    const key = (...cells: string[]) => keyOfRow(plan, { line: 2, cells });
    expect(key('1', 'A')).toBe(key('01', '="A"'));
    expect(key('1', 'A')).not.toBe(key('2', 'A'));
  });
});
