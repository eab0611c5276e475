'use server';
import { chooseLearners, sealSearch, tagLearners, undoTagging } from '@/lib/features/learner';
import {
  chooseLearnersInput,
  sealSearchInput,
  tagLearnersInput,
  undoTaggingInput,
} from '@/lib/features/learner/schema';
import { providerAction, providerQuery } from '@/lib/platform/next';

export const sealSearchAction = providerQuery({ permission: 'learner:view', input: sealSearchInput, run: sealSearch });
export const tagLearnersAction = providerAction({
  permission: 'learner:edit',
  input: tagLearnersInput,
  run: tagLearners,
});
export const undoTaggingAction = providerAction({
  permission: 'learner:edit',
  input: undoTaggingInput,
  run: undoTagging,
});
export const chooseLearnersAction = providerAction({
  permission: 'learner:bulk-edit',
  input: chooseLearnersInput,
  run: chooseLearners,
});
