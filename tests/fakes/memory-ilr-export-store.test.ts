import { describe } from 'vitest';
import type { Caseload } from '../builders/caseload';
import { ilrExportStoreContract, type OpenExports } from '../contracts/ilr-export-store.contract';
import { MemoryIlrExportStore } from './memory-ilr-export-store';

const open = (caseload: Caseload): OpenExports => {
  const store = new MemoryIlrExportStore(caseload);
  return (work) => work(store);
};

describe('the store in memory keeps the contract of the exports', () => {
  ilrExportStoreContract(async (caseload) => ({
    own: open(caseload),
    stranger: open({ ...caseload, learners: [], excluded: [] }),
  }));
});
