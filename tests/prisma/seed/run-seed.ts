import { spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const COMMAND = ['--import', 'tsx', '--conditions=react-server', 'prisma/seed/index.ts'];

/** Runs the seed as a start does, and hands back what it printed. */
export const runSeed = (databaseUrl: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, DATABASE_URL: databaseUrl, MUSTER_DEMO: '1' };
    const child = spawn(process.execPath, COMMAND, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let complained = '';
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
    });
    child.stderr.on('data', (text: Buffer) => {
      complained += text.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`The seed ended with ${code}: ${complained}`));
    });
  });
