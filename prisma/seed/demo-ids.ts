import type { DemoOrganisation } from './organisations';
import { stableId } from './stable-id';

/** The lists of a provider that learners and aims are linked to. */
export type ListName = 'site' | 'subcontractor' | 'contract' | 'tag' | 'officer' | 'qualification_plan';

export const tenantIdOf = ({ name }: Pick<DemoOrganisation, 'name'>): string => stableId(`organisation ${name}`);
export const providerIdOf = (ukprn: number): string => stableId(`provider ${ukprn}`);
export const userIdOf = (email: string): string => stableId(`user ${email}`);
export const listedIdOf = (ukprn: number, list: ListName, code: string): string => stableId(`${ukprn} ${list} ${code}`);
