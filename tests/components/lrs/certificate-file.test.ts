import { describe, expect, it } from 'vitest';
import { readChosen, withPassphrase } from '../../../components/lrs/certificate-file';

const chosen = (name: string, content: string | Uint8Array) => readChosen(new File([content as BlobPart], name));

describe('a certificate is sent as what it is, whatever its name', () => {
  it('a text with a certificate is a PEM', async () => {
    const pem = '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n';
    const file = await chosen('mine.pfx', pem);
    expect(withPassphrase(file, 'secret')).toEqual({ kind: 'pem', pem, passphrase: 'secret' });
  });

  it('anything else is a PFX, whole however large', async () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256);
    const file = await chosen('mine.pem', bytes);
    if (file.kind !== 'pfx') throw new Error('It was taken for a PEM.');
    expect(Buffer.from(file.pfxBase64, 'base64').equals(Buffer.from(bytes))).toBe(true);
  });
});
