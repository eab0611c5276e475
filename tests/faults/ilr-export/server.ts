import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { builtProgram } from '@/tests/support/built-program';
import type { Death } from './dying-pool';

const PROGRAM = path.join(import.meta.dirname, 'server-process.ts');

export interface Server {
  /** Resolves with the signal it died of. */
  readonly death: Promise<NodeJS.Signals | null>;
  readonly isAlive: () => boolean;
  /** Until then it only stands by. */
  begin(): Promise<void>;
  /** From now on it dies at this moment. */
  arm(death: Death): Promise<void>;
  kill(): Promise<void>;
}

const hears = async (child: ChildProcess, word: string): Promise<void> => {
  const [said] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (said !== word) throw new Error(`The server was to say that it is ${word}, but: ${String(said)}`);
};

/** Starts a server that makes exports as soon as it is told to begin. */
export const startServer = async (databaseUrl: string, mailServiceUrl: string): Promise<Server> => {
  // `react-server` is the condition under which `server-only` may be imported.
  const child = spawn(process.execPath, ['--conditions=react-server', await builtProgram(PROGRAM)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      RESEND_API_KEY: 're_only_for_tests',
      RESEND_BASE_URL: mailServiceUrl,
      MAIL_FROM: 'Muster <muster@example.org>',
    },
  });
  const death = once(child, 'exit').then(([, signal]): NodeJS.Signals | null => signal);
  await hears(child, 'ready');
  const tell = async (what: 'begin' | Death) => {
    const done = hears(child, 'done');
    child.send(what);
    await done;
  };
  return {
    death,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    begin: () => tell('begin'),
    arm: tell,
    kill: async () => {
      child.kill('SIGKILL');
      await death;
    },
  };
};
