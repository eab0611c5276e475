import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { removeLeftOvers } from '../../../scripts/database/left-overs.mjs';
import { THROW_AWAY, throwAwayParent } from '../../../scripts/database/place.mjs';

const folderOf = (pid: number) => {
  const folder = path.join(throwAwayParent(), `${THROW_AWAY}${pid}-test`);
  mkdirSync(folder);
  return folder;
};

describe('the throw-away clusters of runs that were killed are removed', () => {
  test('that of an ended process goes, that of a living one stays', async () => {
    const abandoned = folderOf(spawnSync(process.execPath, ['-e', '']).pid);
    const used = folderOf(process.pid);
    await removeLeftOvers();
    expect([existsSync(abandoned), existsSync(used)]).toEqual([false, true]);
    rmSync(used, { recursive: true });
  });
});
