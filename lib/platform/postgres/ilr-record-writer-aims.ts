import 'server-only';
import type { PoolClient } from 'pg';
import { asRecord, type Learner, type LearningDelivery, matchRecords } from '@/lib/ilr';
import type { AimTargets, FindAimTargets } from './ilr-record-writer-links';
import type { ChildRow } from './ilr-record-writer-rows';
import type { OneProvider } from './learner-number';

/** A learner whose aims are written anew; `before` is null when there were none. `rows` stand beside the aims of `after`. */
export type AimsToWrite = {
  readonly ilrRecordId: number;
  readonly before: Learner | null;
  readonly after: Learner;
  readonly rows: readonly ChildRow[];
};

type StoredAim = {
  readonly ilr_record_id: string;
  readonly id: string;
  readonly contract_id: string | null;
  readonly subcontractor_id: string | null;
  readonly qualification_plan_id: string | null;
  readonly officer_id: string | null;
};

type Links = Omit<StoredAim, 'ilr_record_id' | 'id'>;

const storedAims = async (
  client: PoolClient,
  tenantId: string,
  ilrRecordIds: readonly number[],
): Promise<ReadonlyMap<number, readonly StoredAim[]>> => {
  if (ilrRecordIds.length === 0) return new Map();
  const { rows } = await client.query<StoredAim>(
    `SELECT ilr_record_id, id, contract_id, subcontractor_id, qualification_plan_id, officer_id FROM "LearningDelivery"
     WHERE tenant_id = $1 AND ilr_record_id = ANY ($2::bigint[]) ORDER BY ilr_record_id, id`,
    [tenantId, ilrRecordIds],
  );
  const byRecord = new Map<number, StoredAim[]>();
  for (const row of rows) {
    const aims = byRecord.get(Number(row.ilr_record_id));
    if (aims) aims.push(row);
    else byRecord.set(Number(row.ilr_record_id), [row]);
  }
  return byRecord;
};

const linksOfNew = ({ PartnerUKPRN, ConRefNumber }: LearningDelivery, targets: AimTargets): Links => ({
  contract_id: targets.contracts.get(ConRefNumber ?? '') ?? null,
  subcontractor_id: targets.subcontractors.get(PartnerUKPRN ?? 0) ?? null,
  qualification_plan_id: null,
  officer_id: null,
});

// A link that a person set stays, but who delivers an aim is what the file says when it says something new.
const linksOfKept = (
  stored: StoredAim,
  before: LearningDelivery,
  after: LearningDelivery,
  targets: AimTargets,
): Links => ({
  contract_id: stored.contract_id,
  subcontractor_id:
    before.PartnerUKPRN === after.PartnerUKPRN ? stored.subcontractor_id : linksOfNew(after, targets).subcontractor_id,
  qualification_plan_id: stored.qualification_plan_id,
  officer_id: stored.officer_id,
});

/** Ids are kept as far as they ascend, since they are what puts aims in order. */
const keepIds = (rows: readonly ChildRow[], kept: readonly (StoredAim | undefined)[]): void => {
  let last = 0;
  for (const [place, row] of rows.entries()) {
    const id = Number(kept[place]?.id ?? 0);
    if (id <= last) return;
    row.values.id = id;
    last = id;
  }
};

const continueAims = (
  { before, after, rows }: AimsToWrite,
  stored: readonly StoredAim[],
  targets: AimTargets,
): void => {
  const beforeAims = before?.LearningDelivery ?? [];
  if (beforeAims.length !== stored.length) throw new Error('The stored aims are not those that were compared');
  const kept: (StoredAim | undefined)[] = [];
  const pairs = matchRecords('LearningDelivery', beforeAims.map(asRecord), after.LearningDelivery.map(asRecord));
  for (const pair of pairs) {
    const row = rows[pair.after ?? -1];
    const aim = after.LearningDelivery[pair.after ?? -1];
    if (row === undefined || aim === undefined) continue;
    const storedAim = stored[pair.before ?? -1];
    const beforeAim = beforeAims[pair.before ?? -1];
    kept.push(storedAim);
    const links = storedAim && beforeAim ? linksOfKept(storedAim, beforeAim, aim, targets) : linksOfNew(aim, targets);
    Object.assign(row.values, links);
  }
  keepIds(rows, kept);
};

/** Gives aims the links of those they continue, and new ones the links that their fields say. */
export const linkAims = async (
  client: PoolClient,
  { tenantId }: OneProvider,
  learners: readonly AimsToWrite[],
  findTargets: FindAimTargets,
): Promise<void> => {
  const continued = learners.filter(({ before }) => before !== null).map(({ ilrRecordId }) => ilrRecordId);
  const stored = await storedAims(client, tenantId, continued);
  const targets = await findTargets(learners.flatMap(({ after }) => after.LearningDelivery));
  for (const learner of learners) continueAims(learner, stored.get(learner.ilrRecordId) ?? [], targets);
};
