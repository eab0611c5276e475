import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function tryToTake(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(file) {
  try {
    return { pid: Number(readFileSync(file, 'utf8')), since: statSync(file).mtimeMs };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A file from before the machine started names a process that is gone, whoever has its number now. */
const isLeftOver = ({ pid, since }) => since < Date.now() - uptime() * 1000 || (pid > 0 && !isAlive(pid));

/** Runs `work` while no other process of this machine runs its own under the same file. */
export async function inTurn(file, work, patienceMs = 300_000) {
  const until = Date.now() + patienceMs;
  while (!tryToTake(file)) {
    const holder = holderOf(file);
    if (holder && isLeftOver(holder)) rmSync(file, { force: true });
    else if (Date.now() > until) throw new Error(`Another process (${holder?.pid}) holds ${file}.`);
    else await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
