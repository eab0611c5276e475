import type {
  FinishUploadInput,
  FinishUploadRefusal,
  LoadImportInput,
  LoadImportRefusal,
  StartImportInput,
  StartImportRefusal,
} from '@/lib/features/ilr-import/schema';
import type { Result } from '@/lib/result';

/** What an upload asks of the server. The parts go in between, each a PUT of its own. */
export type UploadActions = {
  readonly startImport: (ukprn: number, input: StartImportInput) => Promise<Result<string, StartImportRefusal>>;
  readonly finishUpload: (ukprn: number, input: FinishUploadInput) => Promise<Result<null, FinishUploadRefusal>>;
};

export type LoadImport = (ukprn: number, input: LoadImportInput) => Promise<Result<null, LoadImportRefusal>>;
