import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { giveTo } from './account.mjs';
import { canConnect } from './roles.mjs';

const START_ATTEMPTS = 20;
const LOCALE = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
const NOT_DURABLE = '-c fsync=off -c synchronous_commit=off -c full_page_writes=off';

export const dataFolder = (home) => path.join(home, 'data');
const passwordFile = (home) => path.join(home, 'password');

export const passwordOf = (home) => readFileSync(passwordFile(home), 'utf8').trim();
export const hasCluster = (home) => existsSync(path.join(dataFolder(home), 'PG_VERSION'));

function runServerProgram({ home, account }, command, args, output = 'ignore') {
  const result = spawnSync(command, args, {
    ...account,
    cwd: home,
    stdio: ['ignore', 'ignore', output],
    windowsHide: true,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  if (result.error) throw new Error(`${path.basename(command)} could not be run`, { cause: result.error });
  return result;
}

/** Made beside its place and renamed, so a cluster is either whole or not there. */
export function makeCluster(server) {
  const { home, account, programs, durable } = server;
  const unfinished = `${dataFolder(home)}.new`;
  rmSync(dataFolder(home), { recursive: true, force: true });
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile(home), `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  giveTo(account, passwordFile(home));
  const login = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile(home)}`];
  const args = ['-D', unfinished, ...login, ...LOCALE, ...(durable ? [] : ['--no-sync'])];
  const { status, stderr } = runServerProgram(server, programs.initdb, args, 'pipe');
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
  renameSync(unfinished, dataFolder(home));
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

function portInUse(home) {
  const file = path.join(dataFolder(home), 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) : 0;
}

const logFile = (home) => path.join(home, 'server.log');
const lastOfLog = (home) =>
  existsSync(logFile(home)) ? readFileSync(logFile(home), 'utf8').split('\n').slice(-15).join('\n') : '';

/** Loopback only and no Unix socket: the folder for sockets may not be writable for the server's account. */
const settings = (port, durable) =>
  `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=100 ${durable ? '' : NOT_DURABLE}`;

async function startCluster(server) {
  const { home, programs, durable } = server;
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
    const port = await freePort();
    const args = ['-D', dataFolder(home), '-l', logFile(home), '-o', settings(port, durable)];
    if (runServerProgram(server, programs.pgCtl, ['start', '-w', '-t', '60', ...args]).status === 0) return port;
    // After a kill -9 the old backends need a moment to leave; until then the data folder counts as in use.
    await sleep(500);
  }
  throw new Error(`The embedded PostgreSQL did not start. The end of its log:\n${lastOfLog(home)}`);
}

/** The port of the server on this cluster, which is started unless it runs already. */
export async function portOfRunning(server, urlAt) {
  const port = portInUse(server.home);
  if (port && (await canConnect(urlAt(port)))) return port;
  return startCluster(server);
}

export function stopCluster(server, mode) {
  runServerProgram(server, server.programs.pgCtl, ['stop', '-w', '-m', mode, '-D', dataFolder(server.home)]);
}
