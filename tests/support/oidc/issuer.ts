import { createHash, createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type IssuedClaims = Record<string, unknown> & { sub: string };
export type OidcClient = { readonly id: string; readonly secret: string };

type Grant = { readonly claims: IssuedClaims; readonly nonce: string | null; readonly challenge: string | null };

const LIFE_SECONDS = 300;
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A directory on loopback: whoever asks is signed in as the person it was told about last. */
export class OidcIssuer {
  private readonly grants = new Map<string, Grant>();
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
  });
  private person: IssuedClaims = { sub: 'nobody' };

  private constructor(
    private readonly server: Server,
    private readonly client: OidcClient,
  ) {}

  static async open(client: OidcClient): Promise<OidcIssuer> {
    const server = createServer();
    const issuer = new OidcIssuer(server, client);
    server.on('request', (request, response) => void issuer.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return issuer;
  }

  close(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get wellKnown(): string {
    return `${this.url}/.well-known/openid-configuration`;
  }

  signsIn(person: IssuedClaims): void {
    this.person = person;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    if (pathname === '/authorize') return this.authorize(searchParams, response);
    const body = pathname === '/token' ? await this.readToken(request) : this.describe(pathname);
    response.writeHead('error' in body ? 400 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  private async readToken(request: IncomingMessage): Promise<object> {
    return this.token(request, new URLSearchParams(await text(request)));
  }

  private describe(pathname: string): object {
    if (pathname !== '/keys') return this.discovery();
    return { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] };
  }

  private discovery() {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      jwks_uri: `${this.url}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
    };
  }

  private authorize(asked: URLSearchParams, response: ServerResponse): void {
    const code = randomUUID();
    this.grants.set(code, { claims: this.person, nonce: asked.get('nonce'), challenge: asked.get('code_challenge') });
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  }

  private token(request: IncomingMessage, form: URLSearchParams): object {
    const grant = this.grants.get(form.get('code') ?? '');
    this.grants.delete(form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const basic = `Basic ${Buffer.from(`${this.client.id}:${this.client.secret}`).toString('base64')}`;
    if (!grant || grant.challenge !== verifier || request.headers.authorization !== basic) {
      return { error: 'invalid_grant' };
    }
    return {
      access_token: randomUUID(),
      token_type: 'Bearer',
      expires_in: LIFE_SECONDS,
      id_token: this.idToken(grant),
    };
  }

  private idToken({ claims, nonce }: Grant): string {
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: this.url, aud: this.client.id, iat: now, exp: now + LIFE_SECONDS, nonce, ...claims };
    const signed = `${base64url({ alg: 'RS256', typ: 'JWT', kid: 'one' })}.${base64url(payload)}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(this.keys.privateKey, 'base64url')}`;
  }
}
