import 'server-only';
import type { InngestFunction } from 'inngest';
import { serve } from 'inngest/next';
import { NextRequest } from 'next/server';
import type { JobClient, JobHandlers } from './contract';

/** The handlers of `app/api/inngest/route.ts`: Inngest calls them over HTTP, the embedded executor in process. */
export const serveJobs = (client: JobClient, functions: readonly InngestFunction.Any[]): JobHandlers => {
  const served = serve({ client, functions });
  const route = (method: 'GET' | 'POST' | 'PUT') => (request: Request) =>
    served[method](request instanceof NextRequest ? request : new NextRequest(request), undefined);
  return { GET: route('GET'), POST: route('POST'), PUT: route('PUT') };
};
