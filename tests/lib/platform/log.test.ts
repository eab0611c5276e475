import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { log } from '@/lib/platform/log';

const written: string[] = [];
const { write } = process.stderr;

beforeEach(() => {
  written.length = 0;
  process.stderr.write = ((text: string) => written.push(text) > 0) as typeof process.stderr.write;
});
afterEach(() => {
  process.stderr.write = write;
});

describe('the log holds sentences of ours, ids and counts', () => {
  test('one line of JSON for each', () => {
    log.info('Events sent by the sweep', { relayed: 2 });
    expect(JSON.parse(written.join(''))).toMatchObject({
      level: 'info',
      message: 'Events sent by the sweep',
      relayed: 2,
    });
  });

  test('an error says its kind, its code and where, and not its message', () => {
    const error = Object.assign(new TypeError('Zoë Example, born 2008-02-29'), { code: 'P2002' });
    log.error('A job failed', error, { runId: 'r1' });
    const line = written.join('');
    expect(JSON.parse(line)).toMatchObject({ level: 'error', error: 'TypeError', code: 'P2002', runId: 'r1' });
    expect(JSON.parse(line).frames).toContain('log.test');
    expect(line).not.toContain('Example');
    expect(line).not.toContain('2008');
  });

  test('what is thrown and is no error is told by its type only', () => {
    log.error('A job failed', 'Zoë Example');
    expect(JSON.parse(written.join(''))).toMatchObject({ error: 'string' });
  });
});
