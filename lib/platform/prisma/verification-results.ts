import 'server-only';
import type { VerificationStore, VerifiedLearnerRow } from '@/lib/features/lrs';
import type { Transaction } from './transaction';

type ResultWork = Pick<VerificationStore, 'settle' | 'giveUpWaiting'>;

/** A row as the database takes it apart. */
const flat = ({ number, outcome, code, check }: VerifiedLearnerRow) => ({
  number,
  outcome,
  code,
  checked: check?.outcome ?? null,
  differing: check?.differing ?? [],
});

/**
 * What is remembered of the learners of a batch who still wait, before they are told what came of them. What was verified later
 * by somebody at the learner's own page stays. Of a learner who was changed since the batch was sent nobody knows the names
 * that the LRS was asked about.
 */
const rememberSql = (tx: Transaction, tenantId: string, id: string, batch: number, rows: string, at: Date) =>
  tx.$executeRaw`
    INSERT INTO lrs_learner (tenant_id, learner_id, version, checked_outcome, checked_at, checked_uln, checked_family_name,
      checked_given_name, checked_differing)
    SELECT v.tenant_id, v.learner_id, 1, given.checked, ${at}, v."ULN",
      CASE WHEN l.updated_at <= b.sent_at THEN l."FamilyName" END,
      CASE WHEN l.updated_at <= b.sent_at THEN l."GivenNames" END, given.differing
    FROM jsonb_to_recordset(${rows}::jsonb) AS given (number int, checked text, differing text[])
    JOIN uln_verification_learner v ON v.tenant_id = ${tenantId}::uuid AND v.verification_id = ${id}::uuid
      AND v.batch = ${batch} AND v.number = given.number AND v.outcome = 'waiting'
    JOIN uln_verification_batch b ON b.tenant_id = v.tenant_id AND b.verification_id = v.verification_id
      AND b.number = v.batch
    JOIN learner l ON l.tenant_id = v.tenant_id AND l.id = v.learner_id
    WHERE given.checked IS NOT NULL
    ON CONFLICT (tenant_id, learner_id) DO UPDATE SET version = lrs_learner.version + 1,
      checked_outcome = excluded.checked_outcome, checked_at = excluded.checked_at, checked_uln = excluded.checked_uln,
      checked_family_name = excluded.checked_family_name, checked_given_name = excluded.checked_given_name,
      checked_differing = excluded.checked_differing
    WHERE lrs_learner.checked_at IS NULL OR lrs_learner.checked_at < excluded.checked_at`;

/** What came of the learners of the verifications of one provider. */
export const verificationResults = (
  tx: Transaction,
  { tenantId, providerId }: { readonly tenantId: string; readonly providerId: string },
): ResultWork => ({
  async settle(id, batch, rows, at) {
    const isOurs = (await tx.ulnVerification.count({ where: { tenantId, id, providerId } })) > 0;
    if (!isOurs) return;
    const given = JSON.stringify(rows.map(flat));
    await rememberSql(tx, tenantId, id, batch, given, at);
    await tx.$executeRaw`
      UPDATE uln_verification_learner v SET outcome = given.outcome, code = given.code
      FROM jsonb_to_recordset(${given}::jsonb) AS given (number int, outcome text, code text)
      WHERE v.tenant_id = ${tenantId}::uuid AND v.verification_id = ${id}::uuid AND v.batch = ${batch}
        AND v.number = given.number AND v.outcome = 'waiting'`;
    await tx.$executeRaw`
      UPDATE uln_verification_batch b SET is_done = true
      WHERE b.tenant_id = ${tenantId}::uuid AND b.verification_id = ${id}::uuid AND b.number = ${batch} AND NOT EXISTS (
        SELECT FROM uln_verification_learner v
        WHERE v.tenant_id = b.tenant_id AND v.verification_id = b.verification_id AND v.batch = b.number
          AND v.outcome = 'waiting')`;
  },
  async giveUpWaiting(verificationId) {
    const where = { tenantId, verificationId, outcome: 'waiting', verification: { providerId } };
    await tx.ulnVerificationLearner.updateMany({ where, data: { outcome: 'not-asked' } });
  },
});
