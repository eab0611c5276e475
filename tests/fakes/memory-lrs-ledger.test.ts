import { type LedgerUnderTest, lrsLedgerContract } from '../contracts/lrs-ledger.contract';
import { memoryLrsLedger, memoryLrsStops } from './memory-lrs-ledger';

const ofOneProvider = (): LedgerUnderTest['run'] => {
  const stores = { ledger: memoryLrsLedger().ledger, stops: memoryLrsStops() };
  return (work) => work(stores);
};
const underTest = { run: ofOneProvider(), other: ofOneProvider() };

lrsLedgerContract('The ledger in memory', () => underTest);
