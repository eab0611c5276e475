import { describe, expect, test } from 'vitest';
import { columnsOf } from '@/components/learner-csv/csv-columns';
import { mappingProblems, matchColumns } from '@/components/learner-csv/match-columns';
import { fieldForms } from '@/lib/features/learner-record';
import { year2526 } from '@/lib/ilr';

const columns = columnsOf({ academicYear: '2526', label: '', forms: fieldForms(year2526) }, 'Learner');

describe('the columns of a file are matched with fields', () => {
  test('by the field’s name or its words, however they are written', () => {
    expect(matchColumns(['learnrefnumber', 'U L N', 'Family name', 'Notes'], columns, [])).toEqual([
      { header: 'learnrefnumber', field: 'LearnRefNumber' },
      { header: 'U L N', field: 'ULN' },
      { header: 'Family name', field: 'FamilyName' },
      { header: 'Notes', field: null },
    ]);
  });

  test('as the last time, also where a column was left out, but only to fields that there are', () => {
    const remembered = [
      { header: 'Student', field: 'LearnRefNumber' },
      { header: 'ULN', field: null },
      { header: 'Funding', field: 'FundModel' },
    ];
    expect(matchColumns(['Student', 'ULN', 'Funding'], columns, remembered).map(({ field }) => field)).toEqual([
      'LearnRefNumber',
      null,
      null,
    ]);
  });

  test('no field twice', () => {
    expect(matchColumns(['ULN', 'uln'], columns, []).map(({ field }) => field)).toEqual(['ULN', null]);
  });
});

describe('what is still to be said is said', () => {
  test('a key that is missing, a field that stands twice', () => {
    const matched = ['ULN', 'ULN', null].map((field) => ({ header: 'x', field }));
    expect(mappingProblems(matched, ['LearnRefNumber'])).toEqual([
      'No column is LearnRefNumber.',
      'Two columns are ULN.',
    ]);
    expect(mappingProblems([{ header: 'x', field: 'LearnRefNumber' }], ['LearnRefNumber'])).toEqual([]);
  });
});
