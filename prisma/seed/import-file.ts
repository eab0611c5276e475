import {
  checkImport,
  finishUpload,
  loadImport,
  receivePart,
  requestLoad,
  startImport,
} from '@/lib/features/ilr-import';
import { importPartBytes } from '@/lib/features/ilr-import/schema';
import { noAnswers } from '@/lib/features/same-person/schema';
import { ilrFileName, ilrHeader, writeIlr, year2526 } from '@/lib/ilr';
import type { ProviderScope } from '@/lib/platform/runtime';
import type { EventBus } from '@/lib/ports';
import type { Result } from '@/lib/result';
import type { DemoLearner } from './learners';
import { clockAt, secondsAfter } from './past';
import { stableId } from './stable-id';

const ANOTHER_SYSTEM = { supplier: 'Example Software Ltd', package: 'Example MIS', release: '4.2' };
const SECONDS_BETWEEN_STEPS = 40;

/** What the jobs would hear is done here and now, so nobody is told. */
export const nobodyListens: EventBus = { emit: async () => {} };

export const expectOk = <Value>(result: Result<Value, { readonly kind: string }>): Value => {
  if (!result.ok) throw new Error(`The demo was refused: ${result.refusal.kind}`);
  return result.value;
};

const bytesOf = async (content: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  // The next chunk may be written over the one that was handed out.
  for await (const chunk of content) chunks.push(Uint8Array.from(chunk));
  return Buffer.concat(chunks);
};

const fileOf = async (ukprn: number, learners: readonly DemoLearner[], preparedAt: string) => {
  const header = ilrHeader({ year: year2526, ukprn, preparedAt, serialNo: 1, software: ANOTHER_SYSTEM });
  const records = learners.map(({ learner }) => learner);
  return {
    fileName: ilrFileName({ ukprn, year: year2526, preparedAt, serialNo: 1 }),
    content: await bytesOf(writeIlr({ year: year2526, header }, records)),
  };
};

async function* once(content: Uint8Array) {
  yield content;
}

/** Brings learners in as a provider does who comes from another system: by the ILR file that it wrote. */
export const importLearners = async (
  scope: ProviderScope,
  learners: readonly DemoLearner[],
  sentAt: Date,
): Promise<void> => {
  const { provider, transaction } = scope;
  const preparedAt = secondsAfter(sentAt, -3600).toISOString().slice(0, 19);
  const { fileName, content } = await fileOf(provider.ukprn, learners, preparedAt);
  const id = stableId(`${provider.ukprn} import`);
  await transaction((stores) =>
    startImport({ ...stores, clock: clockAt(sentAt), newId: () => id }, { fileName, fileBytes: content.length }),
  );
  for (let from = 0; from < content.length; from += importPartBytes) {
    const sent = once(content.subarray(from, from + importPartBytes));
    expectOk(await receivePart(scope, { importId: id, part: from / importPartBytes + 1, content: sent }));
  }
  const clock = clockAt(secondsAfter(sentAt, SECONDS_BETWEEN_STEPS));
  const needs = { ...scope, clock, ukprn: provider.ukprn };
  expectOk(await transaction((stores) => finishUpload({ ...stores, events: nobodyListens }, { importId: id })));
  await checkImport(needs, id);
  const load = { importId: id, siteId: null, tagId: null, answers: noAnswers };
  expectOk(await transaction((stores) => requestLoad({ ...stores, events: nobodyListens }, load)));
  await loadImport(needs, id);
};
