import './auth-environment';
import {
  checkImport,
  finishUpload,
  loadImport,
  openImport,
  receivePart,
  requestLoad,
  startImport,
} from '@/lib/features/ilr-import';
import { type ImportDetail, importPartBytes, importParts } from '@/lib/features/ilr-import/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { type MatchAnswers, noAnswers } from '@/lib/features/same-person/schema';
import { type IlrEvent, type Learner, readIlr } from '@/lib/ilr';
import { importNeeds } from '@/lib/platform/jobs/functions/import-ilr-file';
import { forProvider, type ProviderScope } from '@/lib/platform/runtime';
import { aMembership, aUser } from './auth-database';
import { inPieces } from './import-rig';

/** A provider of an organisation of its own, and its data manager at work. */
export const aProviderScope = async (ukprn: number): Promise<ProviderScope> => {
  const user = await aUser();
  const { tenantId, providerIds } = await aMembership(user.id, 'data-manager', [{ ukprn, name: 'Example Training' }]);
  const provider: ProviderContext = {
    tenantId,
    organisation: 'Example Group',
    providerId: providerIds[0] ?? '',
    ukprn,
    name: 'Example Training',
    userId: user.id,
    role: 'data-manager',
  };
  return forProvider(provider);
};

export const targetOf = ({ provider: { tenantId, ukprn } }: ProviderScope, subjectId: string) => ({
  tenantId,
  ukprn,
  subjectId,
});

export const detailOf = async (scope: ProviderScope, importId: string): Promise<ImportDetail> => {
  const detail = await scope.transaction((stores) => openImport(stores, importId));
  if (detail === null) throw new Error(`There is no import ${importId}`);
  return detail;
};

/** Sends a file as the page does, through the stores that the app uses. */
export const sendFile = async (scope: ProviderScope, file: Buffer): Promise<string> => {
  const input = { fileName: 'ILR.XML', fileBytes: file.length };
  const started = await scope.transaction((stores) => startImport(stores, input));
  if (!started.ok) throw new Error(started.refusal.kind);
  const importId = started.value;
  for (let part = 1; part <= importParts(file.length); part += 1) {
    const from = (part - 1) * importPartBytes;
    const content = inPieces(file.subarray(from, from + importPartBytes));
    const received = await receivePart(scope, { importId, part, content });
    if (!received.ok) throw new Error(received.refusal.kind);
  }
  await scope.transaction((stores) => finishUpload(stores, { importId }));
  return importId;
};

export const check = async (scope: ProviderScope, importId: string): Promise<ImportDetail> => {
  await checkImport(await importNeeds(targetOf(scope, importId)), importId);
  return detailOf(scope, importId);
};

export const askToLoad = async (
  scope: ProviderScope,
  importId: string,
  answers: MatchAnswers = noAnswers,
): Promise<void> => {
  const input = { importId, siteId: null, tagId: null, answers };
  const asked = await scope.transaction((stores) => requestLoad(stores, input));
  if (!asked.ok) throw new Error(asked.refusal.kind);
};

export const load = async (scope: ProviderScope, importId: string, answers?: MatchAnswers): Promise<ImportDetail> => {
  await askToLoad(scope, importId, answers);
  await loadImport(await importNeeds(targetOf(scope, importId)), importId);
  return detailOf(scope, importId);
};

export const learnersOf = async (file: Buffer): Promise<readonly Learner[]> => {
  const events: IlrEvent[] = [];
  for await (const event of readIlr([file])) events.push(event);
  return events.flatMap((event) => (event.kind === 'learner' ? [event.learner] : []));
};
