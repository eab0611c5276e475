'use server';
import { addLearner } from '@/lib/features/learner-record';
import { addLearnerInput } from '@/lib/features/learner-record/schema';
import { scopeAction } from '@/lib/platform/next';

export const addLearnerAction = scopeAction({ permission: 'learner:edit', input: addLearnerInput, run: addLearner });
