import 'server-only';
import type { LrsLink, LrsPeople, LrsPerson, PersonChange, UlnCheck } from '@/lib/features/lrs';
import type { CheckOutcome, ComparedField, IdentityField, LrsDetails } from '@/lib/features/lrs/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { isTemporaryUln } from '@/lib/identifiers';
import type { LrsLearner } from '@/lib/lrs';
import { type Learner, Prisma, type LrsLearner as Row } from './generated/client';
import type { Transaction } from './transaction';

type By = Pick<ProviderContext, 'tenantId' | 'providerId' | 'userId'>;
type Found = Learner & { readonly lrsLearner: Row | null };

/** The ILR's Sex in the LRS's Gender; not known is 0 there. */
const GENDERS: Readonly<Record<string, string>> = { M: '1', F: '2' };

const numberOf = (uln: bigint | null): number | null => (uln === null ? null : Number(uln));

const identityOf = (row: Learner): Readonly<Record<IdentityField, string | null>> => ({
  FamilyName: row.familyName,
  GivenName: row.givenNames,
  DateOfBirth: row.dateOfBirth?.toISOString().slice(0, 10) ?? null,
  Gender: GENDERS[row.sex ?? ''] ?? null,
  LastKnownPostCode: row.postcode,
});

const detailsOf = (row: Row | null): LrsDetails => ({
  PlaceOfBirth: row?.placeOfBirth ?? null,
  PreferredGivenName: row?.preferredGivenName ?? null,
  FamilyNameAtAge16: row?.familyNameAtAge16 ?? null,
  ScottishCandidateNumber: row?.scottishCandidateNumber ?? null,
  Nationality: row?.nationality ?? null,
  VerificationType: row?.verificationType ?? null,
  OtherVerificationDescription: row?.otherVerificationDescription ?? null,
  AbilityToShare: row?.abilityToShare ?? null,
  Notes: row?.notes ?? null,
});

// Outcome and fields were written by `save` below, or by a verification of many, and by nobody else.
const checkOf = (row: Row | null): UlnCheck | null =>
  row?.checkedAt == null || row.checkedUln === null
    ? null
    : {
        outcome: row.checkedOutcome as CheckOutcome,
        at: row.checkedAt,
        uln: Number(row.checkedUln),
        familyName: row.checkedFamilyName,
        givenName: row.checkedGivenName,
        differing: row.checkedDiffering as ComparedField[],
      };

const linkOf = (row: Row | null): LrsLink => ({
  details: detailsOf(row),
  // Written by `save` below and by nobody else.
  record: (row?.record ?? null) as LrsLearner | null,
  fetchedAt: row?.fetchedAt ?? null,
  check: checkOf(row),
});

const toPerson = (row: Found): LrsPerson => ({
  number: row.number,
  stage: row.stage === 'applicant' ? 'applicant' : 'learner',
  uln: numberOf(row.uln),
  identity: identityOf(row),
  emailAddress: row.email,
  version: row.lrsLearner?.version ?? 0,
  link: linkOf(row.lrsLearner),
});

const columnsOf = ({ details, record, fetchedAt, check }: LrsLink) => ({
  placeOfBirth: details.PlaceOfBirth,
  preferredGivenName: details.PreferredGivenName,
  familyNameAtAge16: details.FamilyNameAtAge16,
  scottishCandidateNumber: details.ScottishCandidateNumber,
  nationality: details.Nationality,
  verificationType: details.VerificationType,
  otherVerificationDescription: details.OtherVerificationDescription,
  abilityToShare: details.AbilityToShare,
  notes: details.Notes,
  record: record === null ? Prisma.DbNull : (record as unknown as Prisma.InputJsonValue),
  fetchedAt,
  checkedOutcome: check?.outcome ?? null,
  checkedAt: check?.at ?? null,
  checkedUln: check?.uln ?? null,
  checkedFamilyName: check?.familyName ?? null,
  checkedGivenName: check?.givenName ?? null,
  checkedDiffering: [...(check?.differing ?? [])],
});

/** Another number is a change of the learner like any other; a real one that goes is kept beside. */
const saveUln = async (tx: Transaction, { tenantId, userId }: By, learner: Found, { uln, at }: PersonChange) => {
  const before = numberOf(learner.uln);
  if (before === uln) return;
  const learnerId = learner.id;
  const replacedBy = uln === null ? null : BigInt(uln);
  const where = { tenantId_id: { tenantId, id: learnerId } };
  await tx.learner.update({ where, data: { uln: replacedBy, updatedAt: at } });
  const difference = { path: 'ULN', before: before && String(before), after: uln && String(uln) };
  await tx.learnerChange.create({ data: { tenantId, learnerId, userId, at, cause: 'lrs', differences: [difference] } });
  if (before === null || isTemporaryUln(before)) return;
  await tx.lrsFormerUln.create({ data: { tenantId, learnerId, uln: before, replacedBy, replacedAt: at, userId } });
};

/** The learners and applicants of one provider, in one transaction, in the name of one person. */
export const prismaLrsPeople = (tx: Transaction, by: By): LrsPeople => {
  const { tenantId, providerId } = by;
  const find = (number: number) =>
    tx.learner.findFirst({ where: { tenantId, providerId, number }, include: { lrsLearner: true } });
  return {
    async find(learnerNumber) {
      const row = await find(learnerNumber);
      return row && toPerson(row);
    },
    async save(learnerNumber, change) {
      await tx.$queryRaw`SELECT FROM learner WHERE tenant_id = ${tenantId}::uuid AND provider_id = ${providerId}::uuid
        AND number = ${learnerNumber} FOR UPDATE`;
      const row = await find(learnerNumber);
      if (row === null || (row.lrsLearner?.version ?? 0) !== change.versionSeen) return false;
      const data = { ...columnsOf(change.link), version: change.versionSeen + 1 };
      const where = { tenantId_learnerId: { tenantId, learnerId: row.id } };
      await tx.lrsLearner.upsert({ where, create: { tenantId, learnerId: row.id, ...data }, update: data });
      await saveUln(tx, by, row, change);
      return true;
    },
    async whoElseHas(uln, learnerNumber) {
      const where = { tenantId, providerId, uln, number: { not: learnerNumber } };
      return (await tx.learner.findFirst({ where, select: { number: true } }))?.number ?? null;
    },
    async formerUlns(learnerNumber) {
      const where = { tenantId, learner: { providerId, number: learnerNumber } };
      const rows = await tx.lrsFormerUln.findMany({ where, orderBy: { replacedAt: 'desc' } });
      return rows.map(({ uln, replacedBy, replacedAt }) => ({
        uln: Number(uln),
        replacedBy: numberOf(replacedBy),
        replacedAt: replacedAt.toISOString(),
      }));
    },
  };
};
