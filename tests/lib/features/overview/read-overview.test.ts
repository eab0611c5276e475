import { describe, expect, test } from 'vitest';
import { readOverview } from '@/lib/features/overview';
import { academicYears } from '@/lib/ilr';

describe('the overview is of the latest academic year', () => {
  test('whichever that is', async () => {
    const overview = {
      of: async (academicYear: string) => ({ academicYear, learners: 0, aims: 0, lastImport: null, lastExport: null }),
    };
    expect((await readOverview({ overview })).academicYear).toBe(academicYears.at(-1)?.code);
  });
});
