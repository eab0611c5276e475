import type { makeAuthHandlers } from '@/lib/platform/auth/handlers';
import { ORIGIN } from './auth-environment';
import { inNextRequest, NextRequest } from './next-request';

type Handlers = ReturnType<typeof makeAuthHandlers>;
type Sent = {
  readonly method?: 'GET' | 'POST';
  readonly form?: Record<string, string>;
  readonly origin?: string | null;
};

/** Keeps cookies between requests to next-auth's route, as a browser would; follows nothing by itself. */
export class AuthBrowser {
  private readonly jar = new Map<string, string>();
  setCookies: string[] = [];

  constructor(private readonly handlers: Handlers) {}

  cookie(name: string): string | undefined {
    return this.jar.get(name);
  }

  put(name: string, value: string): void {
    this.jar.set(name, value);
  }

  request(path: string, { method = 'GET', form, origin = method === 'POST' ? ORIGIN : null }: Sent = {}): NextRequest {
    const headers = new Headers({ host: new URL(ORIGIN).host, 'x-forwarded-for': '203.0.113.9, 127.0.0.1' });
    if (this.jar.size > 0) headers.set('cookie', [...this.jar].map((pair) => pair.join('=')).join('; '));
    if (origin !== null) headers.set('origin', origin);
    return new NextRequest(new URL(path, ORIGIN), {
      method,
      headers,
      body: form ? new URLSearchParams(form) : undefined,
    });
  }

  async send(path: string, sent: Sent = {}): Promise<Response> {
    const request = this.request(path, sent);
    const params = Promise.resolve({ nextauth: request.nextUrl.pathname.split('/').slice(3) });
    const response = await inNextRequest(request, () => this.handlers[sent.method ?? 'GET'](request, { params }));
    this.keep(response.headers.getSetCookie());
    return response;
  }

  /** A POST that carries next-auth's token, as its client sends it. */
  async post(path: string, form: Record<string, string> = {}): Promise<Response> {
    const { csrfToken } = await (await this.send('/api/auth/csrf')).json();
    return this.send(path, { method: 'POST', form: { ...form, csrfToken, json: 'true' } });
  }

  /** Where the server sends us, with whatever it was that it refused. */
  async postForUrl(path: string, form: Record<string, string> = {}): Promise<URL> {
    const { url } = await (await this.post(path, form)).json();
    return new URL(url, ORIGIN);
  }

  keep(setCookies: readonly string[]): void {
    this.setCookies = [...setCookies];
    for (const cookie of setCookies) {
      const [pair = ''] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie) || value.join('=') === '') this.jar.delete(name);
      else this.jar.set(name, value.join('='));
    }
  }
}
