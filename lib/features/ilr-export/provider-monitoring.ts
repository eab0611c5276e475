import { learnerIdentifier } from '@/lib/identifiers';
import type { Learner, LearningDelivery } from '@/lib/ilr';
import type { ExportRecord } from './ports';
import type { MonitoringChoice, MonitoringOccurrence, MonitoringSource } from './schema';

const PROGRAMME_AIM = 1;
const CORE_AIM = 5;
const onLearner: readonly MonitoringOccurrence[] = ['A', 'B'];
const onAim: readonly MonitoringOccurrence[] = ['A', 'B', 'C', 'D'];

type ValueBySource = (source: MonitoringSource) => string | null;

const isOverridden = (choice: MonitoringChoice, occurrence: string | null): boolean => {
  const letter = onAim.find((known) => known === occurrence?.toUpperCase());
  return letter !== undefined && choice[letter] !== 'as-entered';
};

const overrides = (occurrences: readonly MonitoringOccurrence[], choice: MonitoringChoice, pick: ValueBySource) =>
  occurrences
    .filter((occurrence) => choice[occurrence] !== 'as-entered')
    .flatMap((occurrence) => {
      const value = pick(choice[occurrence])?.trim();
      // Both elements of a pair are mandatory, so without a value the whole pair is left out.
      return value ? [{ occurrence, value }] : [];
    });

/** The programme aim, else the core aim, else the first. */
export const mainAimIndex = (aims: readonly LearningDelivery[]): number => {
  const programme = aims.findIndex((aim) => aim.AimType === PROGRAMME_AIM);
  if (programme >= 0) return programme;
  return Math.max(
    0,
    aims.findIndex((aim) => aim.AimType === CORE_AIM),
  );
};

const valuesFor =
  ({ links }: ExportRecord, qualificationPlanCode: string | null): ValueBySource =>
  (source) => {
    switch (source) {
      case 'as-entered':
        return null;
      case 'provider-id':
        return links.providerLearnerId;
      case 'learner-identifier':
        return learnerIdentifier(links.learnerNumber);
      case 'site-code':
        return links.siteCode;
      case 'qualification-plan-code':
        return qualificationPlanCode;
      case 'main-officer-code':
        return links.officerCode;
      case 'main-tag':
        return links.mainTag;
    }
  };

const aimWithMonitoring = (aim: LearningDelivery, choice: MonitoringChoice, pick: ValueBySource): LearningDelivery => ({
  ...aim,
  ProviderSpecDeliveryMonitoring: [
    ...aim.ProviderSpecDeliveryMonitoring.filter((entered) => !isOverridden(choice, entered.ProvSpecDelMonOccur)),
    ...overrides(onAim, choice, pick).map(({ occurrence, value }) => ({
      ProvSpecDelMonOccur: occurrence,
      ProvSpecDelMon: value,
    })),
  ].sort((one, other) => (one.ProvSpecDelMonOccur ?? '').localeCompare(other.ProvSpecDelMonOccur ?? '')),
});

const chosenAny = (choice: MonitoringChoice) => onAim.some((occurrence) => choice[occurrence] !== 'as-entered');

/** The learner with the provider monitoring values that were chosen; those as entered stay as they are. */
export const withProviderMonitoring = (stored: ExportRecord, choice: MonitoringChoice): Learner => {
  const { record, aims } = stored;
  if (!chosenAny(choice)) return record;
  const mainPlan = aims[mainAimIndex(record.LearningDelivery)]?.qualificationPlanCode ?? null;
  return {
    ...record,
    ProviderSpecLearnerMonitoring: [
      ...record.ProviderSpecLearnerMonitoring.filter((entered) => !isOverridden(choice, entered.ProvSpecLearnMonOccur)),
      ...overrides(onLearner, choice, valuesFor(stored, mainPlan)).map(({ occurrence, value }) => ({
        ProvSpecLearnMonOccur: occurrence,
        ProvSpecLearnMon: value,
      })),
    ].sort((one, other) => (one.ProvSpecLearnMonOccur ?? '').localeCompare(other.ProvSpecLearnMonOccur ?? '')),
    LearningDelivery: record.LearningDelivery.map((aim, index) =>
      aimWithMonitoring(aim, choice, valuesFor(stored, aims[index]?.qualificationPlanCode ?? null)),
    ),
  };
};
