import 'server-only';

export type { ProviderScope } from '../runtime';
export { csvResponse } from './csv-response';
export { fileResponse } from './file-response';
export { isReady } from './is-ready';
export { jobHandlers } from './job-handlers';
export { lrsAction } from './lrs-action';
export { isAllowed, openScope } from './open-scope';
export { providerAction, providerQuery, scopeAction } from './provider-action';
export { providerPage } from './provider-page';
export { providerRoute } from './provider-route';
export { providersToExportFor } from './providers-to-export-for';
export { nothingHere, refusedResponse } from './refused-response';
export { isRowId } from './row-id';
export { startPlatform } from './start-platform';
export { sweepNow } from './sweep-now';
