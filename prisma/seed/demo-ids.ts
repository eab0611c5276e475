import type { ReferenceKind } from '@/lib/features/reference/schema';
import type { DemoOrganisation } from './organisations';
import { stableId } from './stable-id';

export const tenantIdOf = ({ name }: Pick<DemoOrganisation, 'name'>): string => stableId(`organisation ${name}`);
export const providerIdOf = (ukprn: number): string => stableId(`provider ${ukprn}`);
export const userIdOf = (email: string): string => stableId(`user ${email}`);
export const listedIdOf = (ukprn: number, list: ReferenceKind, code: string): string =>
  stableId(`${ukprn} ${list} ${code}`);
