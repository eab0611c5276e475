import 'server-only';
import type { JobEvent } from './contract';
import { readEvents } from './event';
import { EventRefusedError } from './event-refused-error';

type Ingest = (events: readonly JobEvent[], seed: string | null) => Promise<readonly string[]>;

const bodyOf = (input: RequestInfo | URL, init: RequestInit | undefined): Request =>
  input instanceof Request ? input : new Request(input, init);

/** Inngest's Event API as a `fetch`: the client's `send` ends here. Whatever else the SDK asks of Inngest throws. */
export const eventApi =
  (ingest: Ingest): typeof fetch =>
  async (input, init) => {
    const request = bodyOf(input, init);
    const { pathname } = new URL(request.url);
    if (request.method !== 'POST' || !pathname.startsWith('/e/'))
      throw new Error('The embedded job executor answers events only: configure Inngest for its other services');
    try {
      const ids = await ingest(readEvents(await request.json()), request.headers.get('x-inngest-event-id-seed'));
      return Response.json({ ids, status: 200 });
    } catch (error) {
      if (!(error instanceof EventRefusedError)) throw error;
      return Response.json({ ids: [], status: 400, error: error.message }, { status: 400 });
    }
  };
