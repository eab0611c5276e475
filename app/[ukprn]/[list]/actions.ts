'use server';
import { changeReference, createReference, includeContract, retireReference } from '@/lib/features/reference';
import {
  changeReferenceInput,
  createReferenceInput,
  includeContractInput,
  retireReferenceInput,
} from '@/lib/features/reference/schema';
import { providerAction } from '@/lib/platform/next';

const permission = 'reference:edit';

export const createReferenceAction = providerAction({ permission, input: createReferenceInput, run: createReference });
export const changeReferenceAction = providerAction({ permission, input: changeReferenceInput, run: changeReference });
export const retireReferenceAction = providerAction({ permission, input: retireReferenceInput, run: retireReference });
export const includeContractAction = providerAction({ permission, input: includeContractInput, run: includeContract });
