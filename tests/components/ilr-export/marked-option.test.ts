import { describe, expect, it } from 'vitest';
import { toMarkedOption } from '@/components/ilr-export/marked-option';

const option = { id: '1', code: 'ELL', name: 'Elland', isRetired: false };

describe('a value that may surprise whoever chooses it is marked', () => {
  it('one in use is not', () => {
    expect(toMarkedOption(option)).toEqual({ id: '1', code: 'ELL', name: 'Elland' });
    expect(toMarkedOption({ ...option, isIncludedInIlrExports: true })).not.toHaveProperty('mark');
  });

  it('a retired one is, and so is a contract that brings nobody in', () => {
    expect(toMarkedOption({ ...option, isRetired: true }).mark).toMatch(/^Retired/);
    expect(toMarkedOption({ ...option, isIncludedInIlrExports: false }).mark).toMatch(/nobody on it is exported$/);
    expect(toMarkedOption({ ...option, isRetired: true, isIncludedInIlrExports: false }).mark).toMatch(
      /^Retired.*nobody on it is exported$/,
    );
  });
});
