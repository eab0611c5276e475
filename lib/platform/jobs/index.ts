import 'server-only';

export { createInngestClient } from './client';
export type {
  EmbeddedExecutor,
  EmbeddedExecutorOptions,
  InngestClientConfig,
  JobClient,
  JobDatabase,
  JobEvent,
  JobHandlers,
} from './contract';
export { jobDatabase } from './database';
export { createEmbeddedExecutor } from './executor';
export { serveJobs } from './serve';
