import { describe, expect, it } from 'vitest';
import { monthEndTasks } from '../../../components/overview/month-end-tasks';
import type { Overview } from '../../../lib/features/overview/schema';
import { pagesFor } from '../../../lib/features/provider';

const empty: Overview = { academicYear: '2526', learners: 0, aims: 0, lastImport: null, lastExport: null };
const imported: Overview = {
  ...empty,
  learners: 1204,
  aims: 3411,
  lastImport: { id: 'i1', finishedAt: '2026-11-02T09:00:00Z', fileName: 'last.xml' },
};
const withExport = (status: string): Overview => ({
  ...imported,
  lastExport: { id: 'e7', number: 7, status, createdAt: '2026-11-21T16:35:00Z', fileName: 'ILR-7.XML' },
});
const everyPage = pagesFor('data-manager');
const tasksOf = (overview: Overview, pages = everyPage) => monthEndTasks(overview, 10000001, pages);
const statesOf = (overview: Overview) => tasksOf(overview).map(({ state }) => state);

describe('the tasks of the month say what is done and what comes next', () => {
  it('begin with the import', () => {
    expect(statesOf(empty)).toEqual(['next', 'waiting', 'waiting', 'waiting', 'waiting']);
  });

  it('lead from the records to the export', () => {
    expect(statesOf(imported)).toEqual(['done', 'yours', 'yours', 'next', 'waiting']);
    expect(tasksOf(imported)[1]?.sentence).toContain('1,204 learners with 3,411 aims');
  });

  it('do not ask for an import from those who entered their learners by hand', () => {
    expect(statesOf({ ...imported, lastImport: null })[0]).toBe('done');
  });

  it('follow the export to its download', () => {
    expect(statesOf(withExport('generating')).slice(3)).toEqual(['next', 'waiting']);
    expect(statesOf(withExport('generated')).slice(3)).toEqual(['done', 'next']);
    expect(statesOf(withExport('downloaded')).slice(3)).toEqual(['done', 'done']);
  });

  it('say when an export needs somebody', () => {
    expect(statesOf(withExport('failed'))[3]).toBe('failed');
  });

  it('open the last export where there is one', () => {
    expect(tasksOf(withExport('generated'))[4]?.action?.href).toBe('/10000001/ilr/exports/e7');
  });

  it('lead nowhere that the person may not go', () => {
    const ways = tasksOf(imported, ['/learners']).map(({ action }) => action?.href ?? null);
    expect(ways).toEqual([null, '/10000001/learners', null, null, null]);
  });
});
