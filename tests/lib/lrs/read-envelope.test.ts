import { describe, expect, test } from 'vitest';
import { LrsFaultError, LrsProtocolError } from '@/lib/lrs';
import { readEnvelope } from '@/lib/lrs/read-envelope';
import { aFault, aFindAnswer, aMiapFault } from '@/tests/builders/lrs/answers';

const thrownBy = (bytes: Uint8Array): unknown => {
  try {
    readEnvelope(bytes, 'FindLearnerResponse');
  } catch (error) {
    return error;
  }
  return null;
};

const soap = (content: string, namespace = 'http://schemas.xmlsoap.org/soap/envelope/') =>
  Buffer.from(`<s:Envelope xmlns:s="${namespace}">${content}</s:Envelope>`);

describe('an envelope holds one answer, or the fault that the LRS meant', () => {
  test('the answer is found by its local name', () => {
    expect(readEnvelope(aFindAnswer('<ResponseCode>WSRC0001</ResponseCode>'), 'FindLearnerResponse').name).toBe(
      'FindLearnerResponse',
    );
  });

  test.each([
    ['WSEC0001', 'request-refused'],
    ['WSEC0002', 'not-supported'],
    ['WSEC0003', 'organisation-refused'],
    ['WSEC0004', 'out-of-hours'],
    ['WSEC0005', 'password-refused'],
    ['WSEC0006', 'access-refused'],
    ['WSEC0999', 'unknown-exception'],
    ['WSEC0777', 'unknown-fault'],
  ])('%s is %s', (code, meaning) => {
    expect(thrownBy(aMiapFault(code))).toMatchObject({ name: 'LrsFaultError', code, meaning });
  });

  test('the type that a request did not fit is kept, the value that was quoted is not', () => {
    const details =
      "cvc-pattern-valid: Value 'Okafor' is not facet-valid with respect to pattern 'x' for type 'MIAPNameNonEmpty'.";
    const error = thrownBy(aMiapFault('WSEC0001', details));
    expect(error).toMatchObject({ typeName: 'MIAPNameNonEmpty' });
    expect(JSON.stringify(error)).not.toContain('Okafor');
  });

  test('the fault of the learning events is read too, and its code however it is printed', () => {
    const fault =
      '<detail><DomainFault xmlns="http://api.lrs.qcf.gov.uk/faults"><ErrorCode>WCEC0999</ErrorCode><ErrorDetail>eA==</ErrorDetail></DomainFault></detail>';
    expect(thrownBy(aFault(fault))).toMatchObject({ code: 'WSEC0999', meaning: 'unknown-exception' });
  });

  test('members with a namespace and another prefix say the same', () => {
    const fault =
      '<detail><q:MIAPAPIException xmlns:q="http://api.lrs.miap.gov.uk/exceptions"><q:ErrorCode>WSEC0005</q:ErrorCode></q:MIAPAPIException></detail>';
    expect(thrownBy(aFault(fault))).toMatchObject({ code: 'WSEC0005' });
  });

  test.each(['', '<detail/>', '<detail><MIAPAPIException><ErrorCode>WSEC0005</ErrorCode></MIAPAPIException></detail>'])(
    'a fault that is not the LRS speaking has no code: %s',
    (detail) => {
      const error = thrownBy(aFault(detail));
      expect(error).toBeInstanceOf(LrsFaultError);
      expect(error).toMatchObject({ code: null, meaning: 'unknown-fault' });
    },
  );

  test.each([
    ['no envelope', Buffer.from('<html/>'), 'not-soap'],
    ['SOAP 1.2', soap('<s:Body/>', 'http://www.w3.org/2003/05/soap-envelope'), 'not-soap'],
    ['no body', soap(''), 'missing-element'],
    ['an empty body', soap('<s:Body/>'), 'missing-element'],
    ['two bodies', soap('<s:Body><FindLearnerResponse/></s:Body><s:Body/>'), 'repeated-element'],
    ['two answers', soap('<s:Body><FindLearnerResponse/><FindLearnerResponse/></s:Body>'), 'repeated-element'],
    ['another answer', soap('<s:Body><RegisterLearnerResponse/></s:Body>'), 'unexpected-element'],
    ['a body of another namespace', soap('<Body><FindLearnerResponse/></Body>'), 'not-soap'],
  ])('%s: refused', (_, bytes, problem) => {
    const error = thrownBy(bytes);
    expect(error).toBeInstanceOf(LrsProtocolError);
    expect(error).toMatchObject({ problem });
  });
});
