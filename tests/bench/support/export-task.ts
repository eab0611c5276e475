import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { inLittleMemory } from '../../../scripts/environment.mjs';
import { builtProgram } from '../../support/built-program';

interface Whose {
  readonly tenantId: string;
  readonly providerId: string;
}

/** What a program of the benchmark is told: whose file to make, and whose small one before it, so that it runs warm. */
export interface ExportTask extends Whose {
  readonly warmUp: Whose;
}

/** What it says at its end; times run from the first part to the finished file. */
export interface ExportRun {
  readonly fileId: string;
  readonly learners: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Of the database server; null when that is on another machine. */
  readonly databaseMs: number | null;
  readonly rssBytes: number;
}

/** Runs a program of this folder with a database and a task; the answer is the last line that it says. */
export const runProgram = async <Answer>(name: string, url: string, task: object): Promise<Answer> => {
  const program = await builtProgram(path.join(import.meta.dirname, name));
  const child = spawn(process.execPath, ['--conditions=react-server', program, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      // As the server is started.
      ...inLittleMemory(process.env),
      DATABASE_URL: url,
      NEXTAUTH_SECRET: 'of no use here, but the settings want thirty-two characters',
      NEXTAUTH_URL: 'http://localhost:3000',
    },
  });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${name} failed (${code}): ${said}`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Answer;
};
