import { describe, expect, it } from 'vitest';
import { pollDelayMs } from '../../../components/ui/use-polled';

describe('polling leaves a server in trouble in peace', () => {
  it('asks every second while answers come', () => {
    expect(pollDelayMs(0)).toBe(1000);
  });

  it('waits longer after each failure, up to a quarter of a minute', () => {
    expect([1, 2, 3, 4, 50].map(pollDelayMs)).toEqual([2000, 4000, 8000, 15_000, 15_000]);
  });
});
