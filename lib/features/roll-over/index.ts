export type {
  LearnersToRollOver,
  LearnerToRollOver,
  MadeOutcome,
  RolledRecord,
  RollOverJobNeeds,
  RollOverMaking,
  RollOverNeeds,
  RollOverState,
  RollOverStore,
  YearPair,
} from './ports';
export { findRollOver, listRollOvers, previewLearners, rollOverChoices } from './read-roll-overs';
export { requestMaking } from './request-making';
export { requestUndo } from './request-undo';
export { startRollOver } from './start-roll-over';
export { failRollOver, workOnRollOver } from './work-on-roll-over';
