import 'server-only';
import { z } from 'zod';
import { EMBEDDED_ORIGIN } from './client';
import type { JobHandlers } from './contract';
import { type JobFunctions, readJobFunctions } from './job-function';
import { type Call, callBody, canonicalJson, type Reply, readReply } from './protocol';
import { signRequest } from './signature';

const ENDPOINT = `${EMBEDDED_ORIGIN}/api/inngest`;

const syncReplySchema = z.object({ functions: z.array(z.unknown()) });

/** Speaks to the SDK's request handler as the Inngest server would, without a network. */
export interface HandlerClient {
  sync(): Promise<JobFunctions>;
  call(functionId: string, call: Call): Promise<Reply>;
}

export const createHandlerClient = (handlers: JobHandlers, signingKey: string): HandlerClient => {
  const send = (method: 'POST' | 'PUT', query: string, body: string, headers: Record<string, string> = {}) => {
    const request = new Request(ENDPOINT + query, {
      method,
      body,
      headers: {
        'content-type': 'application/json',
        'x-inngest-signature': signRequest(body, signingKey, new Date()),
        ...headers,
      },
    });
    return handlers[method](request);
  };

  return {
    async sync() {
      const body = canonicalJson({ url: ENDPOINT });
      const response = await send('PUT', '', body, { 'x-inngest-sync-kind': 'in_band' });
      if (!response.ok) throw new Error(`the Inngest handler refused to list its functions (HTTP ${response.status})`);
      return readJobFunctions(syncReplySchema.parse(await response.json()).functions);
    },
    async call(functionId, call) {
      const query = new URLSearchParams({ fnId: functionId, stepId: call.item.stepId });
      return readReply(await send('POST', `?${query}`, callBody(call)));
    },
  };
};
