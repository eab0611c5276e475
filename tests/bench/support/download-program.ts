// A finished file to one client that takes all it gets, then to a hundred that take their time.
import { pool } from '@/lib/platform/postgres';
import { postgresFileStore } from '@/lib/platform/storage';
import { peakMemory } from './peak-memory';

export interface DownloadTask {
  readonly tenantId: string;
  readonly fileId: string;
}

export interface DownloadRun {
  readonly bytes: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly slowClients: number;
  readonly rssBytes: number;
}

const SLOW_CLIENTS = 100;
const CHUNKS_EACH = 4;

const { tenantId, fileId }: DownloadTask = JSON.parse(process.argv[2] ?? '{}');
const files = postgresFileStore(pool(), tenantId);

const started = performance.now();
const before = process.cpuUsage();
let bytes = 0;
for await (const chunk of files.open(fileId)) bytes += chunk.length;
const { user, system } = process.cpuUsage(before);
const wallMs = performance.now() - started;

// Each client keeps the chunk that it is busy with, as a socket does that has not been drained.
const readers = Array.from({ length: SLOW_CLIENTS }, () => files.open(fileId).getReader());
const busyWith: (Uint8Array | undefined)[] = [];
for (let turn = 0; turn < CHUNKS_EACH; turn += 1)
  for (const [at, reader] of readers.entries()) busyWith[at] = (await reader.read()).value;
for (const reader of readers) await reader.cancel();

const run: DownloadRun = {
  bytes,
  wallMs,
  cpuMs: (user + system) / 1000,
  slowClients: busyWith.length,
  rssBytes: peakMemory(),
};
console.log(JSON.stringify(run));
await pool().end();
