import { parseLearnerIdentifier } from '@/lib/identifiers';
import { readPortalResult } from '@/lib/lrs';
import { err, ok, type Result } from '@/lib/result';
import { judgeResult, ulnIn } from './judge-result';
import { portalAccess } from './portal-access';
import type { PortalNeeds } from './ports';
import { RESULT_BYTES_MAX, type ResultLine, type ResultRefusal } from './schema';

const gather = async (content: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content) {
    length += piece.byteLength;
    if (length > RESULT_BYTES_MAX) return null;
    pieces.push(piece);
  }
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
};

/** Says what a result file of the portal would do to each learner. Nothing is changed, and nothing of it is kept. */
export const previewResult = async (
  { provider, clock, portalCsv, transaction }: PortalNeeds,
  content: AsyncIterable<Uint8Array>,
): Promise<Result<readonly ResultLine[], ResultRefusal>> => {
  const bytes = await gather(content);
  if (bytes === null) return err({ kind: 'too-large', bytesMax: RESULT_BYTES_MAX });
  const rows = await portalCsv.read(bytes);
  if (!rows.ok) return err({ kind: 'broken', line: rows.refusal.line });
  const results = readPortalResult(rows.value, provider.ukprn);
  if (!results.ok) return results;
  const numbers = results.value.flatMap(({ misIdentifier }) => parseLearnerIdentifier(misIdentifier) ?? []);
  const ulns = results.value.flatMap((result) => ulnIn(result) ?? []);
  return transaction(async (stores) => {
    const { portalPeople } = stores;
    const access = await portalAccess(stores, clock.now());
    if (access !== 'open') return err({ kind: access });
    const people = new Map((await portalPeople.byNumber(numbers)).map((person) => [person.number, person]));
    return ok(judgeResult(results.value, { people, owners: await portalPeople.ownersOf(ulns) }));
  });
};
