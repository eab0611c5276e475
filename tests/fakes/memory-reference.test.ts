import { referenceStoreContract } from '../contracts/reference-store.contract';
import { MemoryReferenceStore } from './memory-reference';

referenceStoreContract('The store in memory', async () => {
  const [ours, theirs] = [new MemoryReferenceStore(), new MemoryReferenceStore()];
  return { run: (work) => work(ours), other: (work) => work(theirs) };
});
