import { isUln, learnerIdentifier } from '@/lib/identifiers';
import { err, ok, type Result } from '@/lib/result';
import { portalAccess } from './portal-access';
import type { PortalNeeds, PortalPeople } from './ports';
import type { ApplyAnswer, ApplyRefusal, ApplyResultInput, NotApplied } from './schema';

type Chosen = ApplyResultInput['chosen'][number];

/** So many learners at once are done well within the time that a transaction has. */
const AT_ONCE = 50;

const giveTo = async (
  people: PortalPeople,
  { learner, before, uln }: Chosen,
  at: Date,
): Promise<NotApplied['because'] | null> => {
  if (!isUln(uln)) return 'not-a-uln';
  const [person] = await people.byNumber([learner]);
  if (person === undefined) return 'no-such-learner';
  if (person.uln !== before) return 'changed-meanwhile';
  const owner = (await people.ownersOf([uln])).get(uln);
  if (owner !== undefined && owner !== learner) return 'taken';
  return (await people.giveUln(learner, { before, uln, at })) ? null : 'changed-meanwhile';
};

/**
 * Puts the numbers that a person has chosen from a result file on their learners, with history and audit. What has changed since
 * they were shown is left alone and named; done again, it does nothing twice.
 */
export const applyResult = async (
  { clock, transaction }: PortalNeeds,
  { chosen }: ApplyResultInput,
): Promise<Result<ApplyAnswer, ApplyRefusal>> => {
  const at = clock.now();
  const access = await transaction((stores) => portalAccess(stores, at));
  if (access !== 'open') return err({ kind: access });
  const notApplied: NotApplied[] = [];
  for (let from = 0; from < chosen.length; from += AT_ONCE)
    await transaction(async ({ portalPeople, audit }) => {
      for (const one of chosen.slice(from, from + AT_ONCE)) {
        const learner = learnerIdentifier(one.learner);
        const because = await giveTo(portalPeople, one, at);
        if (because === null)
          await audit.record({
            action: 'lrs-portal:select',
            subject: `learner/${learner}`,
            fields: ['ULN'],
            reason: `Result file of the LRS portal (${one.returnCode})`,
          });
        else notApplied.push({ learner, because });
      }
    });
  return ok({ applied: chosen.length - notApplied.length, notApplied });
};
