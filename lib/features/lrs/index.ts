export { findByDemographics, findByUln } from './find-lrs-learner';
export { liftStop } from './lift-stop';
export type {
  ChangeContent,
  ChangeMove,
  LrsChange,
  LrsLedger,
  LrsNeeds,
  LrsStops,
  LrsStores,
  NewLrsChange,
} from './ports';
export { registerLrsLearner } from './register-lrs-learner';
export { leaveToPerson, settleChange } from './settle-change';
export { settleUnsettled } from './settle-unsettled';
export { updateLrsLearner } from './update-lrs-learner';
