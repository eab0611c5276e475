import { describe, expect, test } from 'vitest';
import { transportFailure } from '@/lib/platform/lrs/transport-failure';

const failed = (code: string, isConnected: boolean) =>
  transportFailure(Object.assign(new Error('said by Node'), { code }), isConnected).failure;

describe('an error of the network says whether the LRS may have acted', () => {
  test.each([
    'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
    'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE',
    'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA',
  ])('%s: they refuse our certificate, also after the handshake, and have read nothing', (code) => {
    expect([failed(code, false), failed(code, true)]).toEqual(['certificate-refused', 'certificate-refused']);
  });

  test.each(['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'EPROTO'])(
    '%s: we refuse theirs, before anything is sent',
    (code) => {
      expect(failed(code, false)).toBe('certificate-refused');
    },
  );

  test.each(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ECONNRESET', 'EHOSTUNREACH'])(
    '%s: nothing was sent before the handshake, anything may have been after it',
    (code) => {
      expect([failed(code, false), failed(code, true)]).toEqual(['unreachable', 'no-answer']);
    },
  );

  test('another alert after the handshake leaves it open, and so does what is no error of Node', () => {
    expect(failed('ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR', true)).toBe('no-answer');
    expect(transportFailure('text', true).failure).toBe('no-answer');
  });
});
