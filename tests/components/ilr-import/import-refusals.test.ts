import { describe, expect, it } from 'vitest';
import { explainImportRefusal, explainLoadRefusal } from '../../../components/ilr-import/import-refusals';

describe('a refused file is explained', () => {
  it('names the provider that the file belongs to', () => {
    expect(explainImportRefusal({ kind: 'wrong-ukprn', ukprn: 10000002 }).title).toContain('10000002');
  });

  it('names the year, in full when it is one', () => {
    for (const year of ['1819', '2018-19'])
      expect(explainImportRefusal({ kind: 'unsupported-year', year }).title).toContain('for 2018 to 2019,');
    expect(explainImportRefusal({ kind: 'unsupported-year', year: 'soon' }).title).toContain('soon');
    expect(explainImportRefusal({ kind: 'unsupported-year', year: null }).title).toContain('does not say');
  });

  it('names the years whose files are taken', () => {
    const explained = explainImportRefusal({ kind: 'unsupported-year', year: '2018-19', taken: ['2425', '2526'] });
    expect(explained.whatToDo).toBe('Choose a file of 2024 to 2025 or 2025 to 2026.');
  });

  it('names both years of a file that says two', () => {
    const { whatToDo } = explainImportRefusal({ kind: 'two-years', year: '2526', said: '2425' });
    expect(whatToDo).toContain('laid out for 2025 to 2026, and its header says 2425');
  });

  it('names the line where reading stopped, when there is one', () => {
    const broken = { kind: 'broken-file', message: 'The tag Learner is not closed.' } as const;
    expect(explainImportRefusal({ ...broken, line: 40 }).title).toContain('line 40');
    expect(explainImportRefusal({ ...broken, line: null }).title).not.toContain('line');
    expect(explainImportRefusal({ ...broken, line: 40 }).whatToDo).toContain('not closed');
  });

  it('explains why nothing is loaded', () => {
    expect(explainLoadRefusal({ kind: 'nothing-to-load' }).whatToDo).toContain('the same as in Muster');
  });
});
