import type { AcademicYearCode } from '../years';

/** What does not go into the next year as it is. All that is not named here is copied. */
export interface RollOverTable {
  /** Fields that the new year calls otherwise. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Fields that are said anew each year, by record. */
  readonly yearlyFields: Readonly<Record<string, readonly string[]>>;
  /** Records that are made anew each year. */
  readonly yearlyRecords: readonly string[];
  /** Records that are made anew each year when they are of these types, by record and the field that says the type. */
  readonly yearlyTypes: Readonly<Record<string, { readonly field: string; readonly types: readonly string[] }>>;
  /** Fields, and types of funding and monitoring, whose codes go over only while they are in force. */
  readonly onlyInForce: readonly string[];
  /** Records that stay behind when the new year no longer has their code. */
  readonly leftWithCode: readonly string[];
}

// Spec: ILR migration rules 2025 to 2026 (Appendix B, Annex 1), version 3.
const into2526: RollOverTable = {
  renamed: { SOC2000: 'SOC', UCASAPPID: 'UCASSCHEMECODE', DOMICILE: 'PERMADDCOUNTRY' },
  yearlyFields: {
    Learner: [
      'PrevLearnRefNumber',
      'PrevUKPRN',
      'Accom',
      'ALSCost',
      'PlanLearnHours',
      'PlanEEPHours',
      'MathGrade',
      'EngGrade',
    ],
    LearnerHE: ['TTACCOM'],
    LearningDeliveryHE: ['NETFEE', 'GROSSFEE'],
  },
  yearlyRecords: ['LearnerHEFinancialSupport'],
  yearlyTypes: {
    LearnerFAM: { field: 'LearnFAMType', types: ['HNS', 'LSR', 'SEN', 'EDF', 'MCF', 'ECF', 'FME'] },
  },
  onlyInForce: ['ProgType', 'LDM', 'DAM'],
  leftWithCode: ['LLDDandHealthProblem', 'LearnerFAM', 'EmploymentStatusMonitoring', 'LearningDeliveryFAM'],
};

// No migration rules for 2026 to 2027 are public: those of the year before, and the planned hours that came in 2025.
const into2627: RollOverTable = {
  ...into2526,
  renamed: {},
  yearlyTypes: {
    LearnerFAM: { field: 'LearnFAMType', types: [...(into2526.yearlyTypes.LearnerFAM?.types ?? []), 'MMH', 'EMH'] },
  },
};

/** The table of the roll-over into each year that one can roll over into. */
export const rollOverTables: Readonly<Partial<Record<AcademicYearCode, RollOverTable>>> = {
  '2526': into2526,
  '2627': into2627,
};
