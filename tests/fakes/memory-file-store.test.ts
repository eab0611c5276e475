import { fileStoreContract } from '../contracts/file-store.contract';
import { MemoryFileStore } from './memory-file-store';

const store = new MemoryFileStore();

fileStoreContract(() => store);
