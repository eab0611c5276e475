'use server';
import { includeContract } from '@/lib/features/reference';
import { includeContractInput } from '@/lib/features/reference/schema';
import { providerAction } from '@/lib/platform/next';

export const includeContractAction = providerAction({
  permission: 'reference:edit',
  input: includeContractInput,
  run: includeContract,
});
