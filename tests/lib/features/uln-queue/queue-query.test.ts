import { describe, expect, test } from 'vitest';
import { readUlnQueueQuery, ulnQueueAddress, wholeQueue } from '@/lib/features/uln-queue/schema';

describe('the state of the queue stands in the address', () => {
  test('and comes back out of it', () => {
    const query = {
      academicYear: '2526',
      problem: 'not-verified',
      days: '90',
      sort: 'name',
      after: 12,
      before: null,
    } as const;
    const address = ulnQueueAddress(query);
    expect(address).toBe('?year=2526&problem=not-verified&days=90&sort=name&after=M000012');
    expect(readUlnQueueQuery(Object.fromEntries(new URLSearchParams(address)))).toEqual(query);
  });

  test('which is empty for what is shown unasked', () => {
    expect(ulnQueueAddress(wholeQueue)).toBe('');
    expect(readUlnQueueQuery({})).toEqual(wholeQueue);
  });

  test('what makes no sense in it is left out', () => {
    const found = { year: '25', problem: 'none', days: '7', sort: ['name'], after: '12', before: ['M000001'] };
    expect(readUlnQueueQuery(found)).toEqual(wholeQueue);
  });
});
