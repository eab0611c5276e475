'use server';
import { finishUpload, requestLoad, startImport } from '@/lib/features/ilr-import';
import { finishUploadInput, loadImportInput, startImportInput } from '@/lib/features/ilr-import/schema';
import { providerAction } from '@/lib/platform/next';

const permission = 'ilr-import:load';

export const startImportAction = providerAction({ permission, input: startImportInput, run: startImport });
export const finishUploadAction = providerAction({ permission, input: finishUploadInput, run: finishUpload });
export const loadImportAction = providerAction({ permission, input: loadImportInput, run: requestLoad });
