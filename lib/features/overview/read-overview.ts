import type { OverviewStore } from './ports';
import type { Overview } from './schema';

export const readOverview = (
  { overview }: { readonly overview: OverviewStore },
  academicYear: string,
): Promise<Overview> => overview.of(academicYear);
