import type { RejectedReason } from '@/lib/features/lrs/schema';

/** Why the LRS has not made a change. Nothing of it was done. */
export const rejectedWords: Readonly<Record<RejectedReason, string>> = {
  'not-sent': 'It never left Muster. Try again in a few minutes.',
  'did-not-arrive': 'It was sent and never arrived, as its records show. You can ask for it again.',
  'stale-version': 'Somebody else has changed the record meanwhile (WSRC0013). Verify the ULN again.',
  'ability-to-share-refused': 'It does not allow this change of Ability to Share (WSRC0014).',
  'uln-not-found': 'It does not know the ULN any more (WSRC0019). Verify the ULN again.',
  'insufficient-data': 'It needs more details (WSRC0015).',
  'registration-refused':
    'It refused the registration (WSRC0021): the same five details are registered already, or it wants a newer search first. Search again, then register.',
  'request-refused': 'It did not accept one of the details. Correct them and try again.',
  'provider-refused': 'It refused your organisation. Your administrator has been told.',
  'lrs-closed': 'It is closed. Try again later.',
  'left-to-person': 'Somebody has let it rest.',
};
