import type { Clock } from '@/lib/ports';
import type { ProviderContext } from '../provider';
import { nextFileStamp } from './file-stamp';
import { londonTime } from './london-time';
import type { IlrExportStore } from './ports';

export type StartExportNeeds = {
  readonly provider: ProviderContext;
  readonly exports: IlrExportStore;
  readonly clock: Clock;
};

/** Gives the export its time, serial number and name: once, however often the step is run. */
export const startExport = async ({ provider, exports, clock }: StartExportNeeds, id: string): Promise<void> => {
  const last = await exports.lastStamp();
  const found = await exports.inMaking(id);
  if (found === null || found.status !== 'queued') return;
  const now = londonTime(clock.now());
  const stamp = nextFileStamp({ ukprn: provider.ukprn, academicYear: found.academicYear, now }, last);
  await exports.start(id, stamp);
};
