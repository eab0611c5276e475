import type { ImportJobNeeds, ImportNeeds } from '@/lib/features/ilr-import';
import { finishUpload, receivePart, startImport } from '@/lib/features/ilr-import';
import { importPartBytes, importParts } from '@/lib/features/ilr-import/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { academicYears } from '@/lib/ilr';
import { yauzlZipReader } from '@/lib/platform/zip';
import { fixedClock } from '../fakes/fixed-clock';
import { MemoryFileStore } from '../fakes/memory-file-store';
import { memoryImportLearners } from '../fakes/memory-import-learners';
import { memoryImports } from '../fakes/memory-imports';
import { recorded } from '../fakes/recorded';

export const NOW = '2026-10-05T12:00:00.000Z';
const SITE = { id: '0199a000-0000-7000-8000-000000000001', code: 'S1', name: 'North' };
const TAG = { id: '0199a000-0000-7000-8000-000000000002', code: 'T1', name: 'Day release' };
export const choices = { sites: [SITE], tags: [TAG] };

export const dataManager: ProviderContext = {
  tenantId: '0199a000-0000-7000-8000-00000000000a',
  organisation: 'Example Group',
  providerId: '0199a000-0000-7000-8000-00000000000b',
  ukprn: 99999999,
  name: 'Example Training',
  userId: '0199a000-0000-7000-8000-00000000000c',
  role: 'data-manager',
};

export async function* inPieces(bytes: Uint8Array, pieceBytes = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

/** Everything that the import needs, in memory. */
export const importRig = (instant = NOW) => {
  const written = recorded();
  const imports = memoryImports(choices, 'Robin Made-Up');
  const { learners, laterPeople, saved, storedLearners, loading } = memoryImportLearners(imports);
  const files = new MemoryFileStore();
  const clock = fixedClock(instant);
  const { audit, events } = written;
  const needs: ImportNeeds = {
    provider: dataManager,
    clock,
    newId: () => crypto.randomUUID(),
    imports,
    audit,
    events,
  };
  const job: ImportJobNeeds = {
    provider: dataManager,
    ukprn: dataManager.ukprn,
    years: academicYears,
    clock,
    files,
    zips: yauzlZipReader,
    storedLearners,
    loading,
    transaction: (work) => work({ imports }),
  };
  return { ...written, needs, job, imports, files, learners, laterPeople, saved };
};

export type ImportRig = ReturnType<typeof importRig>;

/** Starts an import of these bytes; nothing is sent yet. */
export const begin = async ({ needs }: ImportRig, file: Uint8Array, fileName = 'ILR.XML'): Promise<string> => {
  const started = await startImport(needs, { fileName, fileBytes: file.length });
  if (!started.ok) throw new Error(started.refusal.kind);
  return started.value;
};

export const sendPart = ({ job, needs: { provider } }: ImportRig, importId: string, file: Uint8Array, part: number) => {
  const from = (part - 1) * importPartBytes;
  return receivePart(
    { ...job, provider },
    { importId, part, content: inPieces(file.subarray(from, from + importPartBytes)) },
  );
};

/** Sends a whole file, as the page does. */
export const upload = async (rig: ImportRig, file: Uint8Array, fileName?: string): Promise<string> => {
  const importId = await begin(rig, file, fileName);
  for (let part = 1; part <= importParts(file.length); part += 1) await sendPart(rig, importId, file, part);
  await finishUpload(rig.needs, { importId });
  return importId;
};
