export type { OverviewStore } from './ports';
export { readOverview } from './read-overview';
