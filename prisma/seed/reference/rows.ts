import type { ReferenceValues, TagColour } from '@/lib/features/reference/schema';
import type { NonEmpty } from '../random';

type Row = ReferenceValues & { readonly isRetired?: true };

export type DemoSite = Row & { readonly postcode: string };
export type DemoContract = Row & { readonly conRefNumber: string | null; readonly isIncludedInIlrExports: boolean };
export type DemoPlan = Row & { readonly stdCode: number | null };

/** The lists that one provider keeps. */
export type DemoReference = {
  readonly sites: NonEmpty<DemoSite>;
  readonly subcontractors: NonEmpty<Row & { readonly ukprn: number }>;
  readonly contracts: readonly DemoContract[];
  readonly tags: readonly Row[];
  readonly officers: NonEmpty<Row>;
  readonly 'qualification-plans': NonEmpty<DemoPlan>;
};

const APPRENTICESHIP = 36;
const STANDARD = 25;

/** LARS codes of apprenticeship standards. */
export const standards = {
  businessAdministrator: 196,
  customerService: 122,
  teamLeader: 105,
  adultCareWorker: 118,
  leadAdultCareWorker: 119,
} as const;

export const site = (code: string, name: string, postcode: string): DemoSite => ({ code, name, postcode });

export const subcontractor = (code: string, name: string, ukprn: number) => ({ code, name, ukprn });

export const contract = (
  code: string,
  name: string,
  type: string,
  conRefNumber: string | null,
  more: Partial<DemoContract> = {},
): DemoContract => ({ code, name, type, status: 'live', conRefNumber, isIncludedInIlrExports: true, ...more });

export const tag = (code: string, name: string, colour: TagColour) => ({ code, name, colour });

export const officer = (code: string, name: string) => ({ code, name });

export const plan = (code: string, name: string, fundModel: number): DemoPlan => ({
  code,
  name,
  fundModel,
  stdCode: null,
});

export const apprenticeship = (code: string, name: string, stdCode: number): DemoPlan => ({
  code,
  name,
  fundModel: APPRENTICESHIP,
  progType: STANDARD,
  stdCode,
  learnAimRef: 'ZPROG001',
});

export const retired = <Kept extends Row>(row: Kept): Kept & { readonly isRetired: true } => ({
  ...row,
  isRetired: true,
});

/** The lists of a provider as tables: of each record what differs from the others. */
type DemoTables = {
  readonly sites: NonEmpty<Parameters<typeof site>>;
  readonly subcontractors: NonEmpty<Parameters<typeof subcontractor>>;
  readonly contracts: NonEmpty<Parameters<typeof contract>>;
  readonly tags: NonEmpty<Parameters<typeof tag>>;
  readonly officers: NonEmpty<Parameters<typeof officer>>;
  readonly apprenticeships: NonEmpty<Parameters<typeof apprenticeship>>;
  readonly plans: NonEmpty<Parameters<typeof plan>>;
};

const rowsOf = <Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
  [first, ...others]: NonEmpty<Given>,
): NonEmpty<Made> => [make(...first), ...others.map((given) => make(...given))];

export const demoReference = (tables: DemoTables): DemoReference => ({
  sites: rowsOf(site, tables.sites),
  subcontractors: rowsOf(subcontractor, tables.subcontractors),
  contracts: rowsOf(contract, tables.contracts),
  tags: rowsOf(tag, tables.tags),
  officers: rowsOf(officer, tables.officers),
  'qualification-plans': [...rowsOf(apprenticeship, tables.apprenticeships), ...rowsOf(plan, tables.plans)],
});
