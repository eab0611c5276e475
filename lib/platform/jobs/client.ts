import 'server-only';
import { Inngest } from 'inngest';
import type { InngestClientConfig, JobClient } from './contract';
import { redactingMiddleware } from './redacting-middleware';
import { sdkLogger } from './sdk-logger';

const APP_ID = 'muster';

// RFC 2606: a name that can never resolve, so a request that slips past our `fetch` goes nowhere.
export const EMBEDDED_ORIGIN = 'http://embedded.invalid';

/** The one client our functions are made with; the configuration decides which engine runs them. */
export const createInngestClient = (config: InngestClientConfig): JobClient => {
  const shared = {
    id: APP_ID,
    logger: sdkLogger(config.log),
    middleware: [redactingMiddleware(config.onError)],
  };
  if (config.mode === 'embedded') {
    const { fetch, signingKey } = config.executor;
    return new Inngest({
      ...shared,
      isDev: false,
      eventKey: 'embedded',
      signingKey,
      baseUrl: EMBEDDED_ORIGIN,
      fetch,
    });
  }
  const { eventKey, signingKey, baseUrl, isDev = false } = config;
  return new Inngest({ ...shared, isDev, eventKey, signingKey, baseUrl });
};
