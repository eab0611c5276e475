import { describe, expect, it } from 'vitest';
import { currentEntry, mainNavigation, referenceNavigation } from '../../../components/layout/navigation';

const labelAt = (pathname: string) => currentEntry(10000001, pathname)?.label;

describe('currentEntry names the part of Muster that a path belongs to', () => {
  it('knows every entry at its own address', () => {
    for (const { label, path } of [...mainNavigation, ...referenceNavigation]) {
      expect(labelAt(`/10000001${path}`)).toBe(label);
    }
  });

  it('knows the pages below an entry', () => {
    expect(labelAt('/10000001/ilr/exports/01J9')).toBe('ILR exports');
  });

  it('does not take a longer word for the same place', () => {
    expect(labelAt('/10000001/importance')).toBeUndefined();
  });

  it('gives the overview to no other page', () => {
    expect(labelAt('/10000001/')).toBe('Overview');
    expect(labelAt('/10000001/settings')).toBeUndefined();
  });
});
