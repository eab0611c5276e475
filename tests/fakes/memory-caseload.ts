import type { ExportSelection } from '@/lib/features/ilr-export';
import type {
  ExportCounts,
  MonitoringChoice,
  MonitoringOccurrence,
  MonitoringProblem,
  MonitoringSource,
} from '@/lib/features/ilr-export/schema';
import type { CaseAim, CaseLearner, Caseload } from '../builders/caseload';
import { rowId } from '../builders/row-id';

type Lot = 'in' | 'filters' | 'no aims' | 'contract';
type Placed = {
  readonly learner: CaseLearner;
  readonly number: number;
  readonly lot: Lot;
  readonly aims: readonly CaseAim[];
};

const hasOne = (kind: string, ids: readonly string[], codes: readonly (string | undefined)[]) =>
  ids.length === 0 || codes.some((code) => code !== undefined && ids.includes(rowId(`${kind} ${code}`)));

const aimsMatch = (selection: ExportSelection, aims: readonly CaseAim[]) =>
  hasOne(
    'contract',
    selection.contractIds,
    aims.map(({ contract }) => contract),
  ) &&
  hasOne(
    'subcontractor',
    selection.subcontractorIds,
    aims.map(({ subcontractor }) => subcontractor),
  );

const lotOf = (learner: CaseLearner, kept: readonly CaseAim[], selection: ExportSelection): Lot => {
  const matches =
    hasOne('site', selection.siteIds, [learner.site]) &&
    hasOne('tag', selection.tagIds, learner.tags ?? []) &&
    aimsMatch(selection, learner.aims);
  if (!matches) return 'filters';
  if (learner.aims.length === 0) return 'no aims';
  if (kept.length === learner.aims.length) return 'in';
  return selection.keepOtherAims && kept.length > 0 && aimsMatch(selection, kept) ? 'in' : 'contract';
};

/** The rules of an export's selection in plain code, as a second opinion on the SQL. */
export const placeCaseload = ({ learners, excluded = [] }: Caseload, selection: ExportSelection): Placed[] =>
  learners
    .map((learner, index) => {
      const aims = learner.aims.filter(({ contract }) => contract === undefined || !excluded.includes(contract));
      return { learner, number: index + 1, aims, lot: lotOf(learner, aims, selection) };
    })
    .sort((one, other) => (one.learner.ref < other.learner.ref ? -1 : 1));

export const countsOf = (placed: readonly Placed[]): ExportCounts => {
  const of = (lot: Lot) => placed.filter((one) => one.lot === lot);
  const isMixed = ({ learner, aims }: Placed) => aims.length > 0 && aims.length < learner.aims.length;
  return {
    caseload: placed.length,
    learners: of('in').length,
    aims: of('in').reduce((sum, { aims }) => sum + aims.length, 0),
    leftOutByFilters: of('filters').length,
    leftOutByContract: of('contract').length,
    leftOutWithoutAims: of('no aims').length,
    withExcludedAndOtherAims: [...of('in'), ...of('contract')].filter(isMixed).length,
  };
};

const LETTERS: readonly MonitoringOccurrence[] = ['A', 'B', 'C', 'D'];

type Value = Omit<MonitoringProblem, 'reason' | 'value'> & { value: string | undefined };

const valuesOf = ({ learner, aims }: Placed, occurrence: MonitoringOccurrence, source: MonitoringSource): Value[] => {
  const row = { learnRefNumber: learner.ref, occurrence, source };
  const perAim = (value: (aim: CaseAim) => string | undefined) =>
    aims.map((aim) => ({ ...row, aimSeqNumber: learner.aims.indexOf(aim) + 1, value: value(aim) }));
  const once = (value: string | undefined) => [{ ...row, aimSeqNumber: null, value }];
  switch (source) {
    case 'as-entered':
      return [
        ...(occurrence < 'C' ? once(learner.entered?.[occurrence]) : []),
        ...perAim(({ entered }) => entered?.[occurrence]),
      ];
    case 'qualification-plan-code':
      return perAim(({ plan }) => plan);
    case 'provider-id':
      return once(learner.providerLearnerId);
    case 'site-code':
      return once(learner.site);
    case 'main-officer-code':
      return once(learner.officer);
    case 'main-tag':
      return once(learner.mainTag);
    case 'learner-identifier':
      return [];
  }
};

const RESTRICTED_STRING = /^[A-Za-z0-9 ~!@#$%&'()*+,\-./:;<=>?[\\\]_{}^£€]*$/;

export const problemsOf = (placed: readonly Placed[], monitoring: MonitoringChoice): MonitoringProblem[] =>
  placed
    .filter(({ lot }) => lot === 'in')
    .flatMap((one) => LETTERS.flatMap((occurrence) => valuesOf(one, occurrence, monitoring[occurrence])))
    .flatMap(({ value = '', ...row }): MonitoringProblem[] => {
      if (value.length > 20) return [{ ...row, value, reason: 'too-long' }];
      return RESTRICTED_STRING.test(value) ? [] : [{ ...row, value, reason: 'restricted-characters' }];
    });
