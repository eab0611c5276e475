import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../../support/fresh-database';

const CLAIM = path.resolve(import.meta.dirname, '../../../scripts/database/claim.mjs');

const claimer = async (url: string) => {
  const program = `const { claim } = await import(${JSON.stringify(CLAIM)}); console.log(await claim(${JSON.stringify(url)}));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  const end = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { held: String(said).trim() === 'true', end };
};

const eventually = async (question: () => Promise<boolean>) => {
  for (let asked = 0; asked < 100; asked++) {
    if (await question()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
};

describe('one npm start at a time has the database', () => {
  test('a second is refused, and takes over when the first was killed', async () => {
    const database = await freshDatabase();
    const first = await claimer(database.ownerUrl);
    const second = await claimer(database.ownerUrl);
    expect([first.held, second.held]).toEqual([true, false]);
    await first.end();
    await second.end();
    const isFree = async () => {
      const third = await claimer(database.ownerUrl);
      await third.end();
      return third.held;
    };
    expect(await eventually(isFree)).toBe(true);
    await database.destroy();
  });
});
