import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir, uptime } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inTurn } from '../../scripts/turn.mjs';

let folder = '';
const lock = () => path.join(folder, 'lock');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'muster-turn-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const endedProcess = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('one process at a time does the work', () => {
  test('works that were started together run one after the other', async () => {
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push(`${name} out`);
    };
    await Promise.all([inTurn(lock(), work('a')), inTurn(lock(), work('b'))]);
    expect(seen.slice(0, 2).map((one) => one.slice(2))).toEqual(['in', 'out']);
    expect(seen.slice(2).map((one) => one.slice(2))).toEqual(['in', 'out']);
  });

  test('the turn of a process that has ended is taken over', async () => {
    writeFileSync(lock(), String(endedProcess()));
    expect(await inTurn(lock(), async () => 'done')).toBe('done');
  });

  test('a turn from before the machine started is taken over, whoever has its number now', async () => {
    writeFileSync(lock(), String(process.pid));
    const beforeBoot = Date.now() / 1000 - uptime() - 60;
    utimesSync(lock(), beforeBoot, beforeBoot);
    expect(await inTurn(lock(), async () => 'done')).toBe('done');
  });

  test('patience ends with a sentence that names the holder and the file', async () => {
    writeFileSync(lock(), String(process.pid));
    await expect(inTurn(lock(), async () => 'done', 0)).rejects.toThrow(
      `Another process (${process.pid}) holds ${lock()}`,
    );
  });

  test('the turn is given back when the work fails', async () => {
    await expect(inTurn(lock(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(lock())).toBe(false);
  });
});
