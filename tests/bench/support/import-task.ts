import type { ProviderContext } from '@/lib/features/provider';

/** What the program that imports is told to do with the file at `path`, or with the import that an earlier step began. */
export interface ImportTask {
  readonly step: 'send' | 'check' | 'load';
  readonly provider: ProviderContext;
  readonly path: string;
  readonly importId: string;
}

/** What one step took, and how many learners it went through. */
export interface ImportRun {
  readonly importId: string;
  readonly learners: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Of the database server; null when that is on another machine. */
  readonly databaseMs: number | null;
  readonly rssBytes: number;
}
