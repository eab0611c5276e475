import { describe, expect, test } from 'vitest';
import { readOverview } from '@/lib/features/overview';

describe('the overview is of one academic year', () => {
  test('the one that is asked for', async () => {
    const overview = {
      of: async (academicYear: string) => ({ academicYear, learners: 0, aims: 0, lastImport: null, lastExport: null }),
    };
    expect((await readOverview({ overview }, '2627')).academicYear).toBe('2627');
  });
});
