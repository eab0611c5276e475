import 'server-only';
import type { PortalPeople, PortalPerson } from '@/lib/features/lrs-portal';
import type { ProviderContext } from '@/lib/features/provider';
import { TEMPORARY_ULN } from '@/lib/identifiers';
import type { Learner, LrsLearner } from './generated/client';
import { prismaLrsPeople } from './lrs-people';
import type { Transaction } from './transaction';

type By = Pick<ProviderContext, 'tenantId' | 'providerId' | 'userId'>;

/** The ILR's Sex in the LRS's Gender. */
const GENDERS: Readonly<Record<string, string>> = { M: '1', F: '2' };

const toPerson = (row: Learner & { readonly lrsLearner: LrsLearner | null }): PortalPerson => ({
  number: row.number,
  uln: row.uln === null ? null : Number(row.uln),
  details: {
    GivenName: row.givenNames,
    FamilyName: row.familyName,
    PreferredGivenName: row.lrsLearner?.preferredGivenName ?? null,
    FamilyNameAtAge16: row.lrsLearner?.familyNameAtAge16 ?? null,
    LastKnownAddressLine1: row.addLine1,
    LastKnownAddressLine2: row.addLine2,
    LastKnownAddressTown: row.addLine3,
    LastKnownAddressCountyOrCity: row.addLine4,
    LastKnownPostCode: row.postcode,
    DateOfBirth: row.dateOfBirth?.toISOString().slice(0, 10) ?? null,
    PlaceOfBirth: row.lrsLearner?.placeOfBirth ?? null,
    EmailAddress: row.email,
    Gender: GENDERS[row.sex ?? ''] ?? null,
    Nationality: row.lrsLearner?.nationality ?? null,
    ScottishCandidateNumber: row.lrsLearner?.scottishCandidateNumber ?? null,
    AbilityToShare: row.lrsLearner?.abilityToShare ?? null,
    VerificationType: row.lrsLearner?.verificationType ?? null,
    OtherVerificationDescription: row.lrsLearner?.otherVerificationDescription ?? null,
    Notes: row.lrsLearner?.notes ?? null,
  },
});

// Each is a parameter of the statement, of which there may be some thousand.
const AT_ONCE = 5_000;

const inPieces = async <One, Row>(all: readonly One[], find: (some: One[]) => Promise<Row[]>): Promise<Row[]> => {
  const rows: Row[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) rows.push(...(await find(all.slice(from, from + AT_ONCE))));
  return rows;
};

/** The learners of one provider as the LRS portal would have them, in one transaction, in the name of one person. */
export const prismaPortalPeople = (tx: Transaction, by: By): PortalPeople => {
  const { tenantId, providerId } = by;
  return {
    async withoutUln(academicYear) {
      const rows = await tx.learner.findMany({
        where: {
          tenantId,
          providerId,
          stage: 'learner',
          OR: [{ uln: null }, { uln: TEMPORARY_ULN }],
          ilrRecords: { some: { academicYear } },
        },
        include: { lrsLearner: true },
        orderBy: { number: 'asc' },
      });
      return rows.map(toPerson);
    },
    async byNumber(numbers) {
      const rows = await inPieces([...new Set(numbers)], (some) =>
        tx.learner.findMany({
          where: { tenantId, providerId, number: { in: some } },
          include: { lrsLearner: true },
        }),
      );
      return rows.map(toPerson);
    },
    async ownersOf(ulns) {
      const rows = await inPieces([...new Set(ulns)].map(BigInt), (some) =>
        tx.learner.findMany({
          where: { tenantId, providerId, uln: { in: some } },
          select: { number: true, uln: true },
          orderBy: { number: 'desc' },
        }),
      );
      return new Map(rows.map(({ number, uln }) => [Number(uln), number]));
    },
    async giveUln(learnerNumber, { before, uln, at }) {
      await tx.$queryRaw`SELECT FROM learner WHERE tenant_id = ${tenantId}::uuid AND provider_id = ${providerId}::uuid
        AND number = ${learnerNumber} FOR UPDATE`;
      const people = prismaLrsPeople(tx, by);
      const person = await people.find(learnerNumber);
      if (person === null || person.uln !== before) return false;
      // What was read from the LRS and verified was another number's.
      const link = { ...person.link, record: null, fetchedAt: null, check: null };
      return people.save(learnerNumber, { uln, link, versionSeen: person.version, at });
    },
  };
};
