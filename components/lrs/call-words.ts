import type { LrsCallRefusal, SearchRefusal, StopReason } from '@/lib/features/lrs/schema';

export type Words = { readonly title: string; readonly says: string };

export const stopWords: Readonly<Record<StopReason, string>> = {
  'organisation-refused': 'The LRS does not know your organisation.',
  'password-refused': 'The LRS refused your organisation’s password.',
  'access-refused': 'The LRS says that your organisation may not use its web service.',
  'certificate-refused': 'The LRS and Muster could not agree on their certificates.',
};

type WordsFor<Refusal extends { readonly kind: string }> = {
  readonly [Kind in Refusal['kind']]: (refusal: Extract<Refusal, { readonly kind: Kind }>) => Words;
};

const unavailable: Readonly<Record<Extract<LrsCallRefusal, { kind: 'lrs-unavailable' }>['failure'], string>> = {
  unreachable: 'It could not be reached, although Muster tried three times.',
  'no-answer': 'It did not answer in time, or the line was lost.',
  'server-error': 'Something stands before it that answers in its place.',
  'circuit-open': 'Several questions have failed in a row, so Muster leaves it in peace for half a minute.',
};

/** What the person is told of a question that the LRS did not answer. */
export const callWords: WordsFor<SearchRefusal> = {
  'request-invalid': () => ({
    title: 'The LRS would not take these details',
    says: 'Nothing was sent. Correct what is named here, and try again.',
  }),
  'lrs-unavailable': ({ failure }) => ({
    title: 'The LRS cannot be asked at the moment',
    says: `${unavailable[failure]} Nothing was changed. Try again in a few minutes.`,
  }),
  'lrs-closed': ({ because }) => ({
    title: 'The LRS is closed',
    says: `${because === 'maintenance' ? 'It is being maintained.' : 'It is outside its hours of service.'} Nothing was changed. Try again later.`,
  }),
  'provider-refused': ({ reason }) => ({
    title: 'The LRS refused us',
    says: `${stopWords[reason]} Muster has stopped all calls, since more of them could lock the account, and has written to your administrator.`,
  }),
  'calls-stopped': ({ stop }) => ({
    title: 'Calls to the LRS are stopped',
    says: `${stopWords[stop.reason]} Nothing is asked until your administrator has put the settings right.`,
  }),
  'request-refused': ({ typeName }) => ({
    title: 'The LRS refused the question',
    says: `It did not accept one of the details${typeName === null ? '' : ` (${typeName})`}. Nothing was changed. Correct them and try again.`,
  }),
  'lrs-unreadable': () => ({
    title: 'The answer of the LRS cannot be believed',
    says: 'It was cut short, contradicts itself, or is not from the LRS. Muster has used nothing of it. Try again later.',
  }),
  'unknown-fault': ({ code }) => ({
    title: 'The LRS answered with a fault that is not documented',
    says: `${code === null ? 'It named no code.' : `Its code is ${code}.`} It is taken for no answer. Try again later.`,
  }),
  'too-many-by-person': () => ({
    title: 'You have made as many searches as are allowed in an hour',
    says: 'The register is there to find your own learners. Go on in the next hour.',
  }),
  'too-many-by-organisation': () => ({
    title: 'Your organisation has made as many searches as are allowed in an hour',
    says: 'The register is there to find your own learners. Go on in the next hour.',
  }),
};

/** The words for one refusal out of a table that has them for each kind. */
export const wordsOf = <Refusal extends { readonly kind: string }>(
  table: WordsFor<Refusal>,
  refusal: Refusal,
): Words => {
  const say = table[refusal.kind as Refusal['kind']] as (refusal: Refusal) => Words;
  return say(refusal);
};

export type { WordsFor };
