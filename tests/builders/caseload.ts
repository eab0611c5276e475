/** A caseload in few words: codes stand for sites, contracts, subcontractors, plans, officers and tags. */
export type CaseAim = {
  readonly contract?: string;
  readonly subcontractor?: string;
  readonly plan?: string;
  readonly compStatus?: number;
  readonly entered?: Readonly<Record<string, string>>;
};

export type CaseLearner = {
  readonly ref: string;
  readonly familyName?: string;
  readonly givenNames?: string;
  readonly dateOfBirth?: string;
  readonly uln?: number;
  readonly providerLearnerId?: string;
  /** The year of the learner's record, if it is not the caseload's. */
  readonly recordOf?: string;
  readonly site?: string;
  readonly officer?: string;
  readonly tags?: readonly string[];
  readonly mainTag?: string;
  readonly entered?: Readonly<Record<string, string>>;
  readonly aims: readonly CaseAim[];
};

export type Caseload = {
  readonly academicYear: string;
  /** Contracts whose Include in ILR Exports is No. */
  readonly excluded?: readonly string[];
  readonly learners: readonly CaseLearner[];
};

const unique = (codes: readonly (string | undefined)[]) => [...new Set(codes.filter((code) => code !== undefined))];

/** Every code that a caseload names, by what it is a code of. */
export const codesOf = ({ learners, excluded = [] }: Caseload) => {
  const aims = learners.flatMap((learner) => learner.aims);
  return {
    site: unique(learners.map(({ site }) => site)),
    officer: unique(learners.map(({ officer }) => officer)),
    tag: unique(learners.flatMap(({ tags = [], mainTag }) => [...tags, mainTag])),
    contract: unique([...excluded, ...aims.map(({ contract }) => contract)]),
    subcontractor: unique(aims.map(({ subcontractor }) => subcontractor)),
    qualification_plan: unique(aims.map(({ plan }) => plan)),
  };
};
