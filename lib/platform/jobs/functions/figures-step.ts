import 'server-only';
import { pool } from '@/lib/platform/postgres';
import { refreshPlannerFigures } from '@/lib/platform/postgres/planner-figures';

/** The last step of a job that may write thousands of learners: after it, the next question about them is planned well. */
export const figuresStep = { id: 'refresh-planner-figures', run: () => refreshPlannerFigures(pool()) };
