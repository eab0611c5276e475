import type { Overview } from './schema';

export interface OverviewStore {
  of(academicYear: string): Promise<Overview>;
}
