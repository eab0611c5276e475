import 'server-only';
import type { VerificationBatch, VerificationStore } from '@/lib/features/lrs';
import type { UlnVerificationBatch } from './generated/client';
import type { Transaction } from './transaction';

type BatchWork = Pick<VerificationStore, 'nextBatch' | 'changeBatch' | 'splitBatch'>;

type LearnerRow = Omit<VerificationBatch['learners'][number], 'uln'> & { readonly uln: bigint };

/** The ILR's Sex in the LRS's Gender; what is not known is not compared. */
const learnersOf = (tx: Transaction, tenantId: string, { verificationId, number }: UlnVerificationBatch) =>
  tx.$queryRaw<LearnerRow[]>`
    SELECT v.number, v."ULN" AS uln, l."FamilyName" AS "familyName", l."GivenNames" AS "givenName",
      to_char(l."DateOfBirth", 'YYYY-MM-DD') AS "dateOfBirth", CASE l."Sex" WHEN 'M' THEN '1' WHEN 'F' THEN '2' END AS gender
    FROM uln_verification_learner v JOIN learner l ON l.tenant_id = v.tenant_id AND l.id = v.learner_id
    WHERE v.tenant_id = ${tenantId}::uuid AND v.verification_id = ${verificationId}::uuid AND v.batch = ${number}
      AND v.outcome = 'waiting'
    ORDER BY v.number`;

/** The next learners in a batch of their own, with the numbers that they have now; whoever has none any more stays out. */
const fill = async (tx: Transaction, tenantId: string, verificationId: string, batch: number, size: number) => {
  await tx.$executeRaw`
    UPDATE uln_verification_learner v SET outcome = 'not-asked'
    FROM learner l
    WHERE v.tenant_id = ${tenantId}::uuid AND v.verification_id = ${verificationId}::uuid AND v.batch IS NULL
      AND v.outcome = 'waiting' AND l.tenant_id = v.tenant_id AND l.id = v.learner_id AND l.uln_kind <> 'real'`;
  return tx.$executeRaw`
    UPDATE uln_verification_learner v SET batch = ${batch}, "ULN" = l."ULN"
    FROM learner l
    WHERE v.tenant_id = ${tenantId}::uuid AND v.verification_id = ${verificationId}::uuid AND l.tenant_id = v.tenant_id
      AND l.id = v.learner_id AND v.number IN (
        SELECT n.number FROM uln_verification_learner n
        WHERE n.tenant_id = ${tenantId}::uuid AND n.verification_id = ${verificationId}::uuid AND n.outcome = 'waiting'
          AND n.batch IS NULL
        ORDER BY n.number LIMIT ${size})`;
};

const lastNumber = async (tx: Transaction, tenantId: string, verificationId: string): Promise<number> => {
  const { _max } = await tx.ulnVerificationBatch.aggregate({
    where: { tenantId, verificationId },
    _max: { number: true },
  });
  return _max.number ?? 0;
};

/** The batches of the verifications of one provider. */
export const verificationBatches = (
  tx: Transaction,
  { tenantId, providerId }: { readonly tenantId: string; readonly providerId: string },
): BatchWork => {
  // Two workers at once would give the same learners to two batches.
  const lock = (id: string) => tx.$queryRaw`
    SELECT FROM uln_verification
    WHERE tenant_id = ${tenantId}::uuid AND id = ${id}::uuid AND provider_id = ${providerId}::uuid FOR UPDATE`;
  const toBatch = async (row: UlnVerificationBatch): Promise<VerificationBatch> => {
    const { number, jobId, polls, tries } = row;
    const learners = await learnersOf(tx, tenantId, row);
    return { number, jobId, polls, tries, learners: learners.map((one) => ({ ...one, uln: Number(one.uln) })) };
  };
  return {
    async nextBatch(verificationId, size) {
      await lock(verificationId);
      const where = { tenantId, verificationId, isDone: false, verification: { providerId } };
      const open = await tx.ulnVerificationBatch.findFirst({ where, orderBy: { number: 'asc' } });
      if (open !== null) return toBatch(open);
      const number = (await lastNumber(tx, tenantId, verificationId)) + 1;
      if ((await fill(tx, tenantId, verificationId, number, size)) === 0) return null;
      return toBatch(await tx.ulnVerificationBatch.create({ data: { tenantId, verificationId, number } }));
    },
    async changeBatch(verificationId, number, data) {
      const where = { tenantId, verificationId, number, verification: { providerId } };
      await tx.ulnVerificationBatch.updateMany({ where, data });
    },
    async splitBatch(verificationId, number) {
      await lock(verificationId);
      const batch = { tenantId, verificationId, number: (await lastNumber(tx, tenantId, verificationId)) + 1 };
      await tx.ulnVerificationBatch.create({ data: batch });
      await tx.$executeRaw`
        UPDATE uln_verification_learner v SET batch = ${batch.number}
        FROM (SELECT number, row_number() OVER (ORDER BY number) AS place, count(*) OVER () AS learners
          FROM uln_verification_learner
          WHERE tenant_id = ${tenantId}::uuid AND verification_id = ${verificationId}::uuid AND batch = ${number}
            AND outcome = 'waiting') half
        WHERE v.tenant_id = ${tenantId}::uuid AND v.verification_id = ${verificationId}::uuid AND v.number = half.number
          AND half.place > half.learners / 2`;
    },
  };
};
