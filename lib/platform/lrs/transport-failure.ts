import 'server-only';
import { LrsTransportError, type LrsTransportFailure } from '@/lib/lrs';

/**
 * What the other end says when it does not want our certificate. With TLS 1.3 that comes after the handshake, when bytes
 * have left, but nobody has read them.
 */
const REFUSED_BY_THEM =
  /ALERT_(?:BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_(?:REVOKED|EXPIRED|UNKNOWN|REQUIRED)|UNKNOWN_CA|ACCESS_DENIED|HANDSHAKE_FAILURE|PROTOCOL_VERSION|INSUFFICIENT_SECURITY)/;
/** What OpenSSL and Node say when we do not want theirs. */
const REFUSED_BY_US =
  /^(?:CERT_|ERR_TLS_CERT|ERR_SSL_|ERR_TLS_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_|HOSTNAME_MISMATCH|EPROTO)/;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const failureOf = (code: string, isConnected: boolean): LrsTransportFailure => {
  if (REFUSED_BY_THEM.test(code)) return 'certificate-refused';
  if (isConnected) return 'no-answer';
  return REFUSED_BY_US.test(code) ? 'certificate-refused' : 'unreachable';
};

/** What an error of the network means; `isConnected` once the handshake was done and bytes may have left. */
export const transportFailure = (error: unknown, isConnected: boolean): LrsTransportError =>
  new LrsTransportError(failureOf(codeOf(error), isConnected), { cause: error });
