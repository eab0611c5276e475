'use server';
import { becomeLearner, changeAims, editAimLinks, editLinks, editSection } from '@/lib/features/learner-record';
import {
  becomeLearnerInput,
  changeAimsInput,
  editAimLinksInput,
  editLinksInput,
  editSectionInput,
} from '@/lib/features/learner-record/schema';
import { scopeAction } from '@/lib/platform/next';

const permission = 'learner:edit';

export const editSectionAction = scopeAction({ permission, input: editSectionInput, run: editSection });
export const editLinksAction = scopeAction({ permission, input: editLinksInput, run: editLinks });
export const editAimLinksAction = scopeAction({ permission, input: editAimLinksInput, run: editAimLinks });
export const changeAimsAction = scopeAction({ permission, input: changeAimsInput, run: changeAims });
export const becomeLearnerAction = scopeAction({ permission, input: becomeLearnerInput, run: becomeLearner });
