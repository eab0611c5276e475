import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from './root.mjs';
import { whenStopping } from './stopping.mjs';

const PATIENCE_MS = 10_000;

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(impatience);
}

/** Starts a program that is stopped with us. */
export function start(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', cwd: ROOT, ...options });
  whenStopping(() => end(child));
  return child;
}

export const startNode = (args, options) => start(process.execPath, args, options);

/** Its exit code, or the signal that ended it. */
export const endOf = (child) =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });

export async function run(program, args, options) {
  const code = await endOf(start(program, args, options));
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} failed (${code})`);
}

export async function runNode(name, args, options) {
  const code = await endOf(startNode(args, options));
  if (code !== 0) throw new Error(`${name} failed (${code})`);
}
