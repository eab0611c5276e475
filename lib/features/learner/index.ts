export { chooseLearners } from './choose-learners';
export { folded } from './find-terms';
export { readLearnerListQuery } from './list-address';
export { countLearners, listChoices, listLearners } from './list-learners';
export type { ChosenLearners, LearnerOrder, LearnerSearch, LearnerStore, LearnerTagging, WhoIsMeant } from './ports';
export { sealSearch } from './seal-search';
export { tagLearners } from './tag-learners';
export { undoTagging } from './undo-tagging';
