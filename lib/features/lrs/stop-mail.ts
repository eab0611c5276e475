import type { OutgoingMail } from '@/lib/ports';
import type { ProviderContext } from '../provider';
import type { StopReason } from './change-schema';

const BECAUSE: Readonly<Record<StopReason, string>> = {
  'organisation-refused': 'the LRS does not know the organisation',
  'password-refused': 'the LRS refused the password',
  'access-refused': 'the LRS says that the organisation may not use its web service',
  'certificate-refused': 'the LRS and Muster could not agree on their certificates',
};

/** Tells an administrator that nothing is asked any more, and what to do. Names no learner. */
export const stopMail = (
  { providerId, ukprn, name }: ProviderContext,
  { reason, since, userId, origin }: { reason: StopReason; since: Date; userId: string; origin: string },
): OutgoingMail => ({
  key: `lrs-stop/${providerId}/${since.getTime()}`,
  userId,
  subject: `Calls to the LRS have been stopped for UKPRN ${ukprn}`,
  text: [
    `Muster has stopped asking the LRS for ${name} (UKPRN ${ukprn}), because ${BECAUSE[reason]}. More calls could lock its account.`,
    `Put the settings right and test the connection:\n${origin}/${ukprn}/settings/lrs`,
  ].join('\n\n'),
});
