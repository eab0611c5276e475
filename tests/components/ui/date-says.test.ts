import { describe, expect, test } from 'vitest';
import { dateSays } from '@/components/ui/date-says';

describe('beside a typed date stands the day that it is taken for', () => {
  test.each(['2007-03-14', '14/3/2007', '14 March 2007'])('%s', (typed) => {
    expect(dateSays(typed)).toBe('14 March 2007');
  });

  test.each(['', '31/2/2007', 'soon'])('"%s" is no day, so it says how to type one', (typed) => {
    expect(dateSays(typed)).toBe('Day, month and year, such as 1/9/2025.');
  });
});
