'use server';
import { z } from 'zod';
import { countLearners, createExport, exportChoices } from '@/lib/features/ilr-export';
import { createExportInput } from '@/lib/features/ilr-export/schema';
import { providerAction, providerQuery } from '@/lib/platform/next';

const permission = 'ilr-export:create';

export const createIlrExportAction = providerAction({ permission, input: createExportInput, run: createExport });
export const countLearnersAction = providerQuery({ permission, input: createExportInput, run: countLearners });
export const exportChoicesAction = providerQuery({ permission, input: z.null(), run: exportChoices });
