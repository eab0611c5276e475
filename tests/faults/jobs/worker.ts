import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { builtProgram } from '@/tests/support/built-program';
import type { Moment } from './dying-database';

export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly effectsFile: string;
  readonly stepMs: number;
  readonly dies?: { readonly moment: Moment; readonly call: number };
}

const PROGRAM = path.join(import.meta.dirname, 'worker-process.ts');

export interface WorkerProcess {
  readonly pid: number;
  /** Resolves with the signal it died of. */
  readonly death: Promise<NodeJS.Signals | null>;
  kill(): Promise<void>;
}

const untilReady = async (child: ChildProcess): Promise<void> => {
  const ready = child.stdout ? once(child.stdout, 'data') : Promise.reject(new Error('no output'));
  await Promise.race([ready, once(child, 'exit')]);
};

/** Starts an executor in a process of its own and waits until it works, or has died. */
export const startWorker = async (settings: WorkerSettings): Promise<WorkerProcess> => {
  const { databaseUrl, effectsFile, stepMs, dies } = settings;
  // `react-server` is the condition under which `server-only` may be imported.
  const child = spawn(process.execPath, ['--conditions=react-server', await builtProgram(PROGRAM)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      WORKER_DATABASE_URL: databaseUrl,
      WORKER_EFFECTS: effectsFile,
      WORKER_STEP_MS: String(stepMs),
      WORKER_DIES: dies ? `${dies.moment}:${dies.call}` : '',
    },
  });
  const death = once(child, 'exit').then(([, signal]): NodeJS.Signals | null => signal);
  await untilReady(child);
  const kill = async () => {
    child.kill('SIGKILL');
    await death;
  };
  return { pid: child.pid ?? 0, death, kill };
};
