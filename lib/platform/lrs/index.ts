import 'server-only';

export { withCircuitBreaker } from './circuit-breaker';
export { type ClientCertificate, readClientCertificate } from './client-certificate';
export { isLrsSandbox, lrsAddress } from './hosts';
export { httpsLrsTransport } from './https-transport';
