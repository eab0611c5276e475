import { contractStatuses, contractTypes, type FieldOption, tagColours } from './choices';
import type { ReferenceKind } from './kinds';

/** What a field may hold. `ilr` is whatever the named field of the ILR may: the year's own table says it. */
export type FieldCheck =
  | { readonly as: 'text'; readonly max: number }
  | { readonly as: 'ilr'; readonly record: string; readonly element: string }
  | { readonly as: 'ukprn' }
  | { readonly as: 'choice'; readonly options: readonly FieldOption[] }
  | { readonly as: 'yes-no' }
  | { readonly as: 'subcontractor' };

export type ReferenceField = {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly check: FieldCheck;
  /** What a new record starts with. */
  readonly initial?: string;
  readonly isRequired?: true;
  /** It stands on the ILR tab. */
  readonly isIlr?: true;
  /** It has a column in the list. */
  readonly isListed?: true;
  /** It says something about a person: the audit names it and never says what was in it. */
  readonly isPersonal?: true;
};

const MONITORING: FieldCheck = { as: 'ilr', record: 'ProviderSpecDeliveryMonitoring', element: 'ProvSpecDelMon' };
const ofAim = (element: string): FieldCheck => ({ as: 'ilr', record: 'LearningDelivery', element });

const exportedCode = {
  name: 'code',
  label: 'Code',
  help: 'Can stand in the ILR as a provider monitoring value, so it has at most 20 characters.',
  check: MONITORING,
  isRequired: true,
} as const;
const ownCode = {
  name: 'code',
  label: 'Code',
  help: 'A short name of your own.',
  check: { as: 'text', max: 30 },
  isRequired: true,
} as const;
const name = { name: 'name', label: 'Name', check: { as: 'text', max: 120 }, isRequired: true } as const;

const defaultMonitoring = <const Name extends string, const Letter extends string>(fieldName: Name, letter: Letter) =>
  ({
    name: fieldName,
    label: `Default monitoring ${letter}`,
    help: `What ProvSpecDelMon ${letter} of a new aim on this contract starts with.`,
    check: MONITORING,
    isIlr: true,
  }) as const;

/** What each kind of record is made of, in the order of its form. The forms, the lists, the checks and the store read it. */
export const referenceFields = {
  sites: [exportedCode, name],
  subcontractors: [
    ownCode,
    name,
    {
      name: 'ukprn',
      label: 'UKPRN',
      help: 'Eight digits. It is the PartnerUKPRN of the aims that they deliver.',
      check: { as: 'ukprn' },
      isRequired: true,
      isListed: true,
    },
  ],
  contracts: [
    ownCode,
    name,
    {
      name: 'type',
      label: 'Type',
      check: { as: 'choice', options: contractTypes },
      isListed: true,
    },
    {
      name: 'status',
      label: 'Status',
      help: 'A dormant contract takes no new aims. The aims that it has stay, and are exported.',
      check: { as: 'choice', options: contractStatuses },
      initial: 'live',
      isRequired: true,
      isListed: true,
    },
    {
      name: 'isIncludedInIlrExports',
      label: 'Include in ILR Exports',
      help: 'No keeps every learner on this contract out of ILR exports, whatever an export is filtered by.',
      check: { as: 'yes-no' },
      initial: 'yes',
      isIlr: true,
    },
    {
      name: 'conRefNumber',
      label: 'Contract reference number (ConRefNumber)',
      help: 'As the department wrote it on the contract. Imported aims that have it are put on this contract.',
      check: ofAim('ConRefNumber'),
      isIlr: true,
    },
    {
      name: 'defaultSubcontractorId',
      label: 'Default subcontractor',
      help: 'Who delivers a new aim on this contract, unless the aim says otherwise.',
      check: { as: 'subcontractor' },
      isIlr: true,
    },
    defaultMonitoring('defaultMonitoringA', 'A'),
    defaultMonitoring('defaultMonitoringB', 'B'),
    defaultMonitoring('defaultMonitoringC', 'C'),
    defaultMonitoring('defaultMonitoringD', 'D'),
  ],
  tags: [
    exportedCode,
    name,
    {
      name: 'colour',
      label: 'Colour',
      check: { as: 'choice', options: tagColours },
      initial: 'grey',
      isRequired: true,
      isListed: true,
    },
  ],
  officers: [exportedCode, { ...name, isPersonal: true }],
  'qualification-plans': [
    exportedCode,
    name,
    {
      name: 'fundModel',
      label: 'Funding model (FundModel)',
      help: 'What the main aim of a new learner on this plan starts with, as are the fields below.',
      check: ofAim('FundModel'),
      isIlr: true,
      isListed: true,
    },
    { name: 'progType', label: 'Programme type (ProgType)', check: ofAim('ProgType'), isIlr: true, isListed: true },
    {
      name: 'stdCode',
      label: 'Apprenticeship standard (StdCode)',
      check: ofAim('StdCode'),
      isIlr: true,
      isListed: true,
    },
    {
      name: 'learnAimRef',
      label: 'Main aim (LearnAimRef)',
      check: ofAim('LearnAimRef'),
      isIlr: true,
      isListed: true,
    },
  ],
} as const satisfies Record<ReferenceKind, readonly ReferenceField[]>;

/** The name of any field of any kind. */
export type FieldName = (typeof referenceFields)[ReferenceKind][number]['name'];

type Named = ReferenceField & { readonly name: FieldName };

export const fieldsOf = (kind: ReferenceKind): readonly Named[] => referenceFields[kind];
