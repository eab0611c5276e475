'use server';
import { finishCsvUpload, requestCsvLoad, startCsvImport } from '@/lib/features/learner-csv';
import { csvImportInput, loadCsvInput, startCsvImportInput } from '@/lib/features/learner-csv/schema';
import { scopeAction } from '@/lib/platform/next';

const permission = 'learner-csv:import';

export const startCsvImportAction = scopeAction({ permission, input: startCsvImportInput, run: startCsvImport });
export const finishCsvUploadAction = scopeAction({ permission, input: csvImportInput, run: finishCsvUpload });
export const loadCsvAction = scopeAction({ permission, input: loadCsvInput, run: requestCsvLoad });
