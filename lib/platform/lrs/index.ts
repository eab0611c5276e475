import 'server-only';

export { readCertificateFile } from './certificate-file';
export { withCircuitBreaker } from './circuit-breaker';
export { type ClientCertificate, readClientCertificate } from './client-certificate';
export { isLrsSandbox, lrsAddress } from './hosts';
export { httpsLrsTransport } from './https-transport';
export { type LrsEndpoint, openLrsClient } from './open-client';
