import { describe, expect, test } from 'vitest';
import { nothingHere, refusedResponse } from '@/lib/platform/next/refused-response';

describe('a route that refuses says so in a sentence that nobody keeps', () => {
  test('with its status', async () => {
    const response = refusedResponse(409, 'The file is whole already.');
    expect([response.status, await response.text()]).toEqual([409, 'The file is whole already.']);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('what is another’s and what is not there are answered alike', () => {
    expect(nothingHere().status).toBe(404);
  });
});
