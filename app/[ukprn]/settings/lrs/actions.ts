'use server';
import { z } from 'zod';
import { saveLrsSettings, testConnection } from '@/lib/features/lrs';
import { saveLrsSettingsInput } from '@/lib/features/lrs/schema';
import { lrsAction, providerAction } from '@/lib/platform/next';

const permission = 'lrs:settings';

export const saveLrsSettingsAction = providerAction({ permission, input: saveLrsSettingsInput, run: saveLrsSettings });
export const testConnectionAction = lrsAction({ permission, input: z.object({}), run: testConnection });
