import { describe, expect, it } from 'vitest';
import { parseClaims } from '@/lib/platform/auth/claims';
import { entraSso } from '@/lib/platform/auth/entra';
import { covers } from '../../../support/covers';

covers('lib/platform/auth/claims.ts');

const DIRECTORY = '11111111-2222-3333-4444-555555555555';
const settings = (AZURE_AD_TENANT_ID: string | undefined) => ({
  AZURE_AD_CLIENT_ID: 'client',
  AZURE_AD_CLIENT_SECRET: 'secret',
  AZURE_AD_TENANT_ID,
});
const claims = (more: object) =>
  parseClaims({ iss: 'https://issuer.example', sub: 's', email: 'a@b.example', ...more });

describe('an address counts only when the directory can answer for it', () => {
  it.each([
    ['a member of the directory', DIRECTORY, { tid: DIRECTORY }, true],
    [
      'a member whose home is said to be the issuer',
      DIRECTORY,
      { tid: DIRECTORY, idp: 'https://issuer.example' },
      true,
    ],
    ['a guest of the directory', DIRECTORY, { tid: DIRECTORY, idp: 'https://elsewhere.example' }, false],
    ['another directory', DIRECTORY, { tid: DIRECTORY.replaceAll('1', '9') }, false],
    ['no directory named', DIRECTORY, {}, false],
    ['any directory, when any may sign in', 'common', { tid: 'common' }, false],
    ['any directory, with the domain verified', 'common', { tid: DIRECTORY, xms_edov: '1' }, true],
    ['an issuer that verified the address', 'common', { email_verified: true }, true],
    ['an issuer that says so in words', 'common', { email_verified: 'true' }, true],
    ['a directory that denies it', DIRECTORY, { tid: DIRECTORY, email_verified: false }, false],
    ['a directory that denies the domain', DIRECTORY, { tid: DIRECTORY, xms_edov: false }, false],
  ])('%s', (_, directory, more, isVouchedFor) => {
    expect(entraSso(settings(directory))?.vouchesFor(claims(more))).toBe(isVouchedFor);
  });

  it('is off until all three settings are given', () => {
    expect(entraSso(settings(undefined))).toBeNull();
  });

  it('checks state, nonce and PKCE, and asks for nothing but the id token', async () => {
    const { options } = entraSso(settings(DIRECTORY))?.provider ?? {};
    expect(options?.checks).toEqual(['pkce', 'state', 'nonce']);
    expect(await options?.profile?.({ sub: 's', nickname: '', email: 'a@b.example', picture: '' }, {})).toEqual({
      id: 's',
    });
  });
});
