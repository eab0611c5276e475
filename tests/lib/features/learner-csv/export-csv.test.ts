import { describe, expect, test } from 'vitest';
import { exportCsv } from '@/lib/features/learner-csv';
import { type ExportCsvInput, exportCsvInput } from '@/lib/features/learner-csv/schema';
import { academicYears, type Learner } from '@/lib/ilr';
import { csvFormat } from '@/lib/platform/csv';
import { aProvider } from '../../../builders/a-provider';
import { aLearner, anAim } from '../../../builders/ilr/a-learner';
import { fixedClock } from '../../../fakes/fixed-clock';
import { recorded } from '../../../fakes/recorded';
import { covers } from '../../../support/covers';

covers('lib/features/learner-csv/columns.ts', 'lib/features/learner-csv/schema.ts');

const rig = (batches: readonly (readonly Learner[])[]) => {
  const { audit, audited } = recorded();
  const asked: unknown[] = [];
  const needs = {
    provider: aProvider(),
    years: academicYears,
    clock: fixedClock('2026-11-22T12:00:00.000Z'),
    csv: csvFormat,
    learnersForCsv: {
      async *open(...which: unknown[]) {
        asked.push(which);
        yield* batches;
      },
    },
    transaction: <Answer>(work: (stores: { audit: typeof audit }) => Promise<Answer>) => work({ audit }),
  };
  return { needs, audited, asked };
};

const input = (more: Partial<ExportCsvInput> = {}): ExportCsvInput => ({
  record: 'Learner',
  academicYear: '2526',
  columns: [],
  choiceId: null,
  ...more,
});

const textOf = async (content: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const piece of content) text += piece;
  return text;
};

const learner = aLearner({ FamilyName: 'Ó Súilleabháin', TelNo: '01422000000', AddLine1: '=HYPERLINK("x")' });

describe('learners and aims become rows of a spreadsheet', () => {
  test('a learner is a row, with the columns that were chosen, in the order of the schema', async () => {
    const { needs } = rig([[learner], [], [aLearner({ LearnRefNumber: '0042', ULN: null })]]);
    const columns = ['AddLine1', 'TelNo', 'FamilyName', 'ULN', 'NoSuchField'];
    const file = await exportCsv(needs, input({ columns }));
    expect(file?.fileName).toBe('learners-2526-99999999-20261122.csv');
    expect(await textOf(file?.content ?? (async function* () {})())).toBe(
      '\uFEFFLearnRefNumber,ULN,FamilyName,AddLine1,TelNo\r\n' +
        'A1001,"=""1061484016""",Ó Súilleabháin,"\'=HYPERLINK(""x"")","=""01422000000"""\r\n' +
        '"=""0042""",,Example,,\r\n',
    );
  });

  test('an aim is a row, with its learner’s number', async () => {
    const aims = [anAim({ AimSeqNumber: 1 }), anAim({ AimSeqNumber: 2, FundModel: 36 })];
    const { needs } = rig([[aLearner({ LearningDelivery: aims }), aLearner({ LearningDelivery: [] })]]);
    const file = await exportCsv(needs, input({ record: 'LearningDelivery', columns: ['FundModel', 'Postcode'] }));
    expect(file?.fileName).toBe('aims-2526-99999999-20261122.csv');
    expect(await textOf(file?.content ?? (async function* () {})())).toBe(
      '\uFEFFLearnRefNumber,AimSeqNumber,FundModel\r\nA1001,1,25\r\nA1001,2,36\r\n',
    );
  });

  test('who downloaded which columns is written down, and no value', async () => {
    const { needs, audited, asked } = rig([[learner]]);
    const file = await exportCsv(needs, input({ columns: ['Postcode'], choiceId: 'chosen' }));
    expect(await textOf(file?.content ?? (async function* () {})())).not.toBe('');
    expect(audited).toEqual([
      {
        action: 'learner-csv:export',
        subject: 'provider/99999999',
        fields: ['LearnRefNumber', 'Postcode'],
        reason: 'learners of 2526',
      },
    ]);
    expect(asked).toMatchObject([[{ code: '2526' }, 'chosen']]);
  });

  test('a year that is not there has no file', async () => {
    const { needs, audited } = rig([]);
    expect(await exportCsv(needs, input({ academicYear: '9900' }))).toBeNull();
    expect(audited).toEqual([]);
  });

  test('an address that makes no sense is none', () => {
    expect(exportCsvInput.safeParse({ ...input(), record: 'Nothing' }).success).toBe(false);
    expect(exportCsvInput.safeParse(input()).success).toBe(true);
  });
});
