import { describe, expect, test } from 'vitest';
import { csvResponse } from '@/lib/platform/next/csv-response';

describe('a CSV file is sent while it is made', () => {
  test('under its name, in UTF-8, and kept by no cache', async () => {
    async function* content() {
      yield '\uFEFFa\r\n';
      yield 'é\r\n';
    }
    const response = csvResponse('learners.csv', content());
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="learners.csv"');
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(Buffer.from(await response.arrayBuffer()).toString('utf8')).toBe('\uFEFFa\r\né\r\n');
  });

  test('a download that is stopped ends what it was read from', async () => {
    let isEnded = false;
    async function* content() {
      try {
        for (;;) yield 'row\r\n';
      } finally {
        isEnded = true;
      }
    }
    const reader = csvResponse('learners.csv', content()).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(isEnded).toBe(true);
  });
});
