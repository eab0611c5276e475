import 'server-only';
import type { Pool } from 'pg';
import { seeingNothing } from './seeing';
import { inTransaction } from './transaction';

/**
 * Has the database count its tables of learners anew, after many have been written. Until it does so of its own accord, which for
 * a small organisation among large ones may be never, its planner takes a new organisation or year for an empty one.
 */
export const refreshPlannerFigures = async (pool: Pool): Promise<void> => {
  await inTransaction(pool, seeingNothing, (client) => client.query('SELECT refresh_planner_figures()'));
};
