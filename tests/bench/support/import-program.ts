// A program of its own for each step, so that its memory is its own: sends, checks or loads one file as the product does.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import {
  checkImport,
  finishUpload,
  type ImportJobNeeds,
  loadImport,
  openImport,
  receivePart,
  requestLoad,
  startImport,
} from '@/lib/features/ilr-import';
import { importPartBytes, importParts } from '@/lib/features/ilr-import/schema';
import { noAnswers } from '@/lib/features/same-person/schema';
import { pool } from '@/lib/platform/postgres';
import { prisma } from '@/lib/platform/prisma/client';
import { forProvider } from '@/lib/platform/runtime';
import { databaseCpu, measureWithDatabase } from './database-cpu';
import type { ImportRun, ImportTask } from './import-task';

const task: ImportTask = JSON.parse(process.argv[2] ?? '{}');
const { provider } = task;
const scope = forProvider(provider);
const needs: ImportJobNeeds = { ...scope, ukprn: provider.ukprn };

const send = async (): Promise<string> => {
  const { size } = await stat(task.path);
  const input = { fileName: path.basename(task.path), fileBytes: size };
  const started = await scope.transaction((stores) => startImport(stores, input));
  if (!started.ok) throw new Error(started.refusal.kind);
  const importId = started.value;
  for (let part = 1; part <= importParts(size); part += 1) {
    const start = (part - 1) * importPartBytes;
    const content = createReadStream(task.path, { start, end: Math.min(size, start + importPartBytes) - 1 });
    const received = await receivePart(scope, { importId, part, content });
    if (!received.ok) throw new Error(received.refusal.kind);
  }
  await scope.transaction((stores) => finishUpload(stores, { importId }));
  return importId;
};

const check = async (importId: string): Promise<string> => {
  await checkImport(needs, importId);
  return importId;
};

const load = async (importId: string): Promise<string> => {
  const input = { importId, siteId: null, tagId: null, answers: noAnswers };
  const asked = await scope.transaction((stores) => requestLoad(stores, input));
  if (!asked.ok) throw new Error(asked.refusal.kind);
  await loadImport(needs, importId);
  return importId;
};

const steps = { send, check, load };

let { importId } = task;
const measured = await measureWithDatabase(await databaseCpu(pool()), async () => {
  importId = await steps[task.step](importId);
});
const detail = await scope.transaction((stores) => openImport(stores, importId));
if (detail?.refusal) throw new Error(JSON.stringify(detail.refusal));
const run: ImportRun = { importId, learners: detail?.counts?.learners ?? 0, ...measured };
console.log(JSON.stringify(run));
await prisma().$disconnect();
await pool().end();
