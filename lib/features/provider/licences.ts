export const licenceKinds = ['lrs', 'tier-silver', 'tier-gold', 'tier-platinum'] as const;

/** What an organisation may use, from the first day to the last; both as YYYY-MM-DD, without a last day for ever. */
export type Licence = {
  readonly kind: (typeof licenceKinds)[number];
  readonly from: string;
  readonly until: string | null;
};

/** The licences of one organisation. */
export interface LicenceStore {
  list(): Promise<readonly Licence[]>;
}

type For = 'learner' | 'applicant';

const KINDS_FOR: Readonly<Record<For, readonly Licence['kind'][]>> = {
  learner: ['lrs', 'tier-silver', 'tier-gold', 'tier-platinum'],
  applicant: ['tier-platinum'],
};

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** Whether the LRS may be used for a learner or an applicant now. */
export const isLicensedForLrs = (licences: readonly Licence[], stage: For, now: Date): boolean => {
  const today = london.format(now);
  return licences.some(
    ({ kind, from, until }) => KINDS_FOR[stage].includes(kind) && from <= today && (until === null || today <= until),
  );
};
