'use server';
import {
  editDetails,
  getLearningRecord,
  lookUpChange,
  registerUln,
  restChange,
  searchForUln,
  selectUln,
  takeMaster,
  updateLrs,
  verifyUln,
} from '@/lib/features/lrs';
import {
  editDetailsInput,
  getLearningRecordInput,
  lookUpChangeInput,
  registerUlnInput,
  searchForUlnInput,
  selectUlnInput,
  takeMasterInput,
  updateLrsInput,
  verifyUlnInput,
} from '@/lib/features/lrs/schema';
import { lrsAction, providerAction } from '@/lib/platform/next';

const search = 'lrs:search';
const update = 'lrs:update';

export const searchForUlnAction = lrsAction({ permission: search, input: searchForUlnInput, run: searchForUln });
export const selectUlnAction = lrsAction({ permission: search, input: selectUlnInput, run: selectUln });
export const verifyUlnAction = lrsAction({ permission: search, input: verifyUlnInput, run: verifyUln });
export const takeMasterAction = lrsAction({ permission: search, input: takeMasterInput, run: takeMaster });
export const getLearningRecordAction = lrsAction({
  permission: search,
  input: getLearningRecordInput,
  run: (needs, input) => getLearningRecord(needs, input),
});
export const updateLrsAction = lrsAction({ permission: update, input: updateLrsInput, run: updateLrs });
export const registerUlnAction = lrsAction({ permission: update, input: registerUlnInput, run: registerUln });
export const lookUpChangeAction = lrsAction({ permission: update, input: lookUpChangeInput, run: lookUpChange });
export const restChangeAction = lrsAction({ permission: update, input: lookUpChangeInput, run: restChange });
export const editDetailsAction = providerAction({
  permission: 'learner:edit',
  input: editDetailsInput,
  run: editDetails,
});
