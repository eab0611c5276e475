import { type LearnerToRegister, type LrsLearner, learnerByDemographics, learnerByUln } from '@/lib/lrs';
import { err, ok, type Result } from '@/lib/result';
import { askLrs, refusalOf } from './ask-lrs';
import { differingFields } from './compare-records';
import type { ChangeContent, LrsChange, LrsNeeds } from './ports';
import type { ChangeStatus, LrsCallRefusal, Settlement } from './schema';

type Update = Extract<ChangeContent, { kind: 'update' }>;

/**
 * Longer than any call takes. A change that is still being sent after that has lost its sender, and one that the register
 * does not show by then will not come late.
 */
const SENDING_MS_MAX = 60_000;

const DID_NOT_ARRIVE: Settlement = { status: 'rejected', reason: 'did-not-arrive', code: null };
const DIFFERS: Settlement = { status: 'unknown', reason: 'differs', code: null };
const MAY_COME_LATE: Settlement = { status: 'unknown', reason: 'no-answer', code: null };
const NOT_SENT: Settlement = { status: 'rejected', reason: 'not-sent', code: null };

/** Equal to what was intended, equal to what was there before, or something that a person has to look at. */
const compared = ({ before, intended }: Update, current: LrsLearner): Settlement => {
  const isLater = current.VersionNumber > before.VersionNumber;
  if (isLater && differingFields(current, intended).length === 0) return { status: 'confirmed', uln: current.ULN };
  // The version that the lost update named is still the present one. Should it come late, it will find another.
  if (current.VersionNumber === before.VersionNumber && differingFields(current, before).length === 0)
    return DID_NOT_ARRIVE;
  return DIFFERS;
};

const readUpdate = async (needs: LrsNeeds, content: Update): Promise<Result<Settlement, LrsCallRefusal>> => {
  const { before, intended } = content;
  for (const { FamilyName, GivenName } of [intended, before]) {
    const input = { findType: 'FUL', ULN: before.ULN, FamilyName, GivenName } as const;
    const attempt = await askLrs(needs, learnerByUln, input);
    if (attempt.kind !== 'answered') return err(refusalOf(attempt));
    const { outcome } = attempt;
    const found = outcome.kind === 'exact' ? [outcome.learner] : [];
    const possible = outcome.kind === 'possible' ? outcome.learners : found;
    const current = possible.find(({ ULN }) => ULN === before.ULN);
    if (current !== undefined) return ok(compared(content, current));
  }
  return ok(DIFFERS);
};

/** The five details by which the LRS tells people apart. */
export const demographicsOf = ({
  FamilyName,
  GivenName,
  DateOfBirth,
  Gender,
  LastKnownPostCode,
}: LearnerToRegister) => ({
  findType: 'FUL' as const,
  FamilyName,
  GivenName,
  DateOfBirth,
  Gender,
  LastKnownPostCode,
  PreviousFamilyName: null,
  SchoolAtAge16: null,
  PlaceOfBirth: null,
  EmailAddress: null,
});

const readRegistration = async (
  needs: LrsNeeds,
  intended: LearnerToRegister,
): Promise<Result<Settlement, LrsCallRefusal>> => {
  const attempt = await askLrs(needs, learnerByDemographics, demographicsOf(intended));
  if (attempt.kind !== 'answered') return err(refusalOf(attempt));
  switch (attempt.outcome.kind) {
    case 'exact':
    case 'linked':
      return ok({ status: 'confirmed', uln: attempt.outcome.learner.ULN });
    case 'no-match':
    case 'possible':
      return ok(DID_NOT_ARRIVE);
    default:
      return ok(DIFFERS);
  }
};

const isRecent = ({ sentAt, createdAt }: LrsChange, now: Date): boolean =>
  now.getTime() - (sentAt ?? createdAt).getTime() < SENDING_MS_MAX;

const isUnderWay = (change: LrsChange, now: Date): boolean =>
  (change.status === 'prepared' || change.status === 'sending') && isRecent(change, now);

const lookUp = (needs: LrsNeeds, { status, content }: LrsChange): Promise<Result<Settlement, LrsCallRefusal>> => {
  if (status === 'prepared') return Promise.resolve(ok(NOT_SENT));
  if (content === null) throw new Error('A change that is not settled has lost what it was to do.');
  return content.kind === 'update' ? readUpdate(needs, content) : readRegistration(needs, content.intended);
};

/** Writes down how a change stands, with who did it and which fields; false when somebody else has settled it. */
export const writeSettlement = (
  { clock, transaction }: LrsNeeds,
  changeId: string,
  from: readonly ChangeStatus[],
  settlement: Settlement,
): Promise<boolean> =>
  transaction(async ({ ledger, audit }) => {
    const isMoved = await ledger.move(changeId, from, { ...settlement, at: clock.now() });
    const reason = settlement.status === 'confirmed' ? undefined : settlement.reason;
    if (isMoved) await audit.record({ action: `lrs:${settlement.status}`, subject: `lrs-change/${changeId}`, reason });
    return isMoved;
  });

type SettleRefusal = LrsCallRefusal | { readonly kind: 'no-such-change' } | { readonly kind: 'still-under-way' };

/**
 * Finds out by reading what became of a change that nobody knows the end of. It is never sent again: what did not arrive is
 * rejected, and may be asked for anew.
 */
export const settleChange = async (
  needs: LrsNeeds,
  { changeId }: { readonly changeId: string },
): Promise<Result<Settlement, SettleRefusal>> => {
  const change = await needs.transaction(({ ledger }) => ledger.find(changeId));
  if (change === null || change.status === 'confirmed' || change.status === 'rejected')
    return err({ kind: 'no-such-change' });
  if (isUnderWay(change, needs.clock.now())) return err({ kind: 'still-under-way' });
  const found = await lookUp(needs, change);
  if (!found.ok) return found;
  if (found.value === DID_NOT_ARRIVE && isRecent(change, needs.clock.now())) return ok(MAY_COME_LATE);
  const isOurs = await writeSettlement(needs, changeId, [change.status], found.value);
  return isOurs ? found : err({ kind: 'no-such-change' });
};

/** A person has looked at a change that could not be settled, and lets it rest so that another may be asked for. */
export const leaveToPerson = async (
  needs: LrsNeeds,
  { changeId }: { readonly changeId: string },
): Promise<Result<null, { readonly kind: 'no-such-change' }>> => {
  const settlement = { status: 'rejected', reason: 'left-to-person', code: null } as const;
  const isMoved = await writeSettlement(needs, changeId, ['unknown'], settlement);
  return isMoved ? ok(null) : err({ kind: 'no-such-change' });
};
