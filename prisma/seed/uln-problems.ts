import { TEMPORARY_ULN } from '@/lib/identifiers';
import { inTransaction, pool } from '@/lib/platform/postgres';
import type { ProviderScope } from '@/lib/platform/runtime';
import { caseloads } from './caseloads';
import { learnersOf } from './learners';
import { type AtTheLrs, type RegisteredLearner, registeredLearners } from './lrs-register';
import { daysAgo } from './past';

/** What stands where the ULN is of enrolled learners who have no aims yet, so that no export has them. */
const numbersOf = (first: number | null): readonly (number | null)[] => [first, first, null, null, 9900000050];

const outcomeOf: Readonly<Record<AtTheLrs['kind'], string>> = {
  same: 'exact-match',
  'other-name': 'update-required',
  merged: 'linked',
  'somebody-else': 'somebody-else',
  unknown: 'not-found',
};

const OLDEST_DAYS = 420;

/** The first three in four were verified at some time, the others never. */
const checkOf = ({ learner, uln, atTheLrs }: RegisteredLearner, index: number) =>
  index % 4 === 3
    ? []
    : [
        {
          ref: learner.LearnRefNumber,
          uln,
          outcome: outcomeOf[atTheLrs.kind],
          at: daysAgo(5 + ((index * 7) % OLDEST_DAYS), '11:15:00').toISOString(),
          // Some have been given another name here since.
          family: index % 41 === 8 ? 'Formerly' : learner.FamilyName,
          given: learner.GivenNames,
          differing: atTheLrs.kind === 'other-name' ? ['FamilyName'] : [],
        },
      ];

const keepChecks = ({ tenantId, providerId, ukprn }: ProviderScope['provider']) =>
  inTransaction(pool(), { tenant: tenantId }, (client) =>
    client.query(
      `INSERT INTO lrs_learner (tenant_id, learner_id, version, checked_outcome, checked_at, checked_uln,
         checked_family_name, checked_given_name, checked_differing)
       SELECT l.tenant_id, l.id, 1, given.outcome, given.at, given.uln, given.family, given.given, given.differing
       FROM jsonb_to_recordset($3::jsonb) AS given (ref text, uln bigint, outcome text, at timestamptz, family text,
         given text, differing text[])
       JOIN learner l ON l.tenant_id = $1 AND l.provider_id = $2 AND l."LearnRefNumber" = given.ref AND l."ULN" = given.uln`,
      [tenantId, providerId, JSON.stringify(registeredLearners(ukprn).flatMap(checkOf))],
    ),
  );

const giveNumbers = ({ tenantId, providerId, ukprn }: ProviderScope['provider']) => {
  const withoutAims = caseloads
    .flatMap((caseload, place) => (caseload.ukprn === ukprn ? learnersOf(caseload, place) : []))
    .filter(({ aims }) => aims.length === 0);
  const numbers = numbersOf(withoutAims[0]?.learner.ULN ?? null);
  const rows = withoutAims.slice(0, numbers.length).map(({ learner }, place) => ({
    ref: learner.LearnRefNumber,
    uln: numbers[place],
  }));
  return inTransaction(pool(), { tenant: tenantId }, (client) =>
    client.query(
      `UPDATE learner l SET "ULN" = given.uln FROM jsonb_to_recordset($3::jsonb) AS given (ref text, uln bigint)
       WHERE l.tenant_id = $1 AND l.provider_id = $2 AND l."LearnRefNumber" = given.ref`,
      [tenantId, providerId, JSON.stringify(rows)],
    ),
  );
};

/** Some who go on into the next year have their number still to come: how long it may take is counted from that year's dates. */
export const makeLateNumbers = ({ provider: { tenantId, providerId } }: ProviderScope) =>
  inTransaction(pool(), { tenant: tenantId }, (client) =>
    client.query(
      `UPDATE learner SET "ULN" = $3 WHERE tenant_id = $1 AND id IN (
         SELECT r.learner_id FROM ilr_record r
         JOIN "LearningDelivery" d ON d.tenant_id = r.tenant_id AND d.ilr_record_id = r.id
         LEFT JOIN "LearningDeliveryFAM" f ON f.tenant_id = d.tenant_id AND f.learning_delivery_id = d.id
           AND f."LearnDelFAMType" = 'ACT' AND f."LearnDelFAMCode" = '1'
         WHERE r.tenant_id = $1 AND r.provider_id = $2 AND r.academic_year = '2627'
         GROUP BY r.learner_id HAVING count(f.*) = 0 ORDER BY r.learner_id LIMIT 3)`,
      [tenantId, providerId, TEMPORARY_ULN],
    ),
  );

/** Gives a provider of the demo somebody in each part of its ULN queue. */
export const makeUlnProblems = async ({ provider }: ProviderScope): Promise<void> => {
  await giveNumbers(provider);
  await keepChecks(provider);
};
