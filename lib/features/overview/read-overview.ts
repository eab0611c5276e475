import { academicYears } from '@/lib/ilr';
import type { OverviewStore } from './ports';
import type { Overview } from './schema';

export const readOverview = ({ overview }: { readonly overview: OverviewStore }): Promise<Overview> => {
  const latest = academicYears.at(-1);
  if (latest === undefined) throw new Error('There is no academic year');
  return overview.of(latest.code);
};
