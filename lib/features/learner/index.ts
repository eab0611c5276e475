export { listLearners } from './list-learners';
export type { LearnerSearch, LearnerStore } from './ports';
