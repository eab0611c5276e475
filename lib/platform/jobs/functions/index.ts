import 'server-only';
import type { InngestFunction } from 'inngest';
import type { JobClient } from '../contract';
import { buildIlrExport } from './build-ilr-export';
import { checkIlrImport, loadIlrImport } from './import-ilr-file';
import { workOnBulkEditJob } from './work-on-bulk-edit';
import { workOnCsvImportJob } from './work-on-csv-import';
import { workOnRollOverJob } from './work-on-roll-over';
import { workOnVerificationJob } from './work-on-verification';

/** Every function of ours: the same on Inngest and on the embedded executor. */
export const jobFunctions = (client: JobClient): readonly InngestFunction.Any[] => [
  buildIlrExport(client),
  checkIlrImport(client),
  loadIlrImport(client),
  workOnRollOverJob(client),
  workOnBulkEditJob(client),
  workOnCsvImportJob(client),
  workOnVerificationJob(client),
];
