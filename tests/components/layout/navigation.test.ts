import { describe, expect, it } from 'vitest';
import { currentEntry, entriesAmong, mainNavigation, referenceNavigation } from '../../../components/layout/navigation';
import { pageNeeds } from '../../../lib/features/provider';

const labelAt = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  return currentEntry(10000001, pathname, searchParams)?.label;
};

describe('currentEntry names the part of Muster that a path belongs to', () => {
  it('knows every entry at its own address', () => {
    for (const { label, path } of [...mainNavigation, ...referenceNavigation]) {
      expect(labelAt(`/10000001${path}`)).toBe(label);
    }
  });

  it('knows the pages below an entry', () => {
    expect(labelAt('/10000001/ilr/exports/01J9')).toBe('ILR exports');
  });

  it('knows the list of learners by whom it shows', () => {
    expect(labelAt('/10000001/learners?status=applicant')).toBe('Applicants');
    expect(labelAt('/10000001/learners?status=applicant&status=continuing')).toBe('Learners');
    expect(labelAt('/10000001/learners/M000001/2526?status=applicant')).toBe('Learners');
  });

  it('does not take a longer word for the same place', () => {
    expect(labelAt('/10000001/importance')).toBeUndefined();
  });

  it('gives the overview to no other page', () => {
    expect(labelAt('/10000001/')).toBe('Overview');
    expect(labelAt('/10000001/settings')).toBeUndefined();
  });
});

describe('the menu shows what the person may open', () => {
  it('names every page of the table once', () => {
    const named = [...mainNavigation, ...referenceNavigation].map(({ path }) => path);
    expect([...named].sort()).toEqual(Object.keys(pageNeeds).sort());
  });

  it('keeps its order and leaves the others out', () => {
    const shown = entriesAmong(mainNavigation, ['/settings/lrs', '/mail']);
    expect(shown.map(({ label }) => label)).toEqual(['Mail', 'LRS settings']);
  });
});
